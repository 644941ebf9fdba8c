import { parseJson } from "../json/parse-json.ts";
import { keepSimple, messageOfText, type ErrorFacts, type ErrorForm } from "../protocol/error-reader.ts";

/** Errors of restJson1: the code in `__type`, `code` or, of old services, `Code`; the text in one of several members. */
export const restJsonErrorForm: ErrorForm = {
  parse(text, { headers }): ErrorFacts {
    let body: unknown;
    try {
      body = text === "" ? {} : parseJson(text);
    } catch {
      // It is none of the protocol's.
    }
    const isForeign = typeof body !== "object" || body === null || Array.isArray(body);
    const values = isForeign ? {} : keepSimple(body as object);
    const texts = Object.entries(values).filter(([, value]) => typeof value === "string") as [string, string][];
    const first = (...keys: RegExp[]): string | undefined =>
      keys.flatMap((key) => texts.filter(([name]) => key.test(name)))[0]?.[1];
    return {
      code: headers["x-amzn-errortype"] ?? first(/^__type$/, /^code$/, /^code$/i),
      message: isForeign ? messageOfText(text) : first(/^message$/, /^message$/i, /^errorMessage$/i),
      values,
    };
  },
};
