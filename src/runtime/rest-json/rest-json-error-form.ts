import { parseJson } from "../json/parse-json.ts";
import { messageOfText, type ErrorFacts, type ErrorForm } from "../protocol/error-reader.ts";

/** Errors of restJson1: the code in `__type`, `code` or, of old services, `Code`; the text in one of several members. */
export const restJsonErrorForm: ErrorForm = {
  parse(text, { headers }): ErrorFacts {
    let body: unknown;
    try {
      body = parseJson(text);
    } catch {
      // It is none of the protocol's.
    }
    const isForeign = typeof body !== "object" || body === null || Array.isArray(body);
    const values = isForeign ? {} : (body as object);
    const first = (...keys: RegExp[]): string | undefined =>
      keys.flatMap((key) =>
        Object.entries(values).filter(([name, value]) => typeof value === "string" && key.test(name)),
      )[0]?.[1] as string | undefined;
    return {
      code: headers["x-amzn-errortype"] ?? first(/^__type$/, /^code$/, /^code$/i),
      message: isForeign ? messageOfText(text) : first(/^message$/, /^message$/i, /^errorMessage$/i),
      values,
    };
  },
};
