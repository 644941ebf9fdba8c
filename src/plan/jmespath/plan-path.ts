import type { Expression, Jmespath } from "../../model/jmespath/expression.ts";
import type { OperationShape } from "../../model/service-model.ts";
import type { Computation, Variable } from "./computation.ts";
import { type Identifier, toIdentifier, toMethodName, toTypeName } from "../identifier.ts";
import { JmespathProblem, resolveJmespath } from "./resolve-jmespath.ts";
import { typeOfShape, type ValueType } from "./value-type.ts";

/** A function that evaluates an expression on an output, or on an object with `input` and `output`. */
export interface PathPlan {
  readonly name: Identifier;
  readonly of: "output" | "inputOutput";
  readonly root: Variable;
  readonly computation: Computation;
}

/**
 * @param take reserves a name in the package.
 * @returns the function, or the reason why the expression does not fit the operation.
 */
export function planPath(
  { expression }: Jmespath,
  of: PathPlan["of"],
  { operation, take }: { readonly operation: OperationShape; readonly take: (wanted: Identifier) => Identifier },
): PathPlan | string {
  try {
    const { computation, root } = resolveJmespath(expression, rootOf(of, operation));
    return { name: take(nameOf(expression)), of, root, computation };
  } catch (error) {
    if (error instanceof JmespathProblem) return error.message;
    throw error;
  }
}

function rootOf(of: PathPlan["of"], { input, output }: OperationShape): ValueType {
  if (output === undefined) throw new JmespathProblem("the operation has no output");
  const typed = { type: typeOfShape(output), nullable: false };
  if (of === "output") return typed.type;
  const entries = new Map([["output", typed]]);
  if (input !== undefined) entries.set("input", { type: typeOfShape(input), nullable: false });
  return { kind: "object", entries };
}

const longestName = 60;

/** `tableTableStatusOf` for `Table.TableStatus`. */
function nameOf(expression: Expression): Identifier {
  const words = listFields(expression).map(toTypeName).join("").slice(0, longestName);
  return toIdentifier(`${toMethodName(words === "" ? "value" : words)}Of`);
}

/** The names in an expression, in source order. */
function listFields(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "current":
    case "literal":
      return [];
    case "field":
      return [expression.name];
    case "index":
    case "slice":
    case "flatten":
      return listFields(expression.of);
    case "chain":
      return [...listFields(expression.of), ...listFields(expression.then)];
    case "projection":
      return [...listFields(expression.of), ...listFields(expression.each)];
    case "filter":
      return [...listFields(expression.of), ...listFields(expression.condition)];
    case "multiselectList":
      return expression.items.flatMap(listFields);
    case "multiselectHash":
      return expression.entries.flatMap(([, value]) => listFields(value));
    case "not":
      return listFields(expression.operand);
    case "and":
    case "or":
    case "comparison":
      return [...listFields(expression.left), ...listFields(expression.right)];
    case "function":
      return expression.arguments.flatMap(listFields);
    case "reference":
      return listFields(expression.expression);
    default:
      return expression satisfies never;
  }
}
