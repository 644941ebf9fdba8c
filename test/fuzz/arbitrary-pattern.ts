import fc, { type Arbitrary } from "fast-check";

const classes = [
  "[ab]",
  "[^a]",
  "[A-Z]",
  "[^0-9 ]",
  "[\\w-]",
  "[^\\s.]",
  "\\d",
  "\\W",
  "\\s",
  "\\p{Lu}",
  "\\P{L}",
  ".",
];
const literals = ["a", "b", "A", "0", " ", "-", "\\.", "_", "\\u0061", "\\n"];
const assertions = ["^", "$", "\\b", "\\B", "(?=a)", "(?!b)", "(?<=a)", "(?<!b)"];
const quantifiers = ["", "", "*", "+", "?", "*?", "+?", "{2}", "{1,3}", "{0,2}?", "{2,}"];

/**
 * Regular expressions of ECMAScript's `u` syntax, without back references. Small ones: the engine that ours is
 * compared with takes minutes where quantifiers stand within each other.
 */
export const arbitraryPattern: Arbitrary<string> = fc.letrec<{ pattern: string; term: string; atom: string }>(
  (tie) => ({
    pattern: fc
      .array(fc.array(tie("term"), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((alternatives) => alternatives.map((terms) => terms.join("")).join("|")),
    term: fc.oneof(
      {
        arbitrary: fc
          .tuple(tie("atom"), fc.constantFrom(...quantifiers))
          .map(([atom, quantifier]) => atom + quantifier),
        weight: 5,
      },
      fc.constantFrom(...assertions),
    ),
    atom: fc.oneof(
      { maxDepth: 1, withCrossShrink: true },
      fc.constantFrom(...literals),
      fc.constantFrom(...classes),
      tie("pattern").map((pattern) => `(${pattern})`),
      tie("pattern").map((pattern) => `(?:${pattern})`),
    ),
  }),
).pattern;
