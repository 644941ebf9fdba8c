import type { Protocol } from "./vault-model.ts";

/** What stands around the members of a message in XML. */
export interface Frame {
  readonly open: string;
  readonly close: string;
}

/** A body that means no good, as a request for `Store` or as its response. */
export interface HostileBody {
  readonly title: string;
  readonly body: (frame: Frame) => string | Uint8Array;
  /** The status that the server answers with; 400 where it is not set. */
  readonly server?: number;
  /** Whether the client makes an output of it; it rejects where that is not set. */
  readonly clientTakes?: boolean;
  /** Looks at the input or output that was made. */
  readonly check?: (value: Readonly<Record<string, unknown>>) => void;
  /** Where only some protocols have what the body is about. */
  readonly only?: RegExp;
}

/** What is valid, however odd: both sides take it. */
export const taken = { server: 200, clientTakes: true } as const;

/** Items whose number alone is hostile: enough to tell work that grows with the square of it. */
export const many = 200_000;
export const million = 1_000_000;
export const deep = 100_000;

export type Family = "json" | "xml" | "form" | "cbor";

/** The form of a protocol's requests. */
export function requestFamily(protocol: Protocol): Family {
  if (protocol === "rpcv2Cbor") return "cbor";
  if (protocol === "restXml") return "xml";
  return protocol === "awsQuery" || protocol === "ec2Query" ? "form" : "json";
}

/** The form of a protocol's responses. */
export function responseFamily(protocol: Protocol): Exclude<Family, "form"> {
  const family = requestFamily(protocol);
  return family === "form" ? "xml" : family;
}
