import { findPosition } from "../text-position.ts";

/** The first syntax error of a JSON text. */
interface JsonFault {
  /** In UTF-16 code units from the start. */
  readonly offset: number;
  readonly message: string;
}

interface Open {
  readonly bracket: "{" | "[";
  readonly offset: number;
}

type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end" | "nothing";

const blank = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /[\w.+-]{1,40}/y;

/** Finds the error at which `JSON.parse` stopped; undefined if the text is valid JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    offset = skip(blank, text, offset);
    const char = text[offset];
    if (char === undefined) return expected === "nothing" ? undefined : describeEnd(text, open);
    const inner = open.at(-1);
    if ((char === "}" || char === "]") && inner !== undefined && closes(char, inner, expected)) {
      open.pop();
      expected = open.length === 0 ? "nothing" : "comma or end";
      offset++;
    } else if (expected === "colon" && char === ":") {
      expected = "value";
      offset++;
    } else if (expected === "comma or end" && char === ",") {
      expected = inner?.bracket === "{" ? "key" : "value";
      offset++;
    } else if ((expected === "value" || expected === "value or ]") && (char === "{" || char === "[")) {
      open.push({ bracket: char, offset });
      expected = char === "{" ? "key or }" : "value or ]";
      offset++;
    } else if (
      expected === "value" ||
      expected === "value or ]" ||
      ((expected === "key" || expected === "key or }") && char === '"')
    ) {
      if (char === '"') {
        const end = skipString(text, offset);
        if (text[end] !== '"') return describeStringFault(text, offset, end);
        offset = end + 1;
      } else {
        const end = skip(scalar, text, offset);
        if (end === offset) {
          return {
            offset,
            message: `expected ${describeExpected(expected, inner)}, got ${describeAt(text, offset)}`,
          };
        }
        offset = end;
      }
      expected = expected.startsWith("key") ? "colon" : open.length === 0 ? "nothing" : "comma or end";
    } else {
      return { offset, message: `expected ${describeExpected(expected, inner)}, got ${describeAt(text, offset)}` };
    }
  }
}

function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function closes(char: string, inner: Open, expected: Expected): boolean {
  if (inner.bracket === "{") return char === "}" && (expected === "key or }" || expected === "comma or end");
  return char === "]" && (expected === "value or ]" || expected === "comma or end");
}

function describeExpected(expected: Expected, inner: Open | undefined): string {
  switch (expected) {
    case "value":
      return "a value";
    case "value or ]":
      return 'a value or "]"';
    case "key":
      return "a key in quotes";
    case "key or }":
      return 'a key in quotes or "}"';
    case "colon":
      return '":"';
    case "comma or end":
      return inner?.bracket === "{" ? '"," or "}"' : '"," or "]"';
    case "nothing":
      return "the end of the text";
    default:
      return expected satisfies never;
  }
}

function describeAt(text: string, offset: number): string {
  const end = skip(word, text, offset);
  return JSON.stringify(end > offset ? text.slice(offset, end) : String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

function describeEnd(text: string, open: readonly Open[]): JsonFault {
  const inner = open.at(-1);
  if (inner === undefined) return { offset: text.length, message: "the text is empty" };
  const { line, column } = findPosition(text, inner.offset);
  const what = inner.bracket === "{" ? "object" : "array";
  return { offset: text.length, message: `the text ends inside the ${what} opened at ${line}:${column}` };
}

/** The offset of the closing quote, or of the first fault. */
function skipString(text: string, start: number): number {
  let offset = start + 1;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (Number.isNaN(code) || code === 0x22 || code < 0x20) return offset;
    if (code === 0x5c) {
      const end = skip(escape, text, offset);
      if (end === offset) return offset;
      offset = end;
    } else {
      offset++;
    }
  }
}

function describeStringFault(text: string, start: number, end: number): JsonFault {
  const char = text[end];
  if (char === undefined || end + 1 === text.length) {
    const { line, column } = findPosition(text, start);
    return { offset: text.length, message: `the text ends inside the string opened at ${line}:${column}` };
  }
  if (char === "\\") return { offset: end, message: `escape ${JSON.stringify(text.slice(end, end + 2))} is not known` };
  return { offset: end, message: `character ${JSON.stringify(char)} must be escaped in a string` };
}
