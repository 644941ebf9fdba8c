import type { Headers } from "../../../src/runtime/http/http-message.ts";

/** A case of Smithy's `httpRequestTests`. */
export interface RequestCase {
  readonly id: string;
  readonly method: string;
  readonly uri: string;
  readonly host?: string;
  readonly resolvedHost?: string;
  readonly queryParams?: string[];
  readonly forbidQueryParams?: string[];
  readonly headers?: Headers;
  readonly forbidHeaders?: string[];
  readonly requireHeaders?: string[];
  readonly body?: string;
  readonly bodyMediaType?: string;
  readonly params?: unknown;
  readonly appliesTo?: "client" | "server";
}

/** A case of Smithy's `httpResponseTests`. */
export interface ResponseCase {
  readonly id: string;
  readonly code: number;
  readonly headers?: Headers;
  readonly forbidHeaders?: string[];
  readonly requireHeaders?: string[];
  readonly body?: string;
  readonly bodyMediaType?: string;
  readonly params?: unknown;
  readonly appliesTo?: "client" | "server";
}

/** A case of Smithy's `httpMalformedRequestTests`; with parameters, a template of several. */
export interface MalformedCase {
  readonly id: string;
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly queryParams?: string[];
    readonly headers?: Headers;
    readonly body?: string;
  };
  readonly response: { readonly code: number; readonly headers?: Headers };
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
}

/** One case for each set of parameters: `$name:L` is the text, `$name:S` the text in quotes, `$$` a `$`. */
export function expandMalformedCases(cases: readonly MalformedCase[]): MalformedCase[] {
  return cases.flatMap((template): MalformedCase[] => {
    const parameters = template.testParameters;
    if (parameters === undefined) return [template];
    const count = Object.values(parameters)[0]?.length ?? 0;
    return Array.from({ length: count }, (_, index) => {
      const fill = (value: unknown): unknown => {
        if (typeof value === "string") {
          return value.replace(/\$(?:\$|(\w+):([LS]))/g, (whole, name?: string, form?: string) => {
            if (name === undefined) return "$";
            const text = parameters[name]?.[index] ?? whole;
            return form === "S" ? JSON.stringify(text) : text;
          });
        }
        if (Array.isArray(value)) return value.map(fill);
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
      };
      return {
        id: `${template.id} [${index}]`,
        request: fill(template.request) as MalformedCase["request"],
        response: fill(template.response) as MalformedCase["response"],
      };
    });
  });
}
