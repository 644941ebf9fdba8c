import { parseJson } from "../json/parse-json.ts";
import type { ErrorFacts, ErrorForm } from "./error-reader.ts";
import type { Members } from "../value/members.ts";

/** Errors of restJson1: the code in `__type` or `code`, the text in one of several members. */
export const restJsonErrorForm: ErrorForm = {
  parse(text: string): ErrorFacts | undefined {
    let body: unknown;
    try {
      body = text === "" ? {} : parseJson(text);
    } catch {
      return undefined;
    }
    if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
    const texts: Members = Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === "string"));
    const first = (...keys: string[]): string | undefined => {
      const key = keys.find((key) => Object.hasOwn(texts, key));
      return key === undefined ? undefined : (texts[key] as string);
    };
    return { code: first("__type", "code"), message: first("message", "Message", "errorMessage"), texts };
  },
};
