import type {
  EndpointCondition,
  EndpointExpression,
  EndpointResult,
  EndpointRule,
  EndpointVariable,
} from "../../model/endpoint-rules/endpoint-rule-set.ts";
import { code, literalKey } from "../code.ts";
import {
  argumentsDoc,
  arrayDoc,
  entryDoc,
  group,
  hardline,
  indent,
  joinDocs,
  line,
  objectDoc,
  softline,
  type Doc,
} from "../layout.ts";
import type { SourceFile } from "../source-file.ts";
import type { EndpointPropertiesPrinter } from "./endpoint-properties.ts";
import { endpointEntry, printCondition, printExpression } from "./rule-expression.ts";
import type { RuleNames } from "./rule-names.ts";

/** Context for printing rules. */
interface RulePrinting {
  readonly file: SourceFile;
  readonly properties: EndpointPropertiesPrinter;
  /** The variables that the rules read. */
  readonly read: ReadonlySet<EndpointVariable>;
}

/** Statements, and whether they always return or throw. */
interface Statements {
  readonly docs: readonly Doc[];
  readonly ends: boolean;
}

/** The statements of a list of rules. The last one returns or throws. */
export function printRules(rules: readonly EndpointRule[], names: RuleNames, printing: RulePrinting): readonly Doc[] {
  const { docs, ends } = printList(rules, names, printing);
  return ends ? docs : [...docs, printThrow(code`"no endpoint rule matches"`, printing.file)];
}

/** The statements of a list of rules. */
function printList(rules: readonly EndpointRule[], names: RuleNames, printing: RulePrinting): Statements {
  const docs: Doc[] = [];
  for (const rule of rules) {
    const printed = printConditional(rule, rule.conditions, { names, printing });
    docs.push(...printed.docs);
    // The rules after it are unreachable.
    if (printed.ends) return { docs, ends: true };
  }
  return { docs, ends: false };
}

/** Prints a rule nested in those of its conditions that are not printed yet. */
function printConditional(
  rule: EndpointRule,
  conditions: readonly EndpointCondition[],
  { names, printing }: { readonly names: RuleNames; readonly printing: RulePrinting },
): Statements {
  const context = { file: printing.file, names };
  const tests: Doc[] = [];
  const constants: Doc[] = [];
  let rest = conditions;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const { value, assign } = first;
    if (assign !== undefined && printing.read.has(assign)) {
      // A constant must be declared before it is tested.
      if (tests.length > 0) break;
      constants.push(...printConstant(first, context));
      if (value.optional && !isImplied(assign, rest.slice(1))) {
        tests.push(code`${names.nameOf(assign)} !== undefined`);
      }
      if (value.type === "boolean") tests.push(names.nameOf(assign));
    } else if (!isImplied(testedVariable(value), rest)) {
      const test = printCondition(value, context);
      if (test === false) return { docs: [], ends: false };
      if (test !== true) tests.push(test);
    }
    rest = rest.slice(1);
  }
  if (tests.length === 0 && rest.length === 0) {
    const { docs, ends } = printResult(rule, names, printing);
    return { docs: [...constants, ...docs], ends };
  }
  if (tests.length === 0) {
    const inner = printConditional(rule, rest, { names, printing });
    return { docs: [...constants, ...inner.docs], ends: inner.ends };
  }
  const body =
    rest.length === 0
      ? printResult(rule, names.open(), printing).docs
      : printConditional(rule, rest, { names: names.open(), printing }).docs;
  return { docs: [...constants, printIf(tests, body)], ends: false };
}

/** The variable that is tested for being set. */
function testedVariable(value: EndpointExpression): EndpointVariable | undefined {
  const tested = value.kind === "call" && value.function === "isSet" ? value.values[0] : undefined;
  return tested?.kind === "reference" ? tested.variable : undefined;
}

/** Whether the tests before the next constant imply that a variable is set. */
function isImplied(variable: EndpointVariable | undefined, conditions: readonly EndpointCondition[]): boolean {
  const end = conditions.findIndex(({ assign }) => assign !== undefined);
  return conditions.slice(0, end < 0 ? undefined : end).some(({ value }) => {
    if (value.kind !== "call") return false;
    const [left, right] = value.values;
    if (left?.kind !== "reference" || left.variable !== variable || right?.kind !== "literal") return false;
    return value.function === "stringEquals" || (value.function === "booleanEquals" && right.value === true);
  });
}

function printConstant({ value, assign }: EndpointCondition, context: { file: SourceFile; names: RuleNames }): Doc[] {
  const { names } = context;
  if (assign === undefined) return [];
  const known = names.findValue(value);
  if (known !== undefined) {
    names.alias(assign, known);
    return [];
  }
  const printed = printExpression(value, context);
  const name = names.declare(assign);
  names.noteValue(value, name);
  return [[code`const ${name} = `, printed, code`;`]];
}

function printIf(tests: readonly Doc[], body: readonly Doc[]): Doc {
  const condition = group(code`if (`, indent(softline, joinDocs(tests, [code` &&`, line])), softline, code`) {`);
  return [condition, indent(hardline, joinDocs(body, hardline)), hardline, code`}`];
}

function printResult(rule: EndpointRule, names: RuleNames, printing: RulePrinting): Statements {
  const context = { file: printing.file, names };
  switch (rule.kind) {
    case "tree":
      if (rule.fallsThrough) return printList(rule.rules, names, printing);
      return { docs: printRules(rule.rules, names, printing), ends: true };
    case "error":
      return { docs: [printThrow(printExpression(rule.message, context), printing.file)], ends: true };
    case "endpoint":
      return { docs: [[code`return `, printEndpoint(rule, names, printing), code`;`]], ends: true };
    default:
      return rule satisfies never;
  }
}

function printThrow(message: Doc, file: SourceFile): Doc {
  return [code`throw new ${file.runtime("EndpointError", "value", endpointEntry)}`, argumentsDoc([message]), code`;`];
}

function printEndpoint({ url, properties, headers }: EndpointResult, names: RuleNames, printing: RulePrinting): Doc {
  const context = { file: printing.file, names };
  const hasSome = (record: object): boolean => Object.keys(record).length > 0;
  const printHeader = ([name, values]: [string, readonly EndpointExpression[]]): Doc =>
    entryDoc(literalKey(name), arrayDoc(values.map((value) => printExpression(value, context))));
  return objectDoc([
    entryDoc(code`url`, printExpression(url, context)),
    ...(hasSome(headers) ? [entryDoc(code`headers`, objectDoc(Object.entries(headers).map(printHeader)))] : []),
    ...(hasSome(properties) ? [entryDoc(code`properties`, printing.properties.print(properties, context))] : []),
  ]);
}
