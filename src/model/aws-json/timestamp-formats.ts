import type { TimestampFormat } from "../traits.ts";
import type { TimestampFormat as FormatName } from "./api.types.ts";

/** Smithy's names of this format's timestamp formats. */
export const timestampFormats: Readonly<Record<FormatName, TimestampFormat>> = {
  iso8601: "date-time",
  rfc822: "http-date",
  unixTimestamp: "epoch-seconds",
};
