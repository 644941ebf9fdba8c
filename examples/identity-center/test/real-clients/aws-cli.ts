import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { ClientHome, SettingsKind } from "./client-home.ts";
import { assertLocalOnly } from "./local-only.ts";

/** An AWS CLI on this machine. */
export interface AwsCli {
  readonly path: string;
  /** Such as `2.9.19`. */
  readonly version: string;
  /** How it finds the centre. */
  readonly settings: SettingsKind;
  /** Whether it signs in by a browser on the same machine, with an authorization code, unless told not to. */
  readonly hasPkce: boolean;
}

/** How a run of a client ended. */
interface ClientRun {
  /** `null` where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A client that runs. */
export interface RunningClient {
  readonly ended: Promise<ClientRun>;
  /** Waits until its output has something; rejects where it ends without. */
  readonly waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
}

/** The CLIs to test with: Debian's, and a newer one where the environment names one. */
export const awsClis: readonly AwsCli[] = [process.env["AWS_CLI"] ?? "/usr/bin/aws", process.env["AWS_CLI_NEWER"]]
  .map(findAwsCli)
  .filter((cli) => cli !== undefined);

/** Milliseconds that a client may run: far more than it takes on a machine that has nothing else to do. */
const patience = 240_000;
/** Milliseconds that a test may take which runs clients. */
export const clientTestTimeout = 300_000;

function findAwsCli(path: string | undefined): AwsCli | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(path)) {
    console.warn(`There is no AWS CLI at ${path}: what needs it is skipped. AWS_CLI names another.`);
    return undefined;
  }
  const printed = execFileSync(path, ["--version"], { encoding: "utf8", env: { PATH: "/usr/bin:/bin" } });
  const [, version = "", minor = ""] = /^aws-cli\/(2\.(\d+)\.\d+)/u.exec(printed) ?? [];
  if (version === "") throw new Error(`${path} is not version 2 of the AWS CLI: ${printed}`);
  return {
    ...{ path, version },
    settings: Number(minor) < 13 ? "data path" : "endpoint urls",
    hasPkce: Number(minor) >= 22,
  };
}

/** Runs the CLI to its end. */
export function runAws(cli: AwsCli, home: ClientHome, args: readonly string[]): Promise<ClientRun> {
  return startClient(cli.path, args, home).ended;
}

/** Runs the CLI, and reads the JSON that it prints. */
export async function runAwsForJson(cli: AwsCli, home: ClientHome, args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runAws(cli, home, args);
  if (code !== 0) throw new Error(`aws ${args.join(" ")} ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Starts a program in a client's home, after making sure that it stays on this machine. */
export function startClient(path: string, args: readonly string[], home: ClientHome): RunningClient {
  const { env, folder, running } = home;
  assertLocalOnly(env);
  const child = spawn(path, args, { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"], timeout: patience });
  running.add(child);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
  const ended = new Promise<ClientRun>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ code, ...output });
    });
  });
  return {
    ended,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output.stdout);
          if (found !== null) resolve(found);
        };
        child.stdout.on("data", look);
        look();
        ended.then(({ code, stdout, stderr }) => {
          reject(new Error(`it ended with ${String(code)} before ${String(pattern)}: ${stdout}${stderr}`));
        }, reject);
      }),
  };
}
