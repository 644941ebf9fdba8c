import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readOptions } from "./read-options.ts";

readOptions({
  command: "npm run check-packages --",
  does: "Packs the generator, the runtime, the AWS package and those in generated/, as they are built,\nand has publint, attw and a dry run of `npm publish` look at them; ends with 1\nwhere one of them finds a fault.",
  options: {},
  examples: [],
});

const root = fileURLToPath(new URL("..", import.meta.url));
const tools = join(root, "node_modules/.bin");
const run = promisify(execFile);
const generated = readdirSync(join(root, "generated")).map((name) => join(root, "generated", name));
const tarballs = mkdtempSync(join(tmpdir(), "shapewright-packed-"));
let faults = 0;
try {
  const imported = ["src/runtime", "src/aws"].map((name) => join(root, name));
  for (const folder of [root, ...imported, ...generated]) await checkPackage(folder);
} finally {
  rmSync(tarballs, { recursive: true, force: true });
}
process.exitCode = faults === 0 ? 0 : 1;

async function checkPackage(folder: string): Promise<void> {
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  // Scripts would build again what is built.
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", tarballs];
  const { stdout } = await run("npm", pack, { cwd: folder });
  const tarball = join(tarballs, basename(stdout.trim()));
  await check(name, "publint", join(tools, "publint"), ["run", tarball, "--strict"]);
  // All packages are ES modules; what has no exports is a command line, without types.
  if (exports !== undefined) await check(name, "attw", join(tools, "attw"), [tarball, "--profile", "esm-only"]);
  await check(name, "npm publish --dry-run", "npm", ["publish", tarball, "--dry-run", "--access", "public"]);
  console.log(`${name} (${relative(root, folder) || "."}): packed and checked`);
}

interface Manifest {
  readonly name: string;
  readonly exports?: object;
}

async function check(name: string, tool: string, command: string, args: readonly string[]): Promise<void> {
  try {
    await run(command, args, { cwd: root });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    faults++;
    console.error(`${name}: ${tool} finds faults\n${stdout}${stderr}`);
  }
}
