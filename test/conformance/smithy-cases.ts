import { ExactNumber, type JsonNode, type JsonObject } from "./exact-json.ts";

/** What every case says of itself (Smithy, "HTTP Protocol Compliance Tests"). */
interface CaseBase {
  readonly id: string;
  /** The protocol's shape id. */
  readonly protocol: string;
}

/** What request and response cases share. */
interface MessageCase extends CaseBase {
  /** The half that the case is for; both where it is not there. */
  readonly appliesTo?: "client" | "server";
  readonly headers?: Readonly<Record<string, string>>;
  readonly forbidHeaders?: readonly string[];
  readonly requireHeaders?: readonly string[];
  /** Base64 in CBOR. Nothing is said about the body where it is not there. */
  readonly body?: string;
  readonly bodyMediaType?: string;
  /** The input, output or error as JSON: timestamps in seconds, blobs as text. */
  readonly params?: JsonObject;
  readonly vendorParams?: JsonObject;
}

/** One of `httpRequestTests`. */
export interface RequestCase extends MessageCase {
  readonly method: string;
  readonly uri: string;
  /** The endpoint: a host, which a path may follow. */
  readonly host?: string;
  readonly resolvedHost?: string;
  /** `name=value` or `name`, percent-encoded. */
  readonly queryParams?: readonly string[];
  readonly forbidQueryParams?: readonly string[];
  readonly requireQueryParams?: readonly string[];
}

/** One of `httpResponseTests`. */
export interface ResponseCase extends MessageCase {
  readonly code: number;
}

/** One of `httpMalformedRequestTests`, its parameters filled in. */
export interface MalformedCase extends CaseBase {
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly queryParams?: readonly string[];
    readonly body?: string;
  };
  readonly response: {
    readonly code: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: {
      readonly mediaType: string;
      readonly assertion: { readonly contents?: string; readonly messageRegex?: string };
    };
  };
}

/** A malformed case as a model has it: a template, and a list of values for each of its parameters. */
export interface MalformedTemplate extends MalformedCase {
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
}

/** A case, and the shape that it hangs on: an operation, or an error. */
export type LoadedCase =
  | { readonly kind: "request"; readonly shape: string; readonly given: RequestCase }
  | { readonly kind: "response"; readonly shape: string; readonly given: ResponseCase }
  | { readonly kind: "malformed"; readonly shape: string; readonly given: MalformedCase };

/** The cases of one service and one protocol. */
export interface CaseGroup {
  /** The service's shape id. */
  readonly service: string;
  /** The protocol's name without its namespace: `restJson1`. */
  readonly protocol: string;
  readonly cases: readonly LoadedCase[];
}

/** A file of cases. It is the model that packages are generated from, too. */
export interface CaseFile {
  readonly path: string;
  readonly groups: readonly CaseGroup[];
}

export function isObject(node: JsonNode | undefined): node is JsonObject {
  return typeof node === "object" && node !== null && !Array.isArray(node) && !(node instanceof ExactNumber);
}
