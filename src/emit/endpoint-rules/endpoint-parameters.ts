import type { OperationParameter } from "../../plan/endpoint-parameters.ts";
import { toIdentifier } from "../../plan/identifier.ts";
import type { OperationPlan, PackagePlan } from "../../plan/package-plan.ts";
import { code, literalKey, propertyKey, stringLiteral, type Code } from "../code.ts";
import { printJmespathFunction } from "../jmespath/jmespath-function.ts";
import { jsonLiteral, lazyEntry } from "../json-literal.ts";
import { entryDoc, objectDoc, printDoc, type Doc } from "../layout.ts";
import type { SourceFile } from "../source-file.ts";
import { typeExpression } from "../type-expression.ts";

/** The property of an operation's schema that supplies the operation's values to endpoint rules. */
export function endpointParametersEntry(operation: OperationPlan, plan: PackagePlan, file: SourceFile): Doc[] {
  const { endpointParameters: parameters, shape } = operation;
  if (parameters.length === 0) return [];
  const usesInput = parameters.some(({ kind }) => kind !== "static");
  const type = usesInput && shape.input !== undefined ? printType(typeExpression(shape.input, file, plan)) : undefined;
  const head = type === undefined ? code`endpointParameters()` : code`endpointParameters(input: ${type})`;
  const entries = parameters.map((parameter) => entryDoc(literalKey(parameter.key), printValue(parameter)));
  return [lazyEntry(head, objectDoc(entries))];
}

function printValue(parameter: OperationParameter): Doc {
  switch (parameter.kind) {
    case "static":
      return jsonLiteral(parameter.value);
    case "member": {
      const key = propertyKey(parameter.member);
      return key === stringLiteral(parameter.member) ? code`input[${key}]` : code`input.${key}`;
    }
    case "path":
      return code`${parameter.function}(input)`;
    default:
      return parameter satisfies never;
  }
}

function printType(type: Doc): Code {
  return typeof type === "string" ? type : printDoc(type);
}

/** Functions that compute parameters from nested members of an operation's input. */
export function printParameterFunctions(
  { endpointParameters }: OperationPlan,
  plan: PackagePlan,
  file: SourceFile,
): readonly Code[] {
  return endpointParameters.flatMap((parameter) => {
    if (parameter.kind !== "path") return [];
    const type = printType(typeExpression(parameter.input, file, plan));
    return [
      printJmespathFunction(
        {
          name: parameter.function,
          parameter: { variable: parameter.root, name: toIdentifier("input"), type },
          body: parameter.body,
        },
        (helper) => file.runtime(helper, "value", "@shapewright/runtime/jmespath"),
      ),
    ];
  });
}
