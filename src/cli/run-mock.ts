import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Warning } from "../generator-error.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { printWarning } from "./print-report.ts";
import type { MockCommand } from "./service-commands.ts";
import { choosePaint, plainText, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs a mock until the terminal is interrupted; passes on errors.
 *
 * @throws UsageError if the port is in use.
 */
export async function runMock(command: MockCommand, terminal: Terminal): Promise<ExitCode> {
  const { createMockServers } = await import("../mock/mock-server.ts");
  const { formatRequest } = await import("../mock/format-request.ts");
  const { port, host, ...options } = command;
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const warn = (warning: Warning): void => terminal.writeError(`${printWarning(warning, paint)}\n`);
  const mock = createMockServers(
    await groupModels(command.models, terminal.folder),
    {
      ...options,
      onError: (error) => terminal.writeError(`${plainText(String(error))}\n`),
      onRequest: (request) => terminal.writeOut(`${plainText(formatRequest(request))}\n`),
    },
    warn,
  );
  const address = await mock.listen({ port, host }).catch((error: unknown) => {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    throw new UsageError(
      `cannot listen at ${host}, port ${String(port)}: ${error.message}`,
      "choose another port with --port",
    );
  });
  terminal.writeOut(`mock of ${mock.names.join(", ")} at ${address}\n`);
  terminal.writeOut(`operations and a form for requests: ${address}${mock.pagePath}\n`);
  await (terminal.interrupted?.() ?? new Promise<never>(() => undefined));
  await mock.close(0);
  return EXIT_CODES.success;
}

/** Folders are separate models; files are parts of one model. */
async function groupModels(models: readonly string[], folder: string): Promise<readonly (readonly string[])[]> {
  const areFolders = await Promise.all(
    models.map((model) =>
      stat(resolve(folder, model)).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    ),
  );
  return areFolders.every(Boolean) ? models.map((model) => [model]) : [models];
}
