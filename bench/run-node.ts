import { spawn, type ChildProcess } from "node:child_process";
import { buildSync } from "esbuild";
import { root } from "./machine.ts";

/** What a process of Node has used in all. */
export interface Usage {
  readonly milliseconds: number;
  /** On all cores, in the kernel too. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly output: string;
}

const REPORT_USAGE = `import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/**
 * Runs Node in the project's folder, without any loader or condition, so that it finds packages as
 * built, and measures the whole process from its start to its end.
 *
 * @throws Error where it ends with another code than 0.
 */
export async function runNode(args: readonly string[]): Promise<Usage> {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(REPORT_USAGE)}`;
  const child = spawn(process.execPath, ["--import", preload, ...args], {
    cwd: root,
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  let ended = started;
  child.once("exit", () => (ended = performance.now()));
  const [, stdout, , usage] = child.stdio;
  const [output, text] = await Promise.all([readAll(stdout), readAll(usage as NodeJS.ReadableStream), closed(child)]);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(text) as NodeJS.ResourceUsage;
  return {
    milliseconds: ended - started,
    cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
    peakMegabytes: maxRSS / 1024,
    output,
  };
}

/**
 * Starts a TypeScript module of this folder in a process of plain Node, with a channel for messages.
 * The module is compiled before: no loader stands between it and the packages, which it finds as built.
 *
 * @param core the only one that the process may run on, by Linux's `taskset`.
 */
export function startModule(file: string, args: readonly string[], core?: number): ChildProcess {
  const { outputFiles } = buildSync({
    entryPoints: [`${root}bench/${file}`],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
  });
  const node = [process.execPath, "--input-type=module", "-", ...args];
  const [command = "", ...rest] = core === undefined ? node : ["taskset", "-c", String(core), ...node];
  const child = spawn(command, rest, {
    cwd: root,
    env: plainEnvironment(),
    stdio: ["pipe", "inherit", "inherit", "ipc"],
  });
  child.stdin?.end(outputFiles[0]?.text);
  return child;
}

/**
 * The next message of a process.
 *
 * @throws Error where it ends without one.
 */
export async function receive(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      reject(new Error(`process ended with code ${String(code)} before it had an answer`));
    };
    child.once("exit", onExit);
    child.once("message", (message) => {
      child.removeListener("exit", onExit);
      resolve(message);
    });
  });
}

function plainEnvironment(): NodeJS.ProcessEnv {
  // The SDK's advice about Node's versions is no part of what it costs.
  const env: NodeJS.ProcessEnv = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
  delete env["NODE_OPTIONS"];
  return env;
}

async function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  stream?.setEncoding("utf8");
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

async function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`process ended with code ${String(code)}`));
    });
  });
}
