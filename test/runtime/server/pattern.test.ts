import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MatchBudget } from "../../../src/runtime/server/pattern/match-budget.ts";
import { PatternError } from "../../../src/runtime/server/pattern/pattern-error.ts";
import { Pattern } from "../../../src/runtime/server/pattern/pattern.ts";
import { sharedFolder } from "../../shared-folder.ts";

const shared = sharedFolder();

function matches(pattern: string, text: string): boolean {
  return new Pattern(pattern).test(text, new MatchBudget(2_000_000));
}

describe("what models have beside ECMAScript's `u` syntax", () => {
  it.each([
    { pattern: "(?i)all|[0-9]{12}", yes: ["ALL", "123456789012"], no: ["1"] },
    { pattern: "^(?s).$", yes: ["\n", "a"], no: ["ab"] },
    { pattern: "^(?i:a)b$", yes: ["Ab", "ab"], no: ["aB"] },
    { pattern: "^a(?-i)b$", yes: ["ab"], no: ["aB"] },
    { pattern: "(?m)^b$", yes: ["a\nb\nc", "b"], no: ["ab"] },
    { pattern: "^\\p{Print}+$", yes: ["abc ~"], no: ["a\n", "é"] },
    { pattern: "^\\p{Alnum}+$", yes: ["aZ9"], no: ["-"] },
    { pattern: "^\\p{IsLatin}+$", yes: ["aé"], no: ["я"] },
    { pattern: "^[^\\p{C}]*+$", yes: ["abc", ""], no: ["\u0000"] },
    { pattern: "^[\\w-\\/.@]+$", yes: ["a-b/c"], no: ["a b"] },
    { pattern: "^[^/:|\\000-\\037]+$", yes: ["abc"], no: ["a\u0001", "a:b"] },
    { pattern: "^\\-\\_\\:\\/\\!$", yes: ["-_:/!"], no: ["\\-"] },
    { pattern: "\\Aab\\z", yes: ["ab"], no: ["ab\n", "xab"] },
    { pattern: "^a{,3}$", yes: ["a{,3}"], no: ["aa"] },
    { pattern: "^{x}]$", yes: ["{x}]"], no: ["x"] },
    { pattern: "^(?<year>\\d{4})-\\k<year>$", yes: ["2020-2020"], no: ["2020-x"] },
    { pattern: "^[^]$", yes: ["\n", "👍"], no: ["", "ab"] },
    { pattern: "[]", yes: [], no: ["", "a"] },
    { pattern: "^\\u{1F44D}\\uD83D\\uDC4D\\x41\\cI$", yes: ["👍👍A\t"], no: ["👍A"] },
  ])("$pattern", ({ pattern, yes, no }) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });

  it("takes a back reference for what its group could match", () => {
    expect(matches("^(a|b)\\1$", "aa")).toBe(true);
    expect(matches("^(a|b)\\1$", "ac")).toBe(false);
    // ECMAScript would refuse this one.
    expect(matches("^(a|b)\\1$", "ab")).toBe(true);
  });
});

describe("what is no pattern", () => {
  it.each(["(", ")", "[a", "a**", "*a", "a{2,1}", "[b-a]", "\\", "(?y)a", "\\p{Nope}", "(?<a", "(".repeat(500)])(
    "%j",
    (pattern) => {
      expect(() => new Pattern(pattern)).toThrow(PatternError);
    },
  );

  it("is a repetition that unrolls to millions of steps", () => {
    expect(() => matches("((((a{1,100}){1,100}){1,100}){1,100})", "a")).toThrow(PatternError);
  });
});

describe("hostile texts", () => {
  it.each([
    { pattern: "^([0-9]+)+$", text: `${"0".repeat(100_000)}!` },
    { pattern: "^(a|a)*$", text: `${"a".repeat(100_000)}!` },
    { pattern: "^(a|ab|b)*c$", text: "ab".repeat(50_000) },
    { pattern: "(x+x+)+y", text: "x".repeat(100_000) },
    { pattern: "\\s+$", text: `${" ".repeat(100_000)}x` },
    { pattern: "^(?=(a+)+$)b", text: `${"a".repeat(100_000)}!` },
    { pattern: "(?<=(a*)*b)c", text: "a".repeat(100_000) },
    { pattern: "^(.*a.{0,500}b)*$", text: "ab1".repeat(100_000) },
  ])("$pattern takes no time", ({ pattern, text }) => {
    const start = performance.now();
    const found = matches(pattern, text);
    expect(performance.now() - start).toBeLessThan(2000);
    if (!pattern.includes("{0,500}")) expect(found).toBe(false);
  });

  it("that would make too many states do not match", () => {
    const pattern = new Pattern("^(a|b)*a(a|b){12}$");
    const random = fc.sample(fc.constantFrom("a", "b"), 5000).join("");
    const text = `${random}a${"b".repeat(12)}`;
    expect(pattern.test(text, new MatchBudget(10_000_000))).toBe(true);
    expect(pattern.test(text, new MatchBudget(1000))).toBe(false);
  });
});

describe("the same answer as the engine's own RegExp", () => {
  const atom = fc.oneof(
    fc.constantFrom(
      "a",
      "b",
      "A",
      ".",
      "[ab]",
      "[^a]",
      "\\w",
      "\\d",
      "\\s",
      "\\b",
      "\\B",
      "👍",
      "\\p{L}",
      "[a-c1]",
      "^",
      "$",
    ),
  );
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      tie("pattern").map((inner) => `(?:${inner})`),
      tie("pattern").map((inner) => `(${inner})`),
      fc.tuple(fc.constantFrom("?=", "?!", "?<=", "?<!"), tie("pattern")).map(([kind, inner]) => `(${kind}${inner})`),
      fc
        .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}", "{1,}", "*?", "+?"))
        .map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
    ),
    pattern: fc.oneof(
      { maxDepth: 4 },
      fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
      fc.tuple(tie("part"), tie("part")).map((parts) => parts.join("|")),
    ),
  }));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "A", "1", " ", "👍", "\n", "c", "\ud83d"), maxLength: 8 });

  it("for random patterns and texts", () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
        const ours = new Pattern(source);
        const native = new RegExp(source, "u");
        for (const each of texts) {
          // V8 finds assertions between the halves of a surrogate pair, where ECMA 262 never looks.
          if (/\\b|\(\?[<=!]/i.test(source) && /[\ud800-\udfff]/.test(each)) continue;
          expect([each, ours.test(each, new MatchBudget(2_000_000))]).toEqual([each, native.test(each)]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.skipIf(shared === undefined)("for each pattern of real models", () => {
    const patterns = collectPatterns(join(shared ?? "", "corpus"));
    expect(patterns.size).toBeGreaterThan(1000);
    const texts = [
      ...["", "a", "abc", "ABC-123", "a b\tc\n", "é👍", "1.2.3", "_x$", "aws:foo", "a.", "-a", " a ", "/a/b/c/"],
      ...["arn:aws:s3:::bucket", "https://example.com/a/b?c=d", "12345678-1234-1234-1234-123456789012"],
      ...[
        "subnet-0123456789abcdef0",
        "a".repeat(70),
        "foo@bar.com",
        "2020-01-01T00:00:00Z",
        "us-east-1",
        "10.0.0.1/16",
      ],
    ];
    const different: unknown[] = [];
    let compared = 0;
    for (const source of patterns) {
      const ours = new Pattern(source);
      const native = compileNative(source);
      for (const each of texts) {
        const answer = ours.test(each, new MatchBudget(2_000_000));
        // Back references are not compared, and a few real patterns are no ECMAScript.
        if (native === undefined || /\\[1-9]/.test(source)) continue;
        compared++;
        if (answer !== native.test(each)) different.push({ source, text: each, answer });
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});

function compileNative(source: string): RegExp | undefined {
  try {
    return new RegExp(source, "u");
  } catch {
    return undefined;
  }
}

function collectPatterns(folder: string): Set<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!entry.endsWith(".json")) continue;
    const text = readFileSync(join(folder, entry), "utf8");
    for (const [literal] of text.matchAll(/(?<="(?:pattern|smithy\.api#pattern)"\s*:\s*)"(?:[^"\\]|\\.)*"/g)) {
      found.add(JSON.parse(literal) as string);
    }
  }
  return found;
}
