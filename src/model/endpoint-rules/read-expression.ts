import { describeValue } from "../describe-value.ts";
import { findNearestName } from "../nearest-name.ts";
import { array, isJsonObject, string, type JsonObject, type Subject } from "../smithy-json/json-values.ts";
import type { EndpointExpression, EndpointValueType } from "./endpoint-rule-set.ts";
import { findAttribute, findSignature, functionNames, isEndpointFunction } from "./rule-functions.ts";
import type { RuleScope } from "./rule-scope.ts";
import { child, makeRuleFault } from "./rule-values.ts";

/**
 * Reads an argument or a condition: a literal, a reference or a call.
 *
 * @param wanted the required type, if any; the value must also be set then.
 */
export function readExpression(
  value: unknown,
  of: Subject,
  scope: RuleScope,
  wanted?: EndpointValueType,
): EndpointExpression {
  const read = readAny(value, of, scope);
  if (wanted !== undefined) expectType(read, wanted, of);
  return read;
}

function readAny(value: unknown, of: Subject, scope: RuleScope): EndpointExpression {
  if (typeof value === "string") return readTemplate(value, of, scope);
  if (typeof value === "boolean") return { kind: "literal", value, type: "boolean", optional: false };
  if (typeof value === "number" && Number.isSafeInteger(value)) {
    return { kind: "literal", value, type: "integer", optional: false };
  }
  if (isJsonObject(value) && Object.hasOwn(value, "ref")) {
    const at = child(of, "ref");
    return readReference(string.read(value["ref"], at), at, scope);
  }
  if (isJsonObject(value) && Object.hasOwn(value, "fn")) return readCall(value, of, scope);
  throw makeRuleFault(`expected a text, a boolean, an integer, a ref or a fn, got ${describeValue(value)}`, of);
}

function readReference(name: string, of: Subject, scope: RuleScope): EndpointExpression {
  const variable = scope.find(name);
  if (variable === undefined) {
    throw makeRuleFault(`${JSON.stringify(name)} is not a parameter and not assigned before`, of);
  }
  return { kind: "reference", variable, type: variable.type, optional: !scope.isSet(variable) };
}

function readCall(given: JsonObject, of: Subject, scope: RuleScope): EndpointExpression {
  const name = string.read(given["fn"], child(of, "fn"));
  const argv = array.read(given["argv"], child(of, "argv"));
  const at = (index: number): Subject => child(child(of, "argv"), index);
  if (name === "getAttr") {
    expectCount(name, argv, 2, of);
    return readPath(readExpression(argv[0], at(0), scope), string.read(argv[1], at(1)), at(1));
  }
  const signature = findSignature(name);
  if (signature === undefined || !isEndpointFunction(name)) {
    const nearest = findNearestName(name, functionNames);
    const hint = nearest === undefined ? undefined : `did you mean ${JSON.stringify(nearest)}?`;
    throw makeRuleFault(`function ${JSON.stringify(name)} is not known`, child(of, "fn"), hint);
  }
  expectCount(name, argv, signature.parameters.length, of);
  let any: EndpointValueType | undefined;
  const values = signature.parameters.map((type, index) => {
    const value = readExpression(argv[index], at(index), scope);
    if (type === "optional") return value;
    if (type === "any") expectType({ ...value, optional: false }, (any ??= value.type), at(index));
    else expectType(value, type, at(index));
    return value;
  });
  const type = signature.result === "any" ? (any ?? "string") : signature.result;
  return {
    kind: "call",
    function: name,
    values,
    type,
    optional: isOptionalCall(name, values) || signature.optional === true,
  };
}

function isOptionalCall(name: string, values: readonly EndpointExpression[]): boolean {
  if (name === "coalesce") return values.every(({ optional }) => optional);
  return name === "ite" && values.some(({ optional }) => optional);
}

/** A text with references: `{Region}`, `{url#authority}`; `{{` and `}}` are braces. */
function readTemplate(text: string, of: Subject, scope: RuleScope): EndpointExpression {
  const parts: (string | EndpointExpression)[] = [];
  let literal = "";
  let end = 0;
  for (const match of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g)) {
    literal += text.slice(end, match.index);
    end = match.index + match[0].length;
    const inner = match[1];
    if (inner === undefined) {
      if (match[0].length < 2) throw makeRuleFault(`${describeValue(text)} has a brace without its other`, of);
      literal += match[0].charAt(0);
      continue;
    }
    const [name = "", path] = inner.split(/#(.*)/s, 2);
    const variable = readReference(name, of, scope);
    const part = path === undefined ? variable : readPath(variable, path, of);
    expectType(part, "string", of);
    parts.push(...(literal === "" ? [] : [literal]), part);
    literal = "";
  }
  literal += text.slice(end);
  if (parts.length === 0) return { kind: "literal", value: literal, type: "string", optional: false };
  const [only] = parts;
  if (parts.length === 1 && literal === "" && typeof only === "object") return only;
  return { kind: "template", parts: literal === "" ? parts : [...parts, literal], type: "string", optional: false };
}

/** `name`, `resourceId[0]`, `[-1]`, with dots between several. */
function readPath(of: EndpointExpression, path: string, at: Subject): EndpointExpression {
  let value = of;
  for (const step of path.split(".")) {
    const [, name = "", indices = ""] = /^([^[\]]*)((?:\[-?\d+\])*)$/.exec(step) ?? [];
    if (name === "" && indices === "") throw makeRuleFault(`${describeValue(path)} is not a path`, at);
    if (name !== "") value = readAttribute(value, name, at);
    for (const [index] of indices.matchAll(/-?\d+/g)) value = readItem(value, Number(index), at);
  }
  return value;
}

function readAttribute(of: EndpointExpression, name: string, at: Subject): EndpointExpression {
  expectSet(of, at);
  const type = findAttribute(of.type, name);
  if (type === undefined)
    throw makeRuleFault(`a value of type ${of.type} has no attribute ${JSON.stringify(name)}`, at);
  return { kind: "attribute", of, name, type, optional: false };
}

function readItem(of: EndpointExpression, index: number, at: Subject): EndpointExpression {
  expectType(of, "stringArray", at);
  return { kind: "item", of, index, type: "string", optional: true };
}

function expectCount(name: string, argv: readonly unknown[], count: number, of: Subject): void {
  if (argv.length === count) return;
  throw makeRuleFault(`function ${JSON.stringify(name)}: expected ${count} arguments, got ${argv.length}`, of);
}

function expectType(value: EndpointExpression, wanted: EndpointValueType, of: Subject): void {
  if (value.type !== wanted) throw makeRuleFault(`expected a value of type ${wanted}, got one of ${value.type}`, of);
  expectSet(value, of);
}

function expectSet(value: EndpointExpression, of: Subject): void {
  if (!value.optional) return;
  const what = value.kind === "reference" ? JSON.stringify(value.variable.name) : "a value";
  throw makeRuleFault(`${what} may not be set here`, of, "a condition before can ask for it with isSet, or assign it");
}
