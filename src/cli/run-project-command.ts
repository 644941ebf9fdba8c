import type { ExitCode } from "./exit-code.ts";
import type { ProjectCommand } from "./project-commands.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command about a project or its editor; its faults are thrown. */
export async function runProjectCommand(command: ProjectCommand, terminal: Terminal): Promise<ExitCode> {
  const { runInit } = await import("./init/run-init.ts");
  return await runInit(command, terminal);
}
