/** A message of `application/vnd.amazon.eventstream` (Smithy, "Amazon Event Stream specification"). */
export interface EventMessage {
  readonly headers: EventHeaders;
  readonly body: Uint8Array;
}

/** By name, in the order of the wire. */
export type EventHeaders = Readonly<Record<string, EventHeader>>;

/** A header's value and its type on the wire. */
export type EventHeader =
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "byte" | "short" | "integer"; readonly value: number }
  | { readonly type: "long"; readonly value: bigint }
  | { readonly type: "binary"; readonly value: Uint8Array }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "timestamp"; readonly value: Date }
  /** In the form of RFC 9562, 4: `b79bc914-de21-4e13-b8b2-bc47e85b7f0b`. */
  | { readonly type: "uuid"; readonly value: string };

/** The media type of bodies that are messages. */
export const eventStreamType = "application/vnd.amazon.eventstream";

/** Bytes before the headers: the lengths of the message and of its headers, and the checksum of both. */
export const preludeLength = 12;

/**
 * Maximum length of a message and of its headers in bytes: longer ones are not sent, and are rejected before they
 * arrive.
 */
export const maxMessageLength = 25_165_824;
export const maxHeadersLength = 131_072;
