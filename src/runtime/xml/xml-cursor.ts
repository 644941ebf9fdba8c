import { DEPTH_LIMIT, failTooDeep } from "../json/depth-limit.ts";
import { Misfit } from "../json/misfit.ts";
import { decodeCharacters } from "./character-references.ts";

// Character codes, since comparing texts of one character costs more.
const BANG = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const CARRIAGE_RETURN = 13;

/**
 * A place in an XML document (XML 1.0; Namespaces in XML 1.0) that goes forward only, so that
 * reading takes time in proportion to the text, whatever it is. It holds one tag at a time: nothing
 * is built of a document but what the decoders make. Document type definitions are refused, and
 * with them every entity but XML's own five.
 *
 * All methods throw a Misfit for text that is not well-formed.
 */
export class XmlCursor {
  readonly text: string;
  /** The index of the next character. */
  position: number;
  /** Where the name of the tag that was read last stands: a prefix, a local name from `localStart`. */
  nameStart = 0;
  localStart = 0;
  nameEnd = 0;
  /** By qualified name, of the start tag that was entered last; absent where it has none. */
  attributes: ReadonlyMap<string, string> | undefined;

  constructor(text: string) {
    this.text = text;
    // A byte order mark.
    this.position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Goes to the root element, behind its name. */
  readRoot(): void {
    this.#skipAround();
    if (this.position === this.text.length) throw new Misfit("text has no root element");
    if (this.text.charCodeAt(this.position) !== LESS) throw new Misfit("text stands before the root element");
    this.#readStartName();
  }

  /** To be called behind the root element: nothing but comments may follow. */
  finish(): void {
    this.#skipAround();
    if (this.position < this.text.length) throw new Misfit("text follows the root element");
  }

  /**
   * Goes from behind an element's name to its content.
   *
   * @returns false for an element that is closed in its start tag: it has no content to read and no
   * end tag to {@link leave} by.
   */
  enter(): boolean {
    this.attributes = undefined;
    if (this.text.charCodeAt(this.position) !== GREATER) return this.#readAttributes();
    this.position++;
    return true;
  }

  /** Goes to the next child in an element's content, behind its name. @returns false at the end tag. */
  next(): boolean {
    this.#skipSpace();
    if (this.text.charCodeAt(this.position) !== LESS || !this.#isAtTag()) this.readCharacters();
    if (this.text.charCodeAt(this.position + 1) === SLASH) return false;
    this.#readStartName();
    return true;
  }

  /** Goes behind an end tag, which must be that of the element whose name stands at the indices. */
  leave(nameStart: number, nameEnd: number): void {
    const { text } = this;
    let index = this.position + 2;
    for (let other = nameStart; other < nameEnd; other++) {
      if (text.charCodeAt(index++) !== text.charCodeAt(other)) failUnclosed(text.slice(nameStart, nameEnd));
    }
    this.position = index;
    if (text.charCodeAt(index) !== GREATER) this.#skipSpace();
    if (text.charCodeAt(this.position) !== GREATER) failUnclosed(text.slice(nameStart, nameEnd));
    this.position++;
  }

  /** The local name of the last tag. */
  localName(): string {
    return this.text.slice(this.localStart, this.nameEnd);
  }

  /** Whether the last tag has that local name. */
  isNamed(name: string): boolean {
    const { text, localStart } = this;
    if (this.nameEnd - localStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (name.charCodeAt(index) !== text.charCodeAt(localStart + index)) return false;
    }
    return true;
  }

  /** The text of an element that has no others, from behind its name to behind its end tag. */
  readValue(): string {
    const { text, nameStart, nameEnd } = this;
    if (!this.enter()) return "";
    const start = this.position;
    let index = start;
    let code = text.charCodeAt(index);
    // At the end of the text the code is NaN.
    while (code !== LESS && code !== AMPERSAND && code !== CARRIAGE_RETURN && index < text.length) {
      code = text.charCodeAt(++index);
    }
    let value: string;
    if (code === LESS && text.charCodeAt(index + 1) === SLASH) {
      this.position = index;
      value = text.slice(start, index);
    } else {
      value = this.readCharacters();
      if (text.charCodeAt(this.position + 1) !== SLASH) throw new Misfit("text is expected, not an element");
    }
    this.leave(nameStart, nameEnd);
    return value;
  }

  /** The text up to the next tag, CDATA sections in it; comments and processing instructions are passed. */
  readCharacters(): string {
    const { text } = this;
    let value = "";
    for (;;) {
      const end = text.indexOf("<", this.position);
      if (end < 0) throw new Misfit("text ends within an element");
      value += decodeCharacters(text.slice(this.position, end));
      this.position = end;
      if (this.#isAtTag()) return value;
      value += this.#readMarkup();
    }
  }

  /** Passes an element, from behind its name. `depth` counts the elements around it. */
  skip(depth: number): void {
    if (depth > DEPTH_LIMIT) failTooDeep();
    const { nameStart, nameEnd } = this;
    if (!this.enter()) return;
    while (this.next()) this.skip(depth + 1);
    this.leave(nameStart, nameEnd);
  }

  /** Whether the element whose name was just read is nil (XML Schema, "xsi:nil"). Stays where it is. */
  isNil(): boolean {
    const { position, nameStart, localStart, nameEnd } = this;
    this.enter();
    Object.assign(this, { position, nameStart, localStart, nameEnd });
    return /^(true|1)$/.test(this.attributes?.get("xsi:nil") ?? "");
  }

  /** At `<`: whether a start or end tag stands there. */
  #isAtTag(): boolean {
    const code = this.text.charCodeAt(this.position + 1);
    return code !== BANG && code !== QUESTION;
  }

  /** Passes what may stand before and behind the root element. */
  #skipAround(): void {
    for (;;) {
      this.#skipSpace();
      const { text, position } = this;
      if (text.charCodeAt(position) !== LESS || this.#isAtTag() || text.startsWith("<![", position)) return;
      this.#readMarkup();
    }
  }

  /** Passes a comment, a processing instruction or a CDATA section. @returns the section's text. */
  #readMarkup(): string {
    const { text, position } = this;
    if (text.startsWith("<!--", position)) {
      // Two hyphens end a comment, wherever they stand.
      const end = text.indexOf("--", position + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== GREATER) throw new Misfit("a comment is not closed");
      this.position = end + 3;
      return "";
    }
    if (text.startsWith("<![CDATA[", position)) {
      const end = text.indexOf("]]>", position + 9);
      if (end < 0) throw new Misfit("a CDATA section is not closed");
      this.position = end + 3;
      return text.slice(position + 9, end).replace(/\r\n?/g, "\n");
    }
    if (text.startsWith("<?", position)) {
      const end = text.indexOf("?>", position + 2);
      if (end < 0) throw new Misfit("a processing instruction is not closed");
      this.position = end + 2;
      return "";
    }
    throw new Misfit("declarations, such as document type definitions, are refused");
  }

  #skipSpace(): boolean {
    const { text, position } = this;
    let code = text.charCodeAt(position);
    while (code === 32 || code === 10 || code === 9 || code === 13) code = text.charCodeAt(++this.position);
    return this.position > position;
  }

  #readStartName(): void {
    this.position++;
    this.#readName();
  }

  #readName(): void {
    const { text } = this;
    const start = this.position;
    let index = start;
    let code = text.charCodeAt(index);
    if (!isNameStart(code)) throw new Misfit("a tag has no valid name");
    this.localStart = start;
    do {
      code = text.charCodeAt(++index);
      if (code === COLON && this.localStart === start && isNameStart(text.charCodeAt(index + 1))) {
        this.localStart = ++index;
        code = text.charCodeAt(++index);
      }
    } while (isNameStart(code) || (code >= 45 && code <= 57 && code !== SLASH));
    this.nameStart = start;
    this.nameEnd = index;
    this.position = index;
  }

  /** @returns false where the tag closes its element. */
  #readAttributes(): boolean {
    const { text } = this;
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.#skipSpace();
      const code = text.charCodeAt(this.position);
      if (code === GREATER || (code === SLASH && text.charCodeAt(this.position + 1) === GREATER)) {
        if (attributes.size > 0) this.attributes = attributes;
        this.position += code === SLASH ? 2 : 1;
        return code === GREATER;
      }
      if (!spaced) throw new Misfit("a tag is malformed");
      this.#readName();
      const name = text.slice(this.nameStart, this.nameEnd);
      const value = this.#readAttributeValue();
      if (attributes.has(name)) throw new Misfit("a tag has the same attribute twice");
      attributes.set(name, value);
    }
  }

  #readAttributeValue(): string {
    const { text } = this;
    this.#skipSpace();
    if (text.charCodeAt(this.position) !== EQUALS) throw new Misfit("an attribute has no value");
    this.position++;
    this.#skipSpace();
    const quote = text.charCodeAt(this.position);
    const start = this.position + 1;
    const end = quote === QUOTE || quote === APOSTROPHE ? text.indexOf(quote === QUOTE ? '"' : "'", start) : -1;
    if (end < 0) throw new Misfit("an attribute's value is not quoted");
    this.position = end + 1;
    const raw = text.slice(start, end);
    if (raw.includes("<")) throw new Misfit("an attribute's value is malformed");
    return decodeCharacters(raw.replace(/\r\n|[\t\r\n]/g, " "));
  }
}

/** Letters and the underscore; beyond ASCII everything, since what is no letter there harms nobody. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function failUnclosed(name: string): never {
  throw new Misfit(`element "${name.slice(0, 64)}" is not closed by its end tag`);
}
