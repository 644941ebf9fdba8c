import type { ExitCode } from "./exit-code.ts";
import type { ProjectCommand } from "./project-commands.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command about a project or its editor; its faults are thrown. */
export async function runProjectCommand(
  command: ProjectCommand,
  { terminal, version }: { readonly terminal: Terminal; readonly version: string },
): Promise<ExitCode> {
  if (command.kind === "init") {
    const { runInit } = await import("./init/run-init.ts");
    return await runInit(command, terminal, version);
  }
  const { runLanguageServer } = await import("../language-server/server.ts");
  runLanguageServer(process.stdin, process.stdout, version);
  // The server ends the process when the editor says so.
  return new Promise<never>(() => undefined);
}
