import { everyCharacter, lineBreaks, negatedSet, platformSet } from "./character-set.ts";
import { parseClass, parseEscape, toSet } from "./parse-class.ts";
import { type Anchor, type PatternNode, PatternReader } from "./pattern-node.ts";

/** Maximum nesting of groups; models nest only a few. */
const maxDepth = 200;
const maxStacked = 10;
/** Java's line terminators. */
const lineBreak = "[\\n\\v\\f\\r\\x85\\u2028\\u2029]";

/**
 * Parses a regular expression of ECMA 262 with the `u` flag, extended by what models written for Java and other engines
 * use: unnecessary escapes of punctuation, octal escapes, inline flags (`(?i)`, `(?x)`), possessive quantifiers and
 * atomic groups, quantifiers of quantifiers (`{2}{3}`), `\Q…\E`, `\A`, `\z`, `\Z`, `\G`, `\h`, `\R`, nested classes and
 * their intersections, and Java's properties.
 *
 * @throws PatternError for text that is not a valid regular expression.
 */
export function parsePattern(source: string): PatternNode {
  const ecma = new PatternParser(source, false);
  const node = ecma.parse();
  // With the `u` flag a lone `]` is an error: here it means nested classes as in Java.
  return ecma.bracketsAreNested ? new PatternParser(source, true).parse() : node;
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
  readonly extended: boolean;
}

class PatternParser {
  readonly #reader: PatternReader;
  readonly #nestedClasses: boolean;
  /** Needed before parsing: `\2` is a reference if there are two groups, else a character. */
  readonly #groupNames: readonly (string | undefined)[];
  readonly #groups: PatternNode[] = [];
  readonly #openGroups = new Set<number>();
  #groupCount = 0;
  #flags: Flags = { ignoreCase: false, dotAll: false, multiline: false, extended: false };
  #depth = 0;
  #bracketInClass = false;
  #loneBracket = false;

  constructor(source: string, nestedClasses: boolean) {
    this.#reader = new PatternReader(source);
    this.#nestedClasses = nestedClasses;
    this.#groupNames = listGroupNames(source);
  }

  /** Whether the pattern has a `]` outside of classes, and a class that contains a `[`. */
  get bracketsAreNested(): boolean {
    return !this.#nestedClasses && this.#bracketInClass && this.#loneBracket;
  }

  parse(): PatternNode {
    const node = this.#parseChoice();
    if (!this.#reader.done) throw this.#reader.error('")" without "("');
    return node;
  }

  #parseChoice(): PatternNode {
    const flags = this.#flags;
    const nodes = [this.#parseSequence()];
    while (this.#reader.take("|")) nodes.push(this.#parseSequence());
    // Flags set inside a group apply only up to its end.
    this.#flags = flags;
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: "choice", nodes };
  }

  #parseSequence(): PatternNode {
    const nodes: PatternNode[] = [];
    for (;;) {
      this.#skipBlanks();
      if (this.#reader.done || this.#reader.at("|") || this.#reader.at(")")) break;
      const literal = this.#reader.takeMatch(/\\Q([^]*?)(?:\\E|$)/y);
      if (literal === undefined) nodes.push(this.#parseQuantifiers(this.#parseAtom()));
      else nodes.push(...this.#parseLiteral(literal[1] ?? ""));
    }
    const [only] = nodes;
    if (only === undefined) return { kind: "empty" };
    return nodes.length === 1 ? only : { kind: "sequence", nodes };
  }

  /** A quantifier after `\Q…\E` repeats only the last character. */
  #parseLiteral(text: string): PatternNode[] {
    const nodes = Array.from(text, (character) => this.#character(character.codePointAt(0) ?? 0));
    const last = nodes.pop();
    return last === undefined ? [] : [...nodes, this.#parseQuantifiers(last)];
  }

  #parseQuantifiers(atom: PatternNode): PatternNode {
    let node = atom;
    let count = 0;
    let bounds = this.#parseBounds();
    while (bounds !== undefined) {
      const lazy = this.#reader.take("?");
      const possessive = !lazy && this.#reader.take("+");
      node = { kind: "repeat", node, ...bounds, lazy };
      // A fixed number of single characters has only one possible match.
      const only = bounds.min === bounds.max && node.node.kind === "set";
      if (possessive && !only) node = { kind: "atomic", node };
      // Only `{…}` may follow another quantifier: engines agree on its meaning.
      bounds = this.#reader.at("{") ? this.#parseBounds() : undefined;
      if (++count > maxStacked) throw this.#reader.error("too many quantifiers follow each other");
    }
    return node;
  }

  #parseBounds(): { min: number; max: number } | undefined {
    this.#skipBlanks();
    if (this.#reader.take("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#reader.take("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#reader.take("?")) return { min: 0, max: 1 };
    const [text, min, comma, max] = this.#reader.takeMatch(/\{(\d+)(,?)(\d*)\}/y) ?? [];
    if (text === undefined) return undefined;
    if (comma === "" && max !== "") throw this.#reader.error("a quantifier is malformed");
    const bounds = {
      min: Number(min),
      max: comma === "" ? Number(min) : max === "" ? Number.POSITIVE_INFINITY : Number(max),
    };
    if (bounds.min > bounds.max) throw this.#reader.error(`the numbers of "${text}" are out of order`);
    return bounds;
  }

  #parseAtom(): PatternNode {
    const reader = this.#reader;
    if (reader.take("(")) return this.#parseGroup();
    if (reader.at("[")) return this.#parseClass();
    if (reader.take(".")) {
      return { kind: "set", set: this.#flags.dotAll ? everyCharacter : negatedSet(lineBreaks) };
    }
    if (reader.take("^")) return anchor(this.#flags.multiline ? "line-start" : "start");
    if (reader.take("$")) return anchor(this.#flags.multiline ? "line-end" : "end");
    if (reader.take("\\")) return this.#parseEscape();
    if (reader.at("*") || reader.at("+") || reader.at("?")) throw reader.error("nothing to repeat");
    // Other engines read `{,3}` as `{0,3}`, or as text.
    if (reader.peekMatch(/\{(?:\d|,\d)[\d,]*\}/y) !== undefined) throw reader.error("a quantifier is malformed");
    if (reader.at("]")) this.#loneBracket = true;
    return this.#character(reader.next());
  }

  #parseClass(): PatternNode {
    const { ignoreCase, extended } = this.#flags;
    const reader = this.#reader;
    if (reader.peekMatch(/\[\^?(?:\]|(?:\\[^]|[^\]\\[])*\[)/y) !== undefined) this.#bracketInClass = true;
    reader.take("[");
    return { kind: "set", set: parseClass(reader, { ignoreCase, extended, nested: this.#nestedClasses }) };
  }

  #parseEscape(): PatternNode {
    const reader = this.#reader;
    if (reader.peekMatch(/b\{/y) !== undefined) throw reader.error('the boundary "\\b{…}" is unknown');
    if (reader.take("b")) return anchor("word-boundary");
    if (reader.take("B")) return anchor("no-word-boundary");
    if (reader.take("A") || reader.take("G")) return anchor("start");
    if (reader.take("z")) return anchor("end");
    if (reader.take("Z")) return lastLineEnd;
    if (reader.take("R")) return anyLineBreak;
    const named = reader.takeMatch(/k<([^>]*)>/y);
    if (named !== undefined) {
      const index = this.#groupNames.indexOf(named[1]);
      if (index === -1) throw reader.error(`the group "${named[1] ?? ""}" is unknown`);
      return this.#backReference(index);
    }
    const numbered = reader.peekMatch(/[1-9]\d*/y);
    if (numbered !== undefined && Number(numbered[0]) <= this.#groupNames.length) {
      reader.takeMatch(/[1-9]\d*/y);
      return this.#backReference(Number(numbered[0]) - 1);
    }
    const { ignoreCase } = this.#flags;
    return { kind: "set", set: toSet(parseEscape(reader, ignoreCase), ignoreCase) };
  }

  #backReference(group: number): PatternNode {
    // A reference to the enclosing group matches the empty string: the group has not matched yet.
    if (this.#openGroups.has(group)) return { kind: "empty" };
    return { kind: "back-reference", group, ignoreCase: this.#flags.ignoreCase, node: this.#groups[group] };
  }

  #parseGroup(): PatternNode {
    const reader = this.#reader;
    if (++this.#depth > maxDepth) throw reader.error("groups are nested too deep");
    const outer = this.#flags;
    const node = this.#parseGroupBody();
    if (node !== undefined) {
      if (!reader.take(")")) throw reader.error('"(" without ")"');
      this.#flags = outer;
    }
    this.#depth--;
    return node ?? { kind: "empty" };
  }

  /** @returns undefined for `(?i)`, which has no body and sets flags up to the end of the enclosing group. */
  #parseGroupBody(): PatternNode | undefined {
    const reader = this.#reader;
    const look = reader.takeMatch(/\?(<?)([=!])/y);
    if (look !== undefined) {
      const direction = look[1] === "<" ? "behind" : "ahead";
      return { kind: "look", direction, negative: look[2] === "!", node: this.#parseChoice() };
    }
    if (reader.take("?>")) return { kind: "atomic", node: this.#parseChoice() };
    const flags = reader.takeMatch(/\?([imsux]*)(?:-([imsux]*))?([:)])/y);
    if (flags !== undefined) {
      this.#flags = withFlags(this.#flags, flags[1] ?? "", flags[2] ?? "");
      return flags[3] === ")" ? undefined : this.#parseChoice();
    }
    const name = reader.takeMatch(/\?P?<([\p{L}_$][\p{L}\p{N}_$]*)>/uy);
    if (name === undefined && reader.at("?")) throw reader.error("a group of an unknown kind");
    const index = this.#groupCount++;
    if (name !== undefined && this.#groupNames.indexOf(name[1]) !== index) {
      throw reader.error(`two groups are named "${name[1] ?? ""}"`);
    }
    this.#openGroups.add(index);
    const node = this.#parseChoice();
    this.#openGroups.delete(index);
    this.#groups[index] = node;
    return { kind: "group", index, node };
  }

  #character(codePoint: number): PatternNode {
    return { kind: "set", set: toSet(codePoint, this.#flags.ignoreCase) };
  }

  #skipBlanks(): void {
    if (this.#flags.extended) this.#reader.skipBlanks();
  }
}

function anchor(name: Anchor): PatternNode {
  return { kind: "anchor", anchor: name };
}

const crLf: PatternNode = {
  kind: "sequence",
  nodes: ["\\r", "\\n"].map((character): PatternNode => ({ kind: "set", set: platformSet(character, false) })),
};

/** `\R` */
const anyLineBreak: PatternNode = {
  kind: "choice",
  nodes: [crLf, { kind: "set", set: platformSet(lineBreak, false) }],
};

/** `\Z`: the end, or before a line break at the end. */
const lastLineEnd: PatternNode = {
  kind: "look",
  direction: "ahead",
  negative: false,
  node: {
    kind: "sequence",
    nodes: [
      {
        kind: "choice",
        nodes: [crLf, { kind: "set", set: platformSet("[\\n\\r\\x85\\u2028\\u2029]", false) }, { kind: "empty" }],
      },
      anchor("end"),
    ],
  },
};

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = (letter: string, before: boolean): boolean => (before || on.includes(letter)) && !off.includes(letter);
  return {
    ignoreCase: set("i", flags.ignoreCase),
    dotAll: set("s", flags.dotAll),
    multiline: set("m", flags.multiline),
    extended: set("x", flags.extended),
  };
}

/** The names of the capturing groups in order; undefined for unnamed groups. */
function listGroupNames(source: string): (string | undefined)[] {
  const parts = source.matchAll(
    /\\Q[^]*?(?:\\E|$)|\\[^]|\[(?:\\[^]|[^\]\\])*\]|(?<group>\((?!\?)|\(\?P?<(?![=!])(?<name>[^>]*)>)/g,
  );
  return [...parts].filter(({ groups }) => groups?.group !== undefined).map(({ groups }) => groups?.name);
}
