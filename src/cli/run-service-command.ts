import type { ExitCode } from "./exit-code.ts";
import { runMock } from "./run-mock.ts";
import { runProbe } from "./run-probe.ts";
import type { ServiceCommand } from "./service-commands.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command that runs or calls a service; passes on errors. */
export function runServiceCommand(command: ServiceCommand, terminal: Terminal): Promise<ExitCode> {
  return command.kind === "mock" ? runMock(command, terminal) : runProbe(command, terminal);
}
