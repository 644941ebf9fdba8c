/** Any value of a JSON text, as {@link parseExactJson} reads it. */
export type JsonNode = null | boolean | number | string | ExactNumber | readonly JsonNode[] | JsonObject;
/** A JSON object. It has no prototype, since its keys may be any. */
export interface JsonObject {
  readonly [key: string]: JsonNode;
}

/** A number of a JSON text whose digits a JavaScript number does not keep. */
export class ExactNumber {
  /** As the text has it. */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A number's sign, digits and power of ten: equal for texts of one number (`1.50`, `15e-1`). */
export function normalizeNumber(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return "0";
  const significant = digits.replace(/0+$/, "");
  return `${sign}${significant}e${String(Number(exponent) - fraction.length + digits.length - significant.length)}`;
}

/**
 * Parses a JSON text, and keeps every digit of its numbers. It shares nothing with the runtime's
 * own parser, which is what it is there to judge.
 *
 * @throws SyntaxError for a text that is not JSON.
 */
export function parseExactJson(text: string): JsonNode {
  const parser = new ExactJsonParser(text);
  return parser.parse();
}

const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const stringToken = /"(?:[^"\\]|\\.)*"/y;
const wordToken = /true|false|null/y;
const space = /[ \t\r\n]*/y;

class ExactJsonParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): JsonNode {
    const value = this.#value();
    this.#take(space);
    if (this.#at < this.#text.length) throw this.#fault();
    return value;
  }

  #value(): JsonNode {
    this.#take(space);
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
      default:
        return this.#wordOrNumber();
    }
  }

  #object(): JsonObject {
    const object = Object.create(null) as Record<string, JsonNode>;
    this.#entries("}", () => {
      this.#take(space);
      const key = this.#string();
      this.#take(space);
      if (this.#text[this.#at++] !== ":") throw this.#fault();
      object[key] = this.#value();
    });
    return object;
  }

  #array(): JsonNode[] {
    const array: JsonNode[] = [];
    this.#entries("]", () => array.push(this.#value()));
    return array;
  }

  #entries(end: string, readEntry: () => void): void {
    this.#at++;
    this.#take(space);
    if (this.#text[this.#at] === end) {
      this.#at++;
      return;
    }
    for (;;) {
      readEntry();
      this.#take(space);
      const mark = this.#text[this.#at++];
      if (mark === end) return;
      if (mark !== ",") throw this.#fault();
    }
  }

  #string(): string {
    const token = this.#take(stringToken);
    if (token === undefined) throw this.#fault();
    return JSON.parse(token) as string;
  }

  #wordOrNumber(): null | boolean | number | ExactNumber {
    const word = this.#take(wordToken);
    if (word !== undefined) return JSON.parse(word) as boolean | null;
    const token = this.#take(numberToken);
    if (token === undefined) throw this.#fault();
    const number = Number(token);
    return normalizeNumber(String(number)) === normalizeNumber(token) ? number : new ExactNumber(token);
  }

  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const taken = token.exec(this.#text)?.[0];
    this.#at += taken?.length ?? 0;
    return taken;
  }

  #fault(): SyntaxError {
    return new SyntaxError(`not JSON at ${String(this.#at)}: ${this.#text.slice(0, 200)}`);
  }
}
