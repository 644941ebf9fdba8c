import { GeneratorError } from "../../generator-error.ts";
import type { CheckedFile } from "./part-types.ts";
import type { OperationDefinition } from "./api.types.ts";

const sigv4 = "aws.auth#sigv4";
const bearer = "smithy.api#httpBearerAuth";
const noAuth = "smithy.api#noAuth";

/** The values of `signatureVersion`. Services with one of S3's two values use signature version 4 today. */
const signatures: ReadonlyMap<string, readonly string[]> = new Map([
  ["v2", ["aws.auth#sigv2"]],
  ["v4", [sigv4]],
  ["s3", [sigv4]],
  ["s3v4", [sigv4]],
  ["v4a", ["aws.auth#sigv4a"]],
  ["bearer", [bearer]],
  ["none", []],
]);

/** The schemes for an operation's `authtype`; `undefined` keeps the service's. */
const authTypes: ReadonlyMap<string, readonly string[] | undefined> = new Map([
  ["none", []],
  ["v4", [sigv4]],
  ["v4-unsigned-body", undefined],
  ["v4a", ["aws.auth#sigv4a"]],
  ["bearer", [bearer]],
]);

/** Schemes in order of preference, and whether authentication is optional. */
export interface AuthSchemes {
  readonly schemes: readonly string[] | undefined;
  readonly optional: boolean;
  readonly unsignedPayload: boolean;
}

/** The service's schemes: from `auth`, else from `signatureVersion`, else none. */
export function readServiceAuth({ file, json }: CheckedFile<"api">): AuthSchemes {
  const { auth, signatureVersion } = json.metadata;
  if (auth !== undefined) return readSchemes(auth);
  if (signatureVersion === undefined) return { schemes: [], optional: false, unsignedPayload: false };
  const schemes = signatures.get(signatureVersion);
  if (schemes === undefined) {
    const pointer = "/metadata/signatureVersion";
    throw makeFault(
      `signature version ${JSON.stringify(signatureVersion)} is not known`,
      { file, pointer },
      signatures,
    );
  }
  return { schemes, optional: false, unsignedPayload: false };
}

/** The operation's own schemes: from `auth`, else from `authtype`. */
export function readOperationAuth(
  operation: OperationDefinition,
  place: { readonly file: string; readonly pointer: string },
): AuthSchemes {
  const { auth, authtype } = operation;
  if (authtype !== undefined && !authTypes.has(authtype)) {
    throw makeFault(`authtype ${JSON.stringify(authtype)} is not known`, place, authTypes);
  }
  const unsignedPayload = operation.unsignedPayload === true || authtype === "v4-unsigned-body";
  if (auth !== undefined) return { ...readSchemes(auth), unsignedPayload };
  return { schemes: authtype === undefined ? undefined : authTypes.get(authtype), optional: false, unsignedPayload };
}

/** `noAuth` next to others means that callers without credentials are accepted, too. */
function readSchemes(auth: readonly string[]): AuthSchemes {
  const schemes = auth.filter((scheme) => scheme !== noAuth);
  return { schemes, optional: schemes.length > 0 && schemes.length < auth.length, unsignedPayload: false };
}

function makeFault(
  message: string,
  place: { readonly file: string; readonly pointer: string },
  known: ReadonlyMap<string, unknown>,
): GeneratorError {
  return new GeneratorError(message, { code: "unsupported", place, hint: `known are ${[...known.keys()].join(", ")}` });
}
