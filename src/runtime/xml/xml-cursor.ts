import { DEPTH_LIMIT, failTooDeep, Misfit } from "../codec/misfit.ts";
import { decodeCharacters } from "./xml-text.ts";

// Character codes: comparing strings of one character costs more.
const BANG = 33;
const AMPERSAND = 38;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const CARRIAGE_RETURN = 13;

/**
 * Checks a raw part of a document: text between tags (`kind` is `text`), the content of markup (`kind` is its opening,
 * such as `<!--`, at the index `start`), or the value of an attribute (no `kind`).
 *
 * @throws Misfit for a part that is not well-formed.
 */
export type CheckXmlPart = (part: string, kind?: string, start?: number) => void;

/**
 * A forward-only cursor over an XML document (XML 1.0; Namespaces in XML 1.0): reading takes linear time for any input.
 * Builds no tree: the cursor holds the last start tag and the positions of the open elements' names. Rejects document
 * type definitions, and so all entities except XML's predefined five.
 *
 * Readers of an element start after its start tag and end after its end tag: with `next` until it returns false, with
 * `readValue` or with `skip`. All methods throw a Misfit for text that is not well-formed.
 */
export class XmlCursor {
  readonly text: string;
  /** The attributes of the last start tag by qualified name; undefined if it has none. */
  attributes: ReadonlyMap<string, string> | undefined;
  /** The index of the next character. */
  #position: number;
  /** The local name of the last start tag. */
  #nameStart = 0;
  #nameEnd = 0;
  /** Whether the last start tag was an empty-element tag. */
  #closed = false;
  /** The indices of the open elements' names, two for each. */
  readonly #open: number[] = [];
  readonly #check: CheckXmlPart | undefined;

  /**
   * @param check checks what the cursor itself does not require to be well-formed; clients accept what they can read.
   */
  constructor(text: string, check?: CheckXmlPart) {
    this.text = text;
    this.#check = check;
    // A byte order mark.
    this.#position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Reads the root element's start tag. */
  readRoot(): void {
    this.#skipAround();
    if (this.text.charCodeAt(this.#position) !== LESS || !this.#readTag()) throw new Misfit("text has no root element");
  }

  /** Call after reading the root element. Only comments, processing instructions and white space may follow it. */
  finish(): void {
    this.#skipAround();
    if (this.#position < this.text.length) throw new Misfit("text follows the root element");
  }

  /** Reads the start tag of an element's next child, or its end tag. @returns false for the end. */
  next(): boolean {
    if (this.#closed) return (this.#closed = false);
    this.#skipSpace();
    if (this.text.charCodeAt(this.#position) !== LESS || !this.#isAtTag()) this.readCharacters();
    return this.#readTag();
  }

  /** The local name of the last start tag. */
  localName(): string {
    return this.text.slice(this.#nameStart, this.#nameEnd);
  }

  /** Whether the last start tag has this local name. */
  isNamed(name: string): boolean {
    return this.#nameEnd - this.#nameStart === name.length && this.text.startsWith(name, this.#nameStart);
  }

  /** Reads an element that contains only text. */
  readValue(): string {
    if (this.#closed) {
      this.#closed = false;
      return "";
    }
    const { text } = this;
    const start = this.#position;
    let index = start;
    let code = text.charCodeAt(index);
    // Fast path for nearly all values. At the end of the text the code is NaN.
    while (code >= 32 && code !== LESS && code !== AMPERSAND && code !== GREATER) code = text.charCodeAt(++index);
    let value: string;
    if (code === LESS && text.charCodeAt(index + 1) === SLASH) {
      this.#position = index;
      value = text.slice(start, index);
    } else {
      value = this.readCharacters();
    }
    if (this.#readTag()) throw new Misfit("expected text, got an element");
    return value;
  }

  /** The text up to the next tag, including that of CDATA sections. Skips comments and processing instructions. */
  readCharacters(): string {
    if (this.#closed) return "";
    const { text } = this;
    let value = "";
    for (;;) {
      const end = text.indexOf("<", this.#position);
      if (end < 0) throw new Misfit("text ends within an element");
      const raw = text.slice(this.#position, end);
      this.#check?.(raw, "text");
      value += decodeCharacters(raw);
      this.#position = end;
      if (this.#isAtTag()) return value;
      value += this.#readMarkup();
    }
  }

  /** Skips an element. */
  skip(): void {
    while (this.next()) this.skip();
  }

  /** At `<`: whether a start or end tag follows. */
  #isAtTag(): boolean {
    const code = this.text.charCodeAt(this.#position + 1);
    return code !== BANG && code !== QUESTION;
  }

  /** Skips what may come before and after the root element. */
  #skipAround(): void {
    for (;;) {
      this.#skipSpace();
      const start = this.#position;
      if (this.text.charCodeAt(start) !== LESS || this.#isAtTag() || this.text.startsWith("<![", start)) return;
      this.#readMarkup();
    }
  }

  /** Skips a comment or a processing instruction, or reads a CDATA section. @returns the section's text. */
  #readMarkup(): string {
    const start = this.#position;
    for (const [opening, closing] of markup) {
      if (!this.text.startsWith(opening, start)) continue;
      const end = this.text.indexOf(closing, start + opening.length);
      if (end < 0) throw new Misfit(`"${opening}" is not closed`);
      this.#position = end + closing.length;
      const raw = this.text.slice(start + opening.length, end);
      this.#check?.(raw, opening, start);
      return closing === "]]>" ? raw.replace(/\r\n?/g, "\n") : "";
    }
    throw new Misfit("declarations, such as document type definitions, are refused");
  }

  #skipSpace(): boolean {
    const { text } = this;
    const start = this.#position;
    let code = text.charCodeAt(start);
    while (code === 32 || code === 10 || code === 9 || code === CARRIAGE_RETURN) {
      code = text.charCodeAt(++this.#position);
    }
    return this.#position > start;
  }

  /** @returns true for a start tag, false for the end tag of the innermost open element. */
  #readTag(): boolean {
    const { text } = this;
    const open = this.#open;
    const start = ++this.#position;
    if (text.charCodeAt(start) === SLASH) {
      const nameEnd = open.pop() ?? 0;
      const nameStart = open.pop() ?? 0;
      let index = start + 1;
      let other = nameStart;
      while (other < nameEnd && text.charCodeAt(index) === text.charCodeAt(other)) {
        index++;
        other++;
      }
      this.#position = index;
      if (text.charCodeAt(index) !== GREATER) this.#skipSpace();
      if (other < nameEnd || text.charCodeAt(this.#position) !== GREATER) {
        throw new Misfit(`element "${text.slice(nameStart, Math.min(nameEnd, nameStart + 64))}" is not closed`);
      }
      this.#position++;
      return false;
    }
    this.#nameStart = this.#readName();
    this.#nameEnd = this.#position;
    this.attributes = undefined;
    if (text.charCodeAt(this.#position) === GREATER) this.#position++;
    else this.#readAttributes();
    if (!this.#closed && open.push(start, this.#nameEnd) > 2 * DEPTH_LIMIT) failTooDeep();
    return true;
  }

  /** @returns where the local name starts. */
  #readName(): number {
    const { text } = this;
    const start = this.#position;
    let localStart = start;
    let code = text.charCodeAt(start);
    if (!isNameStart(code)) throw new Misfit("a tag has no valid name");
    do {
      code = text.charCodeAt(++this.#position);
      if (code === COLON && localStart === start && isNameStart(text.charCodeAt(this.#position + 1))) {
        localStart = ++this.#position;
        code = text.charCodeAt(++this.#position);
      }
      // Hyphens, dots and digits may continue a name.
    } while (isNameStart(code) || (code >= 45 && code <= 57 && code !== SLASH));
    return localStart;
  }

  #readAttributes(): void {
    const { text } = this;
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.#skipSpace();
      const start = this.#position;
      this.#closed = text.charCodeAt(start) === SLASH;
      if (text.charCodeAt(this.#closed ? start + 1 : start) === GREATER) {
        this.#position += this.#closed ? 2 : 1;
        if (attributes.size > 0) this.attributes = attributes;
        return;
      }
      if (!spaced) throw new Misfit("a tag is malformed");
      this.#readName();
      const name = text.slice(start, this.#position);
      if (attributes.has(name)) throw new Misfit("a tag has the same attribute twice");
      attributes.set(name, this.#readAttributeValue());
    }
  }

  #readAttributeValue(): string {
    const { text } = this;
    this.#skipSpace();
    const hasValue = text.charCodeAt(this.#position++) === EQUALS;
    this.#skipSpace();
    const quote = text.charAt(this.#position);
    const start = this.#position + 1;
    const end = hasValue && (quote === '"' || quote === "'") ? text.indexOf(quote, start) : -1;
    const raw = text.slice(start, end);
    if (end < 0 || raw.includes("<")) throw new Misfit("an attribute has no valid value");
    this.#check?.(raw);
    this.#position = end + 1;
    return decodeCharacters(raw.replace(/\r\n|[\t\r\n]/g, " "));
  }
}

/** Markup other than tags that starts with `<!` or `<?`, and its end. */
const markup = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Letters, the underscore and all non-ASCII characters: accepting non-letters there is harmless. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}
