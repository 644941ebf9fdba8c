/**
 * How long servers look at a value with a pattern of a model, beside the engine's own `RegExp`, which has no bound
 * for some of these patterns.
 *
 *     node --import tsx bench/patterns.ts [--json]
 */
import { MatchBudget } from "../src/runtime/pattern/matching.ts";
import { Pattern } from "../src/runtime/pattern/pattern.ts";
import type { Figure } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

const RUNS = 50;

/** A text that the pattern accepts, so that it is looked at to its end. */
function measure(what: string, pattern: string, text: string): Figure {
  const ours = new Pattern(pattern);
  const native = new RegExp(pattern, "u");
  // Each request has a budget of its own.
  const test = (): boolean => ours.test(text, new MatchBudget(2_000_000));
  if (!test() || !native.test(text)) throw new Error(`${pattern} refuses ${text}`);
  const times = timeInTurns({ ours: test, native: () => native.test(text) }, RUNS);
  return { what, unit: "µs", ours: times.ours, peer: { name: "RegExp", spread: times.native } };
}

report({
  title: "Patterns",
  method: "Values of real models' patterns, as a server checks them: any value in time proportional to its length.",
  figures: [
    measure("a name of 20 characters", "^[a-zA-Z0-9_-]{1,255}$", "customer-orders-2026"),
    measure(
      "a role's ARN",
      "^arn:aws[a-z-]*:iam::\\d{12}:role/?[\\w+=,.@/-]+$",
      "arn:aws:iam::123456789012:role/deployer",
    ),
    measure("a tag's key, with a lookahead", "^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}$", "cost centre/2026"),
    measure("2 kB", "^\\*|[\\w\\-]{1,2048}$", "a".repeat(2048)),
    measure("a URL of 1,024 characters", "^https://([.\\-_a-zA-Z0-9]+/?){3,1016}$", `https://${"a".repeat(1016)}`),
    measure("a name with a back reference", "^(?!.*?(.)\\1{3})[-_a-z0-9]*$", "customer-orders-2026"),
  ],
});
