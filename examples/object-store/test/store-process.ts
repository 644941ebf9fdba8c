import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "../../../test/bundle-program.ts";
import { credentials } from "./running-store.ts";

const program = fileURLToPath(new URL("../src/object-store.ts", import.meta.url));

/** The program in a process of its own, which a test may kill. */
interface StoreProcess {
  readonly url: string;
  readonly child: ChildProcess;
}

/**
 * Starts the program with the arguments of `npm run object-store`.
 *
 * @param children gets the process at once, so that it is ended whatever happens.
 * @throws Error if it ends before it listens
 */
export async function startStoreProcess(folder: string, children: ChildProcess[]): Promise<StoreProcess> {
  const { accessKeyId, secretAccessKey } = credentials;
  const args = ["--folder", folder, "--port", "0", "--access-key-id", accessKeyId];
  const bundle = await bundleProgram(program);
  const child = spawn(process.execPath, [bundle, ...args, "--secret-access-key", secretAccessKey], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let output = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    output += String(text);
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (url !== undefined && output.includes("AWS_REGION")) return { url, child };
  }
  throw new Error(`the store ended: ${output}`);
}
