import {
  array,
  boolean,
  isJsonObject,
  oneOf,
  string,
  type JsonObject,
  type Subject,
} from "../smithy-json/json-values.ts";
import { describeValue } from "../describe-value.ts";
import type {
  EndpointCondition,
  EndpointParameter,
  EndpointParameterDefault,
  EndpointProperty,
  EndpointRule,
  EndpointRuleSet,
} from "./endpoint-rule-set.ts";
import { readExpression } from "./read-expression.ts";
import { child, entriesOf, makeRuleFault, readObject } from "./rule-values.ts";
import { RuleScope } from "./rule-scope.ts";

/**
 * Reads a rule set, which is the same JSON in every format of models.
 *
 * @throws GeneratorError with the place of what is not a rule, a function that is not known, a value of the wrong type,
 *   a variable that is not there or may not be set.
 */
export function readEndpointRuleSet(json: unknown, of: Subject): EndpointRuleSet {
  const given = readObject(json, of);
  const parameters = entriesOf(given["parameters"], child(of, "parameters")).map(([name, value, at]) =>
    readParameter(name, value, at),
  );
  const scope = RuleScope.of(parameters);
  return { parameters, rules: readRules(given["rules"], child(of, "rules"), scope) };
}

function readParameter(name: string, value: unknown, of: Subject): EndpointParameter {
  const given = readObject(value, of);
  const optional = <Value>(key: string, read: (value: unknown, of: Subject) => Value): Value | undefined =>
    given[key] === undefined ? undefined : read(given[key], child(of, key));
  return {
    name,
    type: readParameterType(given["type"], child(of, "type")),
    required: optional("required", boolean.read) ?? false,
    default: optional("default", readDefault),
    builtIn: optional("builtIn", string.read),
    documentation: optional("documentation", string.read),
  };
}

/** Older rule sets begin the types with capitals. */
function readParameterType(value: unknown, of: Subject): EndpointParameter["type"] {
  const name = string.read(value, of);
  return oneOf("string", "boolean", "stringArray").read(name.charAt(0).toLowerCase() + name.slice(1), of);
}

function readDefault(value: unknown, of: Subject): EndpointParameterDefault {
  if (typeof value === "string" || typeof value === "boolean") return value;
  return array.read(value, of).map((item, index) => string.read(item, child(of, index)));
}

function readRules(value: unknown, of: Subject, scope: RuleScope): readonly EndpointRule[] {
  return array.read(value, of).map((rule, index) => readRule(rule, child(of, index), scope));
}

function readRule(value: unknown, of: Subject, outer: RuleScope): EndpointRule {
  const given = readObject(value, of);
  const scope = outer.open();
  const conditions = array
    .read(given["conditions"] ?? [], child(of, "conditions"))
    .map((condition, index) => readCondition(condition, child(child(of, "conditions"), index), scope));
  const kind = oneOf("tree", "endpoint", "error").read(given["type"], child(of, "type"));
  switch (kind) {
    case "tree":
      return { kind, conditions, rules: readRules(given["rules"], child(of, "rules"), scope) };
    case "endpoint":
      return { kind, conditions, ...readEndpoint(given["endpoint"], child(of, "endpoint"), scope) };
    case "error":
      return { kind, conditions, message: readText(given["error"], child(of, "error"), scope) };
    default:
      return kind satisfies never;
  }
}

function readCondition(value: unknown, of: Subject, scope: RuleScope): EndpointCondition {
  const given = readObject(value, of);
  const read = readExpression(given, of, scope);
  if (given["assign"] === undefined) {
    scope.learn(read);
    return { value: read, assign: undefined };
  }
  const assign = { name: string.read(given["assign"], child(of, "assign")), type: read.type };
  scope.declare(assign);
  return { value: read, assign };
}

function readEndpoint(value: unknown, of: Subject, scope: RuleScope) {
  const given = readObject(value, of);
  const properties = entriesOf(given["properties"] ?? {}, child(of, "properties"));
  const headers = entriesOf(given["headers"] ?? {}, child(of, "headers"));
  return {
    url: readText(given["url"], child(of, "url"), scope),
    properties: Object.fromEntries(properties.map(([name, item, at]) => [name, readProperty(item, at, scope)])),
    headers: Object.fromEntries(
      headers.map(([name, items, at]) => [
        name,
        array.read(items, at).map((item, index) => readText(item, child(at, index), scope)),
      ]),
    ),
  };
}

function readText(value: unknown, of: Subject, scope: RuleScope) {
  return readExpression(value, of, scope, "string");
}

function readProperty(value: unknown, of: Subject, scope: RuleScope): EndpointProperty {
  if (typeof value === "string") return { kind: "text", text: readText(value, of, scope) };
  if (typeof value === "boolean" || typeof value === "number" || value === null) return { kind: "scalar", value };
  if (Array.isArray(value)) {
    return { kind: "list", items: value.map((item, index) => readProperty(item, child(of, index), scope)) };
  }
  if (!isJsonObject(value)) throw makeRuleFault(`expected a value of JSON, got ${describeValue(value)}`, of);
  const entries = Object.entries<unknown>(value satisfies JsonObject);
  return {
    kind: "record",
    entries: Object.fromEntries(entries.map(([name, item]) => [name, readProperty(item, child(of, name), scope)])),
  };
}
