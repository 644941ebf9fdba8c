import { fileModules } from "../config-files/node-files.ts";

/** Writes a file that only the user may read, atomically: other programs see either the old text or the new one. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const { fs } = fileModules;
  const draft = `${path}.${crypto.randomUUID()}`;
  await fs.writeFile(draft, text, { mode: 0o600 });
  await fs.rename(draft, path).catch(async (error: unknown) => {
    await fs.rm(draft, { force: true });
    throw error;
  });
}
