import type { EndpointCondition, EndpointRule, EndpointVariable } from "../model/endpoint-rules/endpoint-rule-set.ts";
import { RuleFacts, RuleKeys } from "./endpoint-rule-facts.ts";

/**
 * Simplifies rules without changing their results: does not repeat conditions that preceding rules have decided, omits
 * a rule that the next one covers, and merges leading conditions that neighbours share.
 */
export function simplifyEndpointRules(rules: readonly EndpointRule[]): readonly EndpointRule[] {
  const keys = new RuleKeys();
  return shareConditions(dropDecided(rules, new RuleFacts(), keys), keys);
}

/** Omits conditions that are known to hold, and rules that are known not to match. */
function dropDecided(rules: readonly EndpointRule[], facts: RuleFacts, keys: RuleKeys): readonly EndpointRule[] {
  const kept: EndpointRule[] = [];
  for (const rule of rules) {
    const inside = new RuleFacts(facts);
    const conditions = dropKnown(rule.conditions, inside, keys);
    if (conditions === undefined) continue;
    kept.push(
      rule.kind === "tree"
        ? flatten({ ...rule, conditions, rules: dropDecided(rule.rules, inside, keys) })
        : { ...rule, conditions },
    );
    const literals = conditions.map(({ value }) => keys.literalOf(value)).filter((each) => facts.find(each) !== true);
    // The rules after it are unreachable.
    if (literals.length === 0) break;
    facts.exclude(literals);
  }
  return kept.filter((rule, index) => !isCovered(rule, kept[index + 1], keys));
}

/** @returns undefined if one of the conditions does not hold. */
function dropKnown(
  conditions: readonly EndpointCondition[],
  facts: RuleFacts,
  keys: RuleKeys,
): readonly EndpointCondition[] | undefined {
  const kept: EndpointCondition[] = [];
  for (const condition of conditions) {
    keys.noteVariable(condition);
    const literal = keys.literalOf(condition.value);
    const isKnown = facts.find(literal);
    if (isKnown === false) return undefined;
    if (isKnown === undefined || condition.assign !== undefined) kept.push(condition);
    facts.add(literal);
  }
  return kept;
}

/** A tree that always has the same result is replaced by that result. */
function flatten(rule: EndpointRule & { readonly kind: "tree" }): EndpointRule {
  const [only, ...others] = rule.rules;
  const isAlways = only !== undefined && others.length === 0 && only.conditions.length === 0;
  return isAlways ? { ...only, conditions: rule.conditions } : rule;
}

/** Whether the next rule has the same result, and matches whenever this one does. */
function isCovered(rule: EndpointRule, next: EndpointRule | undefined, keys: RuleKeys): boolean {
  if (next === undefined || rule.kind === "tree" || next.kind === "tree") return false;
  const own = new Set(rule.conditions.map((condition) => keyOfCondition(condition, keys)));
  const isWider = next.conditions.every((condition) => own.has(keyOfCondition(condition, keys)));
  return isWider && keys.keyOf({ ...rule, conditions: [] }) === keys.keyOf({ ...next, conditions: [] });
}

function keyOfCondition({ value, assign }: EndpointCondition, keys: RuleKeys): string {
  const { key, holds } = keys.literalOf(value);
  return `${assign === undefined ? "" : "= "}${holds ? "" : "not "}${key}`;
}

function shareConditions(rules: readonly EndpointRule[], keys: RuleKeys): readonly EndpointRule[] {
  const shared: EndpointRule[] = [];
  for (let start = 0; start < rules.length;) {
    const [first, ...others] = rules.slice(start);
    if (first === undefined) break;
    const begins = (rule: EndpointRule, count: number): boolean =>
      first.conditions.length >= count &&
      rule.conditions.length >= count &&
      first.conditions.slice(0, count).every((condition, index) => {
        const other = rule.conditions[index];
        return other !== undefined && keyOfCondition(condition, keys) === keyOfCondition(other, keys);
      });
    const end = others.findIndex((rule) => !begins(rule, 1));
    const run = [first, ...(end < 0 ? others : others.slice(0, end))];
    start += run.length;
    if (run.length === 1) {
      shared.push(first.kind === "tree" ? { ...first, rules: shareConditions(first.rules, keys) } : first);
      continue;
    }
    let count = 1;
    while (run.every((rule) => begins(rule, count + 1))) count++;
    const conditions = first.conditions.slice(0, count);
    const rest = run.map((rule) => {
      const renamed = renameVariables(rule, conditions);
      return { ...renamed, conditions: renamed.conditions.slice(count) };
    });
    shared.push({ kind: "tree", fallsThrough: true, conditions, rules: shareConditions(rest, keys) });
  }
  return shared;
}

/** The rule with the variables of its leading conditions renamed to those of other conditions. */
function renameVariables(rule: EndpointRule, conditions: readonly EndpointCondition[]): EndpointRule {
  const names = new Map<unknown, EndpointVariable>();
  for (const [index, { assign }] of conditions.entries()) {
    const own = rule.conditions[index]?.assign;
    if (own !== undefined && assign !== undefined && own !== assign) names.set(own, assign);
  }
  return names.size === 0 ? rule : (replace(rule, names) as EndpointRule);
}

function replace(part: unknown, names: ReadonlyMap<unknown, EndpointVariable>): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((item) => replace(item, names));
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === "variable" || key === "assign" ? (names.get(value) ?? (value as unknown)) : replace(value, names),
    ]),
  );
}
