import { formatTimestamp, parseLenientTimestamp, timestampOfSeconds } from "../codec/timestamp.ts";
import type { JsonSimpleType } from "./json-type.ts";
import { textOf } from "./json-decoder.ts";
import { expectDate } from "../codec/expect.ts";

/** Dates: a number of seconds, or a text where the model says so. */
export const jsonTimestamp: JsonSimpleType = {
  part: "json",
  type: "timestamp",
  encoder({ timestampFormat = "epoch-seconds" }) {
    return (value) => {
      const text = formatTimestamp(expectDate(value), timestampFormat);
      return timestampFormat === "epoch-seconds" ? text : `"${text}"`;
    };
  },
  decoder({ timestampFormat = "epoch-seconds" }) {
    return (value) =>
      typeof value === "number"
        ? timestampOfSeconds(value)
        : parseLenientTimestamp(textOf(value, "timestamp"), timestampFormat);
  },
};
