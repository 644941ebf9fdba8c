import type { Strictness } from "./payload-codec.ts";
import type { TimestampFormat } from "../schema/schema.ts";
import type { NumberType } from "./number-type.ts";

/**
 * How the texts of headers, queries, labels and XML are read. Clients and servers each have their
 * own, in files of their own, so that a client's bundle does not carry a server's checks.
 */
export interface TextRules {
  readonly strictness: Strictness;
  /** @throws SerializationError for a text that is not a number. */
  readonly parseNumber: (text: string, type: NumberType) => number | bigint | string;
  /** @throws SerializationError for a text that is not a timestamp. */
  readonly parseTimestamp: (text: string, format: TimestampFormat) => Date;
}
