import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MatchBudget } from "../../../src/runtime/pattern/matching.ts";
import { PatternError } from "../../../src/runtime/pattern/pattern-node.ts";
import { Pattern } from "../../../src/runtime/pattern/pattern.ts";
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
    { pattern: "^\\0101$", yes: ["A"], no: ["\b1", "\x0801", "0101"] },
    { pattern: "^[\\0101-\\0103]+$", yes: ["ABC"], no: ["D", "1", "0"] },
    { pattern: "^\\0377\\07\\012\\0$", yes: ["\xff\x07\n\0"], no: ["\x1f7\x07\n\0"] },
    { pattern: "^\\0400\\078\\08$", yes: ["\x200\x078\x008"], no: ["\u0100\x078\x008"] },
    { pattern: "^\\101[\\102]\\7$", yes: ["AB\x07"], no: ["\b1B\x07"] },
    { pattern: "^[^/:|\\000-\\037]+$", yes: ["abc"], no: ["a\u0001", "a:b"] },
    { pattern: "^\\-\\_\\:\\/\\!$", yes: ["-_:/!"], no: ["\\-"] },
    { pattern: "\\Aab\\z", yes: ["ab"], no: ["ab\n", "xab"] },
    { pattern: "^{x}]$", yes: ["{x}]"], no: ["x"] },
    { pattern: "^(?<year>\\d{4})-\\k<year>$", yes: ["2020-2020"], no: ["2020-x"] },
    { pattern: "^[^]$", yes: ["\n", "👍"], no: ["", "ab"] },
    { pattern: "[]", yes: [], no: ["", "a"] },
    { pattern: "^[]a]+$", yes: ["]a"], no: ["b"] },
    { pattern: "^\\p{all}$", yes: ["a", "\n", "\ud83d"], no: ["", "ab"] },
    { pattern: "^\\p{LD}+$", yes: ["aé٣"], no: ["-", " "] },
    { pattern: "^\\P{LD}+$", yes: ["- "], no: ["a"] },
    { pattern: "^\\p{L1}+$", yes: ["aÿ"], no: ["Ā"] },
    { pattern: "^\\p{IsWhitespace}\\p{IsWHITE_SPACE}$", yes: [" \u2003"], no: ["ab"] },
    { pattern: "^\\p{IsAlphabetic}\\p{IsLATIN}\\p{IsL}\\p{sc=latin}\\p{gc=Lu}$", yes: ["éaaaA"], no: ["éaaaa"] },
    { pattern: "^\\p{javaLowerCase}\\p{IsPunctuation}\\p{Punct}$", yes: ["a!^"], no: ["A!^"] },
    { pattern: "^rule/[0-9a-z]{11}{0,1011}$", yes: ["rule/0123456789a"], no: ["rule/0123456789", "rule/0123456789ab"] },
    { pattern: "^a{2}{3}{1,2}$", yes: ["aaaaaa"], no: ["aa", "aaaa"] },
    { pattern: "^[\\p{Print}&&[^|:/]]+$", yes: ["a b", "&"], no: ["a:b", "|", "é"] },
    { pattern: "^[a-z&&[^aeiou]&&[^x-z]]$", yes: ["b"], no: ["a", "y", "&"] },
    { pattern: "^[ab[^a-y]]$", yes: ["a", "z", "["], no: ["c"] },
    { pattern: "^[[:alpha:]_]+[[:^digit:]]$", yes: ["ab_", "é-"].slice(0, 1), no: ["1a", "a1"] },
    { pattern: "^[a-z&&b]$", yes: ["b", "c", "&"], no: ["B"] },
    { pattern: "^\\Qa.b(\\E+$", yes: ["a.b(", "a.b(("], no: ["axb("] },
    { pattern: "^[\\Q^]\\E]+$", yes: ["^]"], no: ["\\", "Q"] },
    { pattern: "^\\h\\H\\V\\a\\e$", yes: ["\tax\u0007\u001b"], no: ["haVae"] },
    { pattern: "^a\\R\\Rb$", yes: ["a\r\n\nb", "a\u2028\u000bb", "a\r\nb"], no: ["a\rb"] },
    { pattern: "^a\\Z", yes: ["a", "a\n", "a\r\n"], no: ["a\n\n", "ab"] },
    { pattern: "(?x) ^ a [b c] +  # a, then b or c\n \\ $", yes: ["ab ", "acbc "], no: ["a b", "a  "] },
    { pattern: "^\\x{10FFFF}$", yes: ["\u{10ffff}"], no: ["x"] },
    { pattern: "^(?>a|ab)c$", yes: ["ac"], no: ["abc"] },
    { pattern: "^(?:a|ab)?+c$", yes: ["c", "ac"], no: ["abc"] },
    { pattern: "^[a-z]*+z$", yes: [], no: ["abz", "z"] },
    { pattern: "^[^\\p{C}]*+$", yes: ["abc"], no: ["a\n"] },
    { pattern: "^\\d{1}+:\\d{3}+$", yes: ["1:123"], no: ["1:12"] },
    { pattern: "^(?!(?>a|ab)c)", yes: ["abc", "b"], no: ["ac"] },
    { pattern: "^\\u{1F44D}\\uD83D\\uDC4D\\x41\\cI$", yes: ["👍👍A\t"], no: ["👍A"] },
  ])("$pattern", ({ pattern, yes, no }) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });
});

describe("without regard to case", () => {
  it.each([
    { pattern: "(?i)[^a]", yes: ["b", "B"], no: ["a", "A"] },
    { pattern: "(?i)^[^a-m]+$", yes: ["nN", "1"], no: ["m", "M"] },
    { pattern: "(?i)^[^A-MÉ]$", yes: ["n"], no: ["a", "é", "É"] },
    { pattern: "(?i)^\\W$", yes: ["-", "é"], no: ["s", "S", "k", "\u017f", "\u212a"] },
    { pattern: "(?i)^[^\\W\\d]$", yes: ["s", "S"], no: ["-", "1"] },
    { pattern: "(?i)^\\S[^\\S]$", yes: ["a "], no: [" a", "aa"] },
    { pattern: "(?i)^\\p{Lu}\\p{Ll}$", yes: ["aA", "Aa"], no: ["1a"] },
    { pattern: "(?i)^[^\\p{Lu}]$", yes: ["1"], no: ["a", "A"] },
    { pattern: "(?i)^[\\x{212a}]$", yes: ["k", "K"], no: ["l"] },
    { pattern: "(?i)^[[a-z]&&[^b]]$", yes: ["a", "C"], no: ["b", "B"] },
    { pattern: "(?i)^[[:upper:]][[:^lower:]]$", yes: ["a1"], no: ["aA"] },
    { pattern: "^(?i)[^x](?-i)[^y]$", yes: ["aY"], no: ["XY", "ay"] },
    { pattern: "(?i)^(ab|c)\\1$", yes: ["abAB", "Cc"], no: ["abc"] },
    { pattern: "(?i)^(é|\\x{10400})\\1$", yes: ["éÉ", "\u{10400}\u{10428}"], no: ["éE"] },
  ])("$pattern", ({ pattern, yes, no }) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });
});

describe("back references", () => {
  it.each([
    { pattern: "^(a|b)\\1$", yes: ["aa", "bb"], no: ["ab", "ba"] },
    { pattern: "^(?!.*?(.)\\1{3})[-_a-z0-9]*$", yes: ["ab", "", "aaab"], no: ["aaaa", "abbbbc", "A"] },
    { pattern: "^(?!(?!(a|b)\\1))..$", yes: ["aa", "bb"], no: ["ab"] },
    { pattern: "^(?=(a+))\\1b$", yes: ["aab"], no: ["aac"] },
    { pattern: "(?<=([ab])\\1)c", yes: ["ac"], no: ["c", "cac"].slice(0, 1) },
    { pattern: "(?<=\\1([ab]))c", yes: ["aac"], no: ["abc"] },
    { pattern: "(?<!(.)\\1)c$", yes: ["c"], no: ["aac", "ac"] },
    { pattern: "^([\"'])[^\"']*\\1$", yes: ["'a'", '"b"'], no: ["'a\""] },
    { pattern: '^(?<quote>\'|""?)x\\k<quote>$', yes: ["'x'", '""x""'], no: ["'x\"", '""x"'] },
    { pattern: "^(?:(a)|b)*\\1$", yes: ["aa", "ab", "aba"].slice(0, 2), no: ["aac"] },
    { pattern: "^\\2(a)(b)$", yes: ["ab"], no: ["bab"] },
  ])("$pattern", ({ pattern, yes, no }) => {
    expect(yes.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(no.filter((text) => matches(pattern, text))).toEqual([]);
  });
});

describe("what is no pattern", () => {
  it.each([
    ...["(", ")", "[a", "a**", "*a", "a{2,1}", "a{,3}", "[b-a]", "\\", "(?y)a", "(?U)\\w", "(?<a", "(".repeat(500)],
    ...[
      "\\p{Nope}",
      "\\p{InGreek}",
      "\\X",
      "\\N{DIGIT ONE}",
      "\\b{g}",
      "\\i",
      "\\k<a>",
      "(?<a>b)(?<a>c)",
      "[[:nope:]]",
    ],
    ...["(?(1)a|b)", "(?#note)a", "((((a{9,99}){9,99}){9,99}){9,99})", `a${"{1}".repeat(10_000)}`],
    `${"[".repeat(10_000)}a${"]".repeat(10_000)}`,
  ])("%#", (pattern) => {
    expect(() => new Pattern(pattern)).toThrow(PatternError);
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
    { pattern: "^(.*a.{0,500}b)*c$", text: "ab1".repeat(100_000) },
    { pattern: "^([a-z]+/?){3,1016}$", text: "a".repeat(100_000) + "!" },
  ])("$pattern ends, and refuses", ({ pattern, text }) => {
    expect(matches(pattern, text)).toBe(false);
  });

  it.each([
    { pattern: "^(a*)*\\1b$", text: `${"a".repeat(5000)}!b` },
    { pattern: "^(?:(a+)+\\1)+b$", text: `${"a".repeat(5000)}b` },
    { pattern: "(.*)(.*)(.*)\\1x\\2y\\3z", text: `${"a".repeat(5000)}xyz` },
    { pattern: "^(?>(a*)*?)\\1{3}b$", text: `${"a".repeat(100_000)}b` },
    { pattern: "^(([a-z]{1,50}-?){1,50}x?){1,50}$", text: `${"a".repeat(100_000)}!` },
  ])("$pattern ends, with an answer or without", ({ pattern, text }) => {
    // Out of its budget, a text is taken for one that matches.
    expect([true, false]).toContain(matches(pattern, text));
  });

  it("are taken for texts that match where they spend the budget", () => {
    const states = new Pattern("^(a|b)*a(a|b){16}c$");
    const text = `${fc.sample(fc.constantFrom("a", "b"), { numRuns: 5000, seed: 1 }).join("")}x`;
    expect(states.test(text, new MatchBudget(100_000_000))).toBe(false);
    expect(states.test(text, new MatchBudget(1000))).toBe(true);
    const ways = new Pattern("^(a+)+\\1$");
    expect(ways.test(`${"a".repeat(30)}b`, new MatchBudget(1000))).toBe(false);
    expect(ways.test("aba", new MatchBudget(1000))).toBe(false);
    expect(new Pattern("^(?=(a*)*$)(a+)+\\2c?$").test("a".repeat(3000), new MatchBudget(1000))).toBe(true);
  });
});

describe("long values", () => {
  const long: readonly { pattern: string; yes: readonly string[]; no: readonly string[] }[] = [
    {
      pattern: "^\\*|[\\w\\-]{1,2048}$",
      yes: ["a".repeat(1000), "a".repeat(2048), "*", `!${"a".repeat(5000)}`],
      no: [`${"a".repeat(1000)}!`],
    },
    {
      // SageMaker's, of a URL.
      pattern: "^https://([.\\-_a-zA-Z0-9]+/?){3,1016}$",
      yes: [
        `https://${"a".repeat(1016)}`,
        `https://${"a".repeat(980)}`,
        `https://${"ab/".repeat(1016)}`,
        "https://abc",
      ],
      no: [`https://${"a".repeat(1015)}!`, `https://${"a/".repeat(1017)}`, "https://ab", "https://a/b/"],
    },
    { pattern: "^[a-z]{1,255}$", yes: ["a".repeat(255)], no: ["a".repeat(256), ""] },
    {
      pattern: "^[a-z]{10,20}[0-9]{10,20}$",
      yes: ["a".repeat(20) + "1".repeat(20)],
      no: ["a".repeat(21) + "1".repeat(10)],
    },
    { pattern: "^(ab?){2,30}$", yes: ["ab".repeat(30), "aa"], no: ["a", "ab".repeat(31)] },
    {
      pattern: "^([a-z]{1,63}\\.){1,127}[a-z]{1,63}$",
      yes: [`${"a".repeat(63)}.`.repeat(127) + "a"],
      no: ["a.".repeat(128) + "a", `${"a".repeat(64)}.a`],
    },
    {
      pattern: "^(a{0,9}b{0,9}){0,9}$",
      yes: ["a".repeat(81), "ab".repeat(9)],
      no: ["a".repeat(82), "ab".repeat(9) + "ba"],
    },
    { pattern: "^(?=.{1,64}$)[^-]+$", yes: ["a".repeat(64)], no: ["a".repeat(65)] },
    { pattern: "(?<!^.{100,200})x", yes: [`${"a".repeat(99)}x`, `${"a".repeat(201)}x`], no: [`${"a".repeat(100)}x`] },
    { pattern: "^\\p{ASCII}{0,8192}$", yes: ["a".repeat(8192)], no: ["a".repeat(8193), "é"] },
  ];

  it.each(long)("$pattern", ({ pattern, yes, no }) => {
    expect(yes.filter((text) => !matches(pattern, text)).map((text) => text.length)).toEqual([]);
    expect(no.filter((text) => matches(pattern, text)).map((text) => text.length)).toEqual([]);
  });

  it.each(long)("$pattern spends little", ({ pattern, yes, no }) => {
    const budget = new MatchBudget(200_000);
    const made = new Pattern(pattern);
    expect(yes.map((text) => made.test(text, budget))).toEqual(yes.map(() => true));
    expect(no.map((text) => made.test(text, budget))).toEqual(no.map(() => false));
  });

  it("get the same answer, whatever was matched before", () => {
    const source = "^(a|b)*a(a|b){12}c$";
    const texts = [1, 2, 3, 4, 5].map((seed) => {
      const text = fc.sample(fc.constantFrom("a", "b"), { numRuns: 1000 * seed, seed }).join("");
      return seed % 2 === 0 ? text : `${text}a${"b".repeat(12)}c`;
    });
    const answers = (pattern: Pattern, text: string): boolean[] =>
      [1000, 50_000, 1_000_000].map((steps) => pattern.test(text, new MatchBudget(steps)));
    const fresh = texts.map((text) => answers(new Pattern(source), text));
    const used = new Pattern(source);
    for (let turn = 0; turn < 3; turn++) expect(texts.map((text) => answers(used, text))).toEqual(fresh);
    expect(texts.toReversed().map((text) => answers(used, text))).toEqual(fresh.toReversed());
    expect(fresh.flat()).toContain(false);
  });
});

describe("the same answer as the engine's own RegExp", () => {
  const atom = fc.constantFrom(
    ...["a", "b", "A", "k", "s", ".", "[ab]", "[^a]", "\\w", "\\W", "\\d", "\\s", "\\S", "\\b", "\\B", "👍"],
    ...["\\p{L}", "\\p{Lu}", "\\P{Lu}", "[a-c1]", "[^\\W]", "[^\\P{Lu}a]", "^", "$"],
  );
  const quantifier = fc.constantFrom(
    ...["*", "+", "?", "*?", "+?", "{2}", "{0,2}", "{1,}", "{0,7}", "{1,6}", "{2,8}?", "{0,12}"],
  );
  const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      fc.constantFrom("\\1", "\\2", "\\k<n>"),
      fc
        .tuple(atom, quantifier)
        .filter(([repeated]) => !/^(?:\\b|\^|\$)$/i.test(repeated))
        .map((parts) => parts.join("")),
      tie("pattern").map((inner) => `(?:${inner})`),
      tie("pattern").map((inner) => `(${inner})`),
      fc.tuple(fc.constantFrom("?=", "?!", "?<=", "?<!"), tie("pattern")).map(([kind, inner]) => `(${kind}${inner})`),
      fc.tuple(tie("pattern"), quantifier).map(([inner, each]) => `(?:${inner})${each}`),
    ),
    pattern: fc.oneof(
      { maxDepth: 4 },
      fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
      fc.tuple(tie("part"), tie("part")).map((parts) => parts.join("|")),
    ),
  }));
  const units = ["a", "b", "A", "1", " ", "👍", "\n", "c", "s", "k", "S", "\u017f", "\u212a"];
  const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 12 });

  it("for random patterns and texts", () => {
    fc.assert(
      fc.property(pattern, fc.boolean(), fc.array(text, { minLength: 6, maxLength: 6 }), (made, ignoreCase, texts) => {
        const source = made.includes("\\k<n>") ? `(?<n>a|b)${made}` : made;
        const native = compileNative(source, ignoreCase ? "iu" : "u");
        // A number that names no group.
        if (native === undefined) return;
        const ours = new Pattern(ignoreCase ? `(?i)${source}` : source);
        for (const each of texts) {
          // V8 finds assertions between the halves of a surrogate pair, where ECMA 262 never looks.
          if (/\\b|\(\?[<=!]/i.test(source) && /[\ud800-\udfff]/.test(each)) continue;
          // Without regard to case, two more letters are of words for `\b`.
          if (ignoreCase && /\\b/i.test(source) && /[\u017f\u212a]/.test(each)) continue;
          expect([each, ours.test(each, new MatchBudget(20_000_000))]).toEqual([each, native.test(each)]);
        }
      }),
      { numRuns: 2000 },
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
        // A few real patterns are no ECMAScript.
        if (native === undefined) continue;
        compared++;
        if (answer !== native.test(each)) different.push({ source, text: each, answer });
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  });
});

function compileNative(source: string, flags = "u"): RegExp | undefined {
  try {
    return new RegExp(source, flags);
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
