import { PhpArrayBuilder } from "./php-array-builder.ts";
import { formatOffset, makePhpFault, type PhpText } from "./php-fault.ts";
import { scanPhpHeredoc } from "./scan-php-heredoc.ts";
import { scanPhpNumber } from "./scan-php-number.ts";
import { type Scanned, scanPhpString } from "./scan-php-string.ts";

/** Maximum nesting. No model is deeper, and later code may walk the value recursively. */
const deepest = 256;

const trivia = /(?:[ \t\r\n\v\f]+|#(?!\[)[^\n]*|\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
const prologue = /<\?(?:php(?![\w])|(?![\w=]))/iy;
const declaration = /declare\s*\(\s*strict_types\s*=\s*[01]\s*\)\s*;/iy;
const returning = /return(?!\w)/iy;
const longArray = /array\s*\(/iy;
const arrow = /=>/y;
const word = /\\?[A-Za-z_\u0080-\uffff][\w\u0080-\uffff\\]*/y;
const constants: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ["null", null],
  ["true", true],
  ["false", false],
]);

/**
 * The value of `<?php … return [ … ];`, or of a bare array: arrays, strings, numbers, booleans and `NULL`. Does not
 * evaluate code. An array with the keys 0, 1, 2, … and an empty one become arrays, all others objects.
 *
 * @throws GeneratorError `invalid-syntax` with line and column.
 */
export function parsePhpArray(text: string, file: string): unknown {
  return new PhpArrayParser({ text, file }).parse();
}

class PhpArrayParser {
  private readonly source: PhpText;
  private readonly open: PhpArrayBuilder[] = [];
  private offset = 0;

  constructor(source: PhpText) {
    this.source = source;
  }

  parse(): unknown {
    this.skipTrivia();
    const isFile = this.take(prologue) !== undefined;
    this.skipTrivia();
    while (isFile && this.take(declaration) !== undefined) this.skipTrivia();
    if (this.take(returning) !== undefined) this.skipTrivia();
    if (!this.openArray()) {
      throw this.fault(`expected an array, got ${this.describeNext()}`, {
        hint: "the text must begin with `<?php return [`, or with the array itself",
      });
    }
    const value = this.parseOpenArray();
    this.skipTrivia();
    if (this.source.text[this.offset] === ";") this.offset++;
    this.skipTrivia();
    if (isFile && this.source.text.startsWith("?>", this.offset)) this.offset += 2;
    this.skipTrivia();
    if (this.offset < this.source.text.length) {
      throw this.fault(`expected the end of the text after the array, got ${this.describeNext()}`);
    }
    return value;
  }

  /** Reads up to the end of the outermost array; a loop, so that depth costs no stack. */
  private parseOpenArray(): unknown {
    for (;;) {
      const builder = this.open.at(-1);
      if (builder === undefined) throw this.fault("no array is open");
      this.skipTrivia();
      if (builder.key === undefined && this.source.text[this.offset] === builder.closer) {
        this.offset++;
        const value = this.closeArray(builder);
        if (this.open.length === 0) return value;
        continue;
      }
      if (this.openArray()) continue;
      const start = this.offset;
      const value = this.parseScalar();
      this.skipTrivia();
      if (this.take(arrow) !== undefined) {
        if (builder.key !== undefined) throw this.fault('expected a value, got a second "=>"', { offset: start });
        builder.key = this.toKey(value, start);
      } else {
        builder.add(value);
        this.parseSeparator(builder);
      }
    }
  }

  private openArray(): boolean {
    const start = this.offset;
    const closer = this.source.text[start] === "[" ? "]" : this.take(longArray) === undefined ? undefined : ")";
    if (closer === undefined) return false;
    if (closer === "]") this.offset++;
    if (this.open.length >= deepest) throw this.fault(`arrays are nested deeper than ${deepest}`, { offset: start });
    this.open.push(new PhpArrayBuilder(start, closer));
    return true;
  }

  private closeArray(builder: PhpArrayBuilder): unknown {
    this.open.pop();
    const value = builder.finish();
    const outer = this.open.at(-1);
    if (outer !== undefined) {
      outer.add(value);
      this.parseSeparator(outer);
    }
    return value;
  }

  /** Parses a comma. Leaves a closing bracket to the loop. */
  private parseSeparator(builder: PhpArrayBuilder): void {
    this.skipTrivia();
    const char = this.source.text[this.offset];
    if (char === ",") this.offset++;
    else if (char !== builder.closer) {
      if (char === undefined) throw this.makeCutOff();
      throw this.fault(`expected "," or "${builder.closer}", got ${this.describeNext()}`, {
        hint: `the array was opened at ${formatOffset(this.source, builder.openedAt)}`,
      });
    }
  }

  private parseScalar(): unknown {
    const char = this.source.text[this.offset];
    if (char === undefined) throw this.makeCutOff();
    if (char === "'" || char === '"') return this.accept(scanPhpString(this.source, this.offset));
    if (char === "<" && this.source.text.startsWith("<<<", this.offset)) {
      return this.accept(scanPhpHeredoc(this.source, this.offset));
    }
    if (char === "-" || char === "+") {
      this.offset++;
      this.skipTrivia();
      const number = this.accept(scanPhpNumber(this.source, this.offset));
      // PHP's integers have no negative zero.
      return char === "-" && number !== 0 ? -number : number;
    }
    if (/[\d.]/.test(char)) return this.accept(scanPhpNumber(this.source, this.offset));
    const start = this.offset;
    const name = this.take(word);
    const constant = name === undefined ? undefined : constants.get(name.replace(/^\\/, "").toLowerCase());
    if (constant !== undefined) return constant;
    this.offset = start;
    throw this.fault(`expected a value, got ${this.describeNext()}`, {
      hint: "values are strings, numbers, true, false, NULL and arrays of them",
    });
  }

  /** PHP's keys are integers and strings; the other scalars are converted. */
  private toKey(value: unknown, offset: number): string {
    switch (typeof value) {
      case "string":
        return value;
      case "boolean":
        return value ? "1" : "0";
      case "number":
        return String(Math.trunc(value));
      default:
        if (value === null) return "";
        throw this.fault("array cannot be a key", { offset });
    }
  }

  private accept<Value>(scanned: Scanned<Value>): Value {
    this.offset = scanned.end;
    return scanned.value;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.source.text)?.[0];
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  private skipTrivia(): void {
    this.take(trivia);
    if (this.source.text.startsWith("/*", this.offset)) {
      throw this.fault("the text ends inside a comment", { hint: "the comment is not closed with */" });
    }
  }

  private describeNext(): string {
    const { text } = this.source;
    if (this.offset >= text.length) return "the end of the text";
    const start = this.offset;
    const name = this.take(word);
    this.offset = start;
    const char = String.fromCodePoint(text.codePointAt(this.offset) ?? 0);
    return JSON.stringify(name === undefined ? char : name.slice(0, 40));
  }

  private makeCutOff(): Error {
    const inner = this.open.at(-1);
    const outer = this.open.at(-2);
    const what = outer?.key === undefined ? "the array" : `the array ${JSON.stringify(outer.key)}`;
    const where = formatOffset(this.source, inner?.openedAt ?? 0);
    return this.fault(`the text ends inside ${what} opened at ${where}`, { hint: "the file was cut off" });
  }

  private fault(message: string, parts: { readonly offset?: number; readonly hint?: string } = {}): Error {
    const { hint } = parts;
    const offset = parts.offset ?? this.offset;
    return makePhpFault(this.source, offset, hint === undefined ? { message } : { message, hint });
  }
}
