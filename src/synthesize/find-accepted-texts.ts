import { MatchBudget } from "../runtime/pattern/matching.ts";
import { parsePattern } from "../runtime/pattern/parse-pattern.ts";
import type { PatternNode } from "../runtime/pattern/pattern-node.ts";
import { Pattern } from "../runtime/pattern/pattern.ts";
import { buildProgram, type Program } from "../runtime/pattern/program.ts";
import type { CharacterSet } from "../runtime/pattern/character-set.ts";

interface TextSearch {
  readonly pattern: string;
  /** Code points. */
  readonly min: number;
  readonly max: number;
  /** Whether a text is valid at its place. */
  readonly suits: (text: string) => boolean;
}

/** Texts that are found before the search ends: lists and maps need some that differ. */
const enough = 8;
/** Steps of the automaton that one search may visit. */
const maxVisits = 400_000;
/** How much longer than needed a text may be, so that the search finds others than the shortest ones. */
const slack = 12;

/** Letters and digits first, which every place allows; then rarer characters that few places allow. */
const preferred: readonly number[] = Array.from(
  "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./:=@+,*#~!$%&'()?;^`{}|[]<>\"\\ éß€漢\t\n",
  (character) => character.codePointAt(0) ?? 0,
);

/**
 * Texts that a pattern accepts, of a length in bounds: the shortest ones, found by walking the
 * pattern's automaton breadth first. What lookarounds and word boundaries ask for is found by
 * trying, so that none may be found though there are some.
 *
 * @throws PatternError for a pattern that is no regular expression.
 */
export function findAcceptedTexts({ pattern, min, max, suits }: TextSearch): readonly string[] {
  const tester = new Pattern(pattern);
  const node = parsePattern(pattern);
  const found = new Set<string>();
  for (const walked of [node, ...lookaheadsInstead(node)]) {
    for (const candidate of listCandidates(buildProgram(walked), min, max)) {
      const length = Array.from(candidate).length;
      if (length < min || length > max || !suits(candidate)) continue;
      if (tester.test(candidate, new MatchBudget(10_000_000))) found.add(candidate);
      if (found.size >= enough) return [...found];
    }
    if (found.size > 0) break;
  }
  return [...found];
}

/** What a lookahead asks for in place of what follows it: often that is less strict, as in `(?=\w+:\d)[\w:]*`. */
function lookaheadsInstead(node: PatternNode): PatternNode[] {
  if (node.kind !== "sequence") return [];
  return node.nodes.flatMap((part, index): PatternNode[] => {
    if (part.kind !== "look" || part.negative || part.direction !== "ahead") return [];
    return [{ kind: "sequence", nodes: [...node.nodes.slice(0, index), part.node] }];
  });
}

/** A `read` step reached with so many characters, and the places from which it was. */
interface Place {
  readonly set: CharacterSet;
  readonly before: Place[];
}

function* listCandidates(program: Program, min: number, max: number): Generator<string> {
  const { steps, sets } = program;
  // The places before the next character, by the steps that read it.
  let layer = new Map<number, Place[]>();
  let visits = 0;
  const reach = (next: Map<number, Place[]>, start: number, from: Place | undefined): boolean => {
    let matches = false;
    const seen = new Set([start]);
    for (const index of seen) {
      visits++;
      const step = steps[index];
      if (step?.kind === "read") {
        const before = next.get(index) ?? [];
        if (from !== undefined && before.length < 4) before.push(from);
        next.set(index, before);
      } else if (step?.kind === "fork") seen.add(step.left).add(step.right);
      // Whether it holds is found out when the text is whole.
      else if (step?.kind === "assert" || step?.kind === "enter") seen.add(step.next);
      // That a loop goes round no more often than it may is found out then, too.
      else if (step?.kind === "again") seen.add(step.body).add(step.next);
      else if (step?.kind === "match") matches = true;
    }
    return matches;
  };
  if (reach(layer, program.start, undefined)) yield* pad("", min, max);
  let last = max;
  for (let length = 1; length <= last && visits < maxVisits && layer.size > 0; length++) {
    const next = new Map<number, Place[]>();
    const ends: Place[] = [];
    for (const [index, before] of layer) {
      const step = steps[index];
      const set = step?.kind === "read" ? sets[step.set] : undefined;
      if (step?.kind !== "read" || set === undefined) continue;
      const place: Place = { set, before };
      if (reach(next, step.next, place)) ends.push(place);
    }
    for (const end of ends) {
      for (const path of listPaths(end)) {
        for (const text of listTexts(path)) yield* pad(text, min, max);
      }
    }
    if (ends.length > 0 && length >= min) last = Math.min(last, length + slack);
    layer = next;
  }
}

/** A pattern that is not anchored leaves room around what it matches; one that is refuses it when tested. */
function* pad(text: string, min: number, max: number): Generator<string> {
  yield text;
  const missing = min - Array.from(text).length;
  if (missing > 0 && missing <= 2000) {
    for (const filler of ["a", "-"]) {
      yield text + filler.repeat(missing);
      yield filler.repeat(missing) + text;
    }
  }
  if (text === "" && max > 0) yield* ["a", "b", "0a", "ab", "ba", "bb", "aa", "a1"];
}

/** A few of the ways to a place, each as the sets of its characters. */
function* listPaths(end: Place): Generator<readonly CharacterSet[]> {
  for (let turn = 0; turn < 4; turn++) {
    const path: CharacterSet[] = [];
    for (let place: Place | undefined = end; place !== undefined;) {
      path.push(place.set);
      const { before }: Place = place;
      place = before[turn % Math.max(1, before.length)];
    }
    yield path.reverse();
    if (path.length > 400) return;
  }
}

/** Texts of a path: plain ones first, then with a character changed, then mixed ones for lookaheads. */
function* listTexts(path: readonly CharacterSet[]): Generator<string> {
  const choices = path.map(charactersOf);
  if (choices.some((characters) => characters.length === 0)) return;
  const pick = (choose: (place: number, count: number) => number): string =>
    choices.map((characters, place) => characters[choose(place, characters.length) % characters.length]).join("");
  yield pick(() => 0);
  for (let turn = 1; turn < enough; turn++) yield pick((place) => (place === path.length - 1 ? turn : 0));
  for (let turn = 1; turn < enough; turn++) yield pick((place) => (place === 0 ? turn : 0));
  let seed = path.length;
  for (let turn = 0; turn < 24; turn++) {
    // A linear congruential generator: the same texts at every run.
    yield pick(
      (_, count) => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648), Math.floor(seed / 65_536) % count),
    );
  }
}

const characters = new Map<string, readonly string[]>();

function charactersOf(set: CharacterSet): readonly string[] {
  let found = characters.get(set.key);
  if (found === undefined) {
    let codePoints = preferred.filter((codePoint) => set.has(codePoint));
    // A set without any of them, such as `[\u0400-\u04FF]`, is looked through.
    for (let start = 0x20; codePoints.length === 0 && start < 0x11_0000; start += 0x400) {
      codePoints = Array.from({ length: 0x400 }, (_, offset) => start + offset).filter(
        (codePoint) => codePoint < 0x11_0000 && (codePoint < 0xd800 || codePoint > 0xdfff) && set.has(codePoint),
      );
    }
    found = codePoints.slice(0, 90).map((codePoint) => String.fromCodePoint(codePoint));
    characters.set(set.key, found);
  }
  return found;
}
