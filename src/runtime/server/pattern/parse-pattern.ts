import { everyCharacter, foldedSet, lineBreaks, negatedSet, rangeSet, type CharacterSet } from "./character-set.ts";
import { parseClass, parseEscape } from "./parse-class.ts";
import type { Anchor, CapturingGroup, PatternNode } from "./pattern-node.ts";
import { PatternReader } from "./pattern-reader.ts";

/** Groups may stand within each other so deep; models nest a few. */
const maxDepth = 200;

/**
 * Parses a regular expression of ECMA 262 with the `u` flag, and what models that were written
 * for other engines have besides: needless escapes, octal escapes, inline flags (`(?i)`),
 * possessive quantifiers, `\A`, `\z`, and Java's character classes.
 *
 * @throws PatternError for text that is no regular expression.
 */
export function parsePattern(source: string): PatternNode {
  return new PatternParser(source).parse();
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

class PatternParser {
  readonly #reader: PatternReader;
  readonly #groups: CapturingGroup[] = [];
  readonly #named = new Map<string, CapturingGroup>();
  readonly #groupCount: number;
  #flags: Flags = { ignoreCase: false, dotAll: false, multiline: false };
  #depth = 0;

  constructor(source: string) {
    this.#reader = new PatternReader(source);
    this.#groupCount = countGroups(source);
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
    // Flags that are set inside a group end with it.
    this.#flags = flags;
    const [only] = nodes;
    return nodes.length === 1 && only !== undefined ? only : { kind: "choice", nodes };
  }

  #parseSequence(): PatternNode {
    const nodes: PatternNode[] = [];
    while (!this.#reader.done && !this.#reader.at("|") && !this.#reader.at(")")) {
      nodes.push(this.#parseQuantifiers(this.#parseAtom()));
    }
    const [only] = nodes;
    if (only === undefined) return { kind: "empty" };
    return nodes.length === 1 ? only : { kind: "sequence", nodes };
  }

  #parseQuantifiers(atom: PatternNode): PatternNode {
    const bounds = this.#parseBounds();
    if (bounds === undefined) return atom;
    // Lazy and possessive quantifiers choose among matches; whether there is one is all that counts.
    if (!this.#reader.take("?")) this.#reader.take("+");
    if (this.#parseBounds() !== undefined) throw this.#reader.error("nothing to repeat");
    return { kind: "repeat", node: atom, ...bounds };
  }

  #parseBounds(): { min: number; max: number } | undefined {
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
    if (reader.take("[")) return this.#set(parseClass(reader));
    if (reader.take(".")) return this.#set(this.#flags.dotAll ? everyCharacter : negatedSet(lineBreaks));
    if (reader.take("^")) return anchor(this.#flags.multiline ? "line-start" : "start");
    if (reader.take("$")) return anchor(this.#flags.multiline ? "line-end" : "end");
    if (reader.take("\\")) return this.#parseEscape();
    if (reader.at("*") || reader.at("+") || reader.at("?")) throw reader.error("nothing to repeat");
    return this.#set(single(reader.next()));
  }

  #parseEscape(): PatternNode {
    const reader = this.#reader;
    if (reader.take("b")) return anchor("word-boundary");
    if (reader.take("B")) return anchor("no-word-boundary");
    if (reader.take("A")) return anchor("start");
    if (reader.take("z") || reader.take("Z")) return anchor("end");
    const named = reader.takeMatch(/k<([^>]*)>/y);
    if (named !== undefined) {
      const group = this.#named.get(named[1] ?? "");
      return group === undefined ? { kind: "empty" } : { kind: "back-reference", group };
    }
    const numbered = reader.peekMatch(/[1-9]\d*/y);
    if (numbered !== undefined && Number(numbered[0]) <= this.#groupCount) {
      reader.takeMatch(/[1-9]\d*/y);
      // A group that comes later has matched nothing yet, and a reference to it matches the empty string.
      const group = this.#groups[Number(numbered[0]) - 1];
      return group === undefined ? { kind: "empty" } : { kind: "back-reference", group };
    }
    const escaped = parseEscape(reader);
    return this.#set(typeof escaped === "number" ? single(escaped) : escaped);
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

  /** @returns undefined for `(?i)`, which has no body and sets flags until the end of the group around it. */
  #parseGroupBody(): PatternNode | undefined {
    const reader = this.#reader;
    const look = reader.takeMatch(/\?(<?)([=!])/y);
    if (look !== undefined) {
      const direction = look[1] === "<" ? "behind" : "ahead";
      return { kind: "look", direction, negative: look[2] === "!", node: this.#parseChoice() };
    }
    // `(?>…)` keeps its first match in other engines; here as in `(?:…)` each is tried.
    if (reader.takeMatch(/\?[:>]/y) !== undefined) return this.#parseChoice();
    const flags = reader.takeMatch(/\?([imsu]*)(?:-([imsu]*))?([:)])/y);
    if (flags !== undefined) {
      this.#flags = withFlags(this.#flags, flags[1] ?? "", flags[2] ?? "");
      return flags[3] === ")" ? undefined : this.#parseChoice();
    }
    const name = reader.takeMatch(/\?P?<([\p{L}_$][\p{L}\p{N}_$]*)>/uy);
    if (name === undefined && reader.at("?")) throw reader.error("a group of an unknown kind");
    const group: CapturingGroup = { node: undefined };
    this.#groups.push(group);
    if (name !== undefined) this.#named.set(name[1] ?? "", group);
    group.node = this.#parseChoice();
    return group.node;
  }

  #set(set: CharacterSet): PatternNode {
    return { kind: "set", set: this.#flags.ignoreCase ? foldedSet(set) : set };
  }
}

function anchor(name: Anchor): PatternNode {
  return { kind: "anchor", anchor: name };
}

function single(codePoint: number): CharacterSet {
  return rangeSet([codePoint, codePoint]);
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const set = (letter: string, before: boolean): boolean => (before || on.includes(letter)) && !off.includes(letter);
  return {
    ignoreCase: set("i", flags.ignoreCase),
    dotAll: set("s", flags.dotAll),
    multiline: set("m", flags.multiline),
  };
}

/** Needed beforehand: `\2` is a reference where there are two groups, and a character where there is one. */
function countGroups(source: string): number {
  const parts = source.match(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?!\?)|\(\?P?<(?![=!])/g) ?? [];
  return parts.filter((part) => part.startsWith("(")).length;
}
