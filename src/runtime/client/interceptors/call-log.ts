import { redactSensitive } from "../../schema/redact.ts";
import type { StructureSchema } from "../../schema/schema.ts";
import type { FinishedCall, Interceptor } from "./interceptor.ts";

/** A logger for calls: `console`, or a logger of AWS SDK v3's form. */
export interface CallLogger {
  debug?(...content: unknown[]): void;
  info?(...content: unknown[]): void;
  warn?(...content: unknown[]): void;
  error?(...content: unknown[]): void;
}

/**
 * Logs each call when it is over, as AWS SDK v3 does: `info` with `{ clientName, commandName, input, output, metadata }`,
 * or `error` with the error in place of the output. Sensitive members are shown as `***SensitiveInformation***` (Smithy,
 * "sensitive trait"). What the logger throws has no effect on the call.
 */
export function createCallLogInterceptor(logger: CallLogger): Interceptor {
  return {
    afterCall(call) {
      try {
        logCall(logger, call);
      } catch {
        // The call's outcome counts.
      }
    },
  };
}

function logCall(logger: CallLogger, { service, operation, input, outcome }: FinishedCall): void {
  const { output, error } = outcome;
  const shown = { ...nameCall(service.sdkId, operation.name), input: redact(operation.input, input) };
  const metadata = ((output ?? error) as { readonly $metadata?: unknown } | undefined)?.$metadata;
  if (output !== undefined) {
    logger.info?.({ ...shown, output: redact(operation.output, output), metadata });
    return;
  }
  const schemas = [...(operation.errors ?? []), ...(service.errors ?? [])];
  const schema = schemas.find(({ errorClass }) => error instanceof errorClass);
  logger.error?.({ ...shown, error: schema === undefined ? error : redactError(schema, error as Error), metadata });
}

function redact(schema: StructureSchema | undefined, value: object): unknown {
  return schema === undefined ? {} : redactSensitive(schema, value);
}

/** An error of the same class with redacted members; the error itself if nothing is sensitive. */
function redactError(schema: StructureSchema, error: Error): Error {
  const shown = redactSensitive(schema, error) as object;
  const hidden = Object.entries(shown).filter(([name, value]) => value !== error[name as keyof Error]);
  if (hidden.length === 0) return error;
  const copy = Object.create(Object.getPrototypeOf(error) as object, Object.getOwnPropertyDescriptors(error)) as Error;
  return Object.assign(copy, Object.fromEntries(hidden));
}

/** The names that generated packages give the client and the command. */
function nameCall(sdkId: string, operation: string): { readonly clientName: string; readonly commandName: string } {
  const words = sdkId.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { clientName: `${words.join("")}Client`, commandName: `${operation}Command` };
}
