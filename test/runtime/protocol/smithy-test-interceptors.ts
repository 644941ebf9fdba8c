import * as parts from "../../../src/runtime/client-parts.ts";
import type { OperationSchema, Part } from "../../../src/runtime/schema/schema.ts";

/** An operation of a Smithy test model with the interceptors that generated packages name for its traits, in their order. */
export function withInterceptors(operation: OperationSchema): OperationSchema {
  const { name, input, http, hostPrefix, httpChecksumRequired, requestCompression } = operation;
  const interceptors: Part[] = [
    parts.sentConvertedDefaults,
    parts.idempotencyToken,
    ...(hostPrefix === undefined ? [] : [parts.hostPrefix]),
    ...(requestCompression === undefined ? [] : [parts.requestCompression]),
    ...(httpChecksumRequired ? [parts.contentMd5] : []),
    ...(http && input ? [parts.requestFraming] : []),
    ...(name === "Predict" ? [parts.predictEndpoint] : []),
  ];
  return { ...operation, parts: interceptors };
}
