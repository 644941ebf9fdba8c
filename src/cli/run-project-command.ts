import type { ExitCode } from "./exit-code.ts";
import type { ProjectCommand } from "./project-commands.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command about a project or its editor; passes on errors. */
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
  // The server exits the process when the editor requests it.
  return new Promise<never>(() => undefined);
}
