import type { Warning } from "../generator-error.ts";
import { findNearestName } from "../model/nearest-name.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { printWarning } from "./print-report.ts";
import type { ProbeCommand } from "./service-commands.ts";
import { choosePaint, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Probes a server and prints the results; passes on errors of the model.
 *
 * @throws UsageError if the endpoint does not respond, and for unknown operations.
 */
export async function runProbe(command: ProbeCommand, terminal: Terminal): Promise<ExitCode> {
  const { loadService } = await import("../dynamic/load-service.ts");
  const { probe } = await import("../probe/probe.ts");
  const { isPassed, printJUnit, printJson, printTable } = await import("../probe/print-probe.ts");
  const { models, service: name, endpoint, operations, timeout, json, junit } = command;
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const warn = (warning: Warning): void => terminal.writeError(`${printWarning(warning, paint)}\n`);
  const service = loadService(models, { service: name, strict: true, ...(!json && { warn }) });
  const unknown = operations.find((operation) => !service.operations.has(operation));
  if (unknown !== undefined) {
    const nearest = findNearestName(unknown, service.operations.keys());
    const hint = nearest === undefined ? 'see "shapewright probe --help"' : `did you mean "${nearest}"?`;
    throw new UsageError(`the model does not have an operation "${unknown}"`, hint);
  }
  const showsProgress = terminal.errorIsTty && !json;
  const report = await probe(service, {
    ...{ endpoint, timeout: timeout * 1000, credentials: readCredentials(terminal.env) },
    region: terminal.env["AWS_REGION"] ?? terminal.env["AWS_DEFAULT_REGION"],
    operations: operations.length === 0 ? undefined : operations,
    onOperation: (operation, protocol) => {
      if (showsProgress) terminal.writeError(`\r\u001B[K${protocol} ${operation}`.slice(0, 80));
    },
  }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== "TransportError") throw error;
    throw new UsageError(`no response from ${endpoint}: ${error.message}`, "start the server first");
  });
  if (showsProgress) terminal.writeError("\r\u001B[K");
  terminal.writeOut(json ? printJson(report) : printTable(report, choosePaint(terminal.outIsTty, terminal.env)));
  if (junit !== undefined) {
    const { writeTextFiles } = await import("../output/write-text-files.ts");
    writeTextFiles([{ path: junit, text: printJUnit(report) }]);
  }
  return isPassed(report) ? EXIT_CODES.success : EXIT_CODES.failure;
}

function readCredentials(
  env: Terminal["env"],
): { accessKeyId: string; secretAccessKey: string; sessionToken: string | undefined } | undefined {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, sessionToken };
}
