import type {
  EndpointExpression,
  EndpointFunction,
  EndpointValueType,
} from "../../model/endpoint-rules/endpoint-rule-set.ts";
import { code, numberLiteral, propertyKey, stringLiteral, templateLiteral, type Code } from "../code.ts";
import { argumentsDoc, printDoc, type Doc } from "../layout.ts";
import type { SourceFile } from "../source-file.ts";
import type { RuleNames } from "./rule-names.ts";

/** The entry from which generated code imports the functions of rules. */
export const endpointEntry = "@shapewright/aws/endpoint";

/** The functions that are printed as calls, by their names in the code. */
const calls = {
  isValidHostLabel: "isValidHostLabel",
  parseURL: "parseURL",
  split: "split",
  substring: "substring",
  uriEncode: "uriEncode",
  "aws.isVirtualHostableS3Bucket": "isVirtualHostableS3Bucket",
  "aws.parseArn": "parseArn",
  "aws.partition": "partition",
} as const satisfies Partial<Record<EndpointFunction, string>>;

/** Context for printing expressions. */
export interface RuleContext {
  readonly file: SourceFile;
  readonly names: RuleNames;
}

/** The code of a value. */
export function printExpression(value: EndpointExpression, { file, names }: RuleContext): Doc {
  const print = (part: EndpointExpression): Code => printInline(part, { file, names });
  const known = value.kind === "call" || value.kind === "item" ? names.findValue(value) : undefined;
  if (known !== undefined) return known;
  switch (value.kind) {
    case "literal":
      return printLiteral(value.value);
    case "reference":
      return names.nameOf(value.variable);
    case "template":
      return templateLiteral(value.parts.map((part) => (typeof part === "string" ? { text: part } : print(part))));
    case "attribute":
      return code`${print(value.of)}.${propertyKey(value.name)}`;
    case "item":
      return value.index < 0
        ? code`${print(value.of)}.at(${numberLiteral(value.index)})`
        : code`${print(value.of)}[${numberLiteral(value.index)}]`;
    case "call":
      return printCall(value, { file, names });
    default:
      return value satisfies never;
  }
}

/** Code on one line, to embed in other code. */
function printInline(value: EndpointExpression, context: RuleContext): Code {
  const printed = printExpression(value, context);
  return typeof printed === "string" ? printed : printDoc(printed);
}

function printLiteral(value: string | boolean | number): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  return value ? code`true` : code`false`;
}

type Call = EndpointExpression & { readonly kind: "call" };

function printCall(call: Call, context: RuleContext): Doc {
  const { function: name, values } = call;
  const [first, second, third] = values;
  switch (name) {
    case "isSet":
    case "not":
    case "booleanEquals":
    case "stringEquals": {
      const condition = printCondition(call, context);
      return typeof condition === "boolean" ? printLiteral(condition) : condition;
    }
    case "coalesce":
      if (first === undefined || second === undefined) throw makeShort(name);
      return code`(${printInline(first, context)} ?? ${printInline(second, context)})`;
    case "ite": {
      if (first === undefined || second === undefined || third === undefined) throw makeShort(name);
      const condition = printCondition(first, context);
      if (typeof condition === "boolean") return printExpression(condition ? second : third, context);
      return code`(${printDoc(condition)} ? ${printInline(second, context)} : ${printInline(third, context)})`;
    }
    case "aws.isVirtualHostableS3Bucket":
    case "aws.parseArn":
    case "aws.partition":
    case "isValidHostLabel":
    case "parseURL":
    case "split":
    case "substring":
    case "uriEncode":
      return [
        context.file.runtime(calls[name], "value", endpointEntry),
        argumentsDoc(values.map((value) => printExpression(value, context))),
      ];
    default:
      return name satisfies never;
  }
}

function makeShort(name: EndpointFunction): Error {
  return new Error(`function "${name}" has too few arguments`);
}

/**
 * The code of a condition, or its constant result.
 *
 * @param wanted the value that fulfills the condition.
 */
export function printCondition(value: EndpointExpression, context: RuleContext, wanted = true): Doc | boolean {
  const [first, second] = value.kind === "call" ? value.values : [];
  if (value.kind === "call" && first !== undefined) {
    switch (value.function) {
      case "isSet":
        if (!first.optional) return wanted;
        return code`${printInline(first, context)} ${wanted ? code`!==` : code`===`} undefined`;
      case "not":
        return printCondition(first, context, !wanted);
      case "booleanEquals": {
        if (second?.kind === "literal") return printCondition(first, context, (second.value === true) === wanted);
        if (first.kind === "literal" && second !== undefined) {
          return printCondition(second, context, (first.value === true) === wanted);
        }
        break;
      }
      case "stringEquals":
        break;
      default:
        return printTruth(value, context, wanted);
    }
    if (second === undefined) throw makeShort(value.function);
    // The literal is the right operand.
    const [left, right] = first.kind === "literal" ? [second, first] : [first, second];
    const operator = wanted ? code`===` : code`!==`;
    return code`${printInline(left, context)} ${operator} ${printInline(right, context)}`;
  }
  if (value.kind === "literal" && typeof value.value === "boolean") return value.value === wanted;
  return printTruth(value, context, wanted);
}

/** Booleans are tested by value, other values for being set. */
function printTruth(value: EndpointExpression, context: RuleContext, wanted: boolean): Doc | boolean {
  const printed = printExpression(value, context);
  if (isBoolean(value.type)) return wanted ? printed : [code`!`, printed];
  if (!value.optional) return wanted;
  return [printed, wanted ? code` !== undefined` : code` === undefined`];
}

function isBoolean(type: EndpointValueType): boolean {
  return type === "boolean";
}
