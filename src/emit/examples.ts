import type { Member, OperationExample, Shape, StructureShape } from "../model/service-model.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import { code, literalKey, numberLiteral, stringLiteral, type Code } from "./code.ts";
import { arrayLiteral, jsonLiteral } from "./json-literal.ts";
import { argumentsDoc, entryDoc, objectDoc, printDoc, type Doc } from "./layout.ts";

/** The examples of an operation as calls, for the `@example` blocks of its command. */
export function printExamples(
  operation: OperationPlan,
  plan: PackagePlan,
): { readonly title?: string; readonly code: string }[] {
  return operation.shape.examples
    .filter((example) => example.error === undefined)
    .map((example) => ({
      ...(example.title === "" ? {} : { title: example.title }),
      code: printExample(operation, example, plan),
    }));
}

/** `const { clientId } = await client.send(new RegisterClientCommand({ … }));` */
export function printExample(operation: OperationPlan, example: OperationExample, plan: PackagePlan): Code {
  const { shape, command } = operation;
  const input = shape.input === undefined ? code`` : exampleValue(example.input ?? {}, shape.input, plan);
  const outputs = outputNames(example.output, shape.output);
  const result = outputs.length === 0 ? code`` : [code`const `, objectDoc(outputs), code` = `];
  const request: Doc = [code`new ${command}(`, input, code`)`];
  return printDoc([result, code`await client.send`, argumentsDoc([request]), code`;`]);
}

/** The example's output members to destructure; only names that are valid identifiers. */
function outputNames(output: unknown, shape: StructureShape | undefined): Doc[] {
  if (typeof output !== "object" || output === null || shape === undefined) return [];
  return shape.members
    .filter(({ name }) => Object.hasOwn(output, name) && /^[a-z][A-Za-z0-9]*$/.test(name))
    .slice(0, 4)
    .map(({ name }) => name as Code);
}

/**
 * Prints an example's JSON as an expression of a shape's type: timestamps become dates, blobs bytes. Values that do not
 * match the shape are printed unchanged, since examples in models are written by hand.
 */
function exampleValue(value: unknown, shape: Shape, plan: PackagePlan): Doc {
  switch (shape.kind) {
    case "structure":
    case "union": {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return jsonLiteral(value);
      const members = new Map(shape.members.map((member: Member) => [member.name, member]));
      return objectDoc(
        Object.entries(value).map(([key, entry]) => {
          const member = members.get(key);
          return entryDoc(
            literalKey(key),
            member === undefined ? jsonLiteral(entry) : exampleValue(entry, member.target, plan),
          );
        }),
      );
    }
    case "list":
      if (!Array.isArray(value)) return jsonLiteral(value);
      return arrayLiteral(value, (entry) => exampleValue(entry, shape.member.target, plan));
    case "map":
      if (typeof value !== "object" || value === null || Array.isArray(value)) return jsonLiteral(value);
      return objectDoc(
        Object.entries(value).map(([key, entry]) =>
          entryDoc(literalKey(key), exampleValue(entry, shape.value.target, plan)),
        ),
      );
    case "timestamp":
      if (typeof value === "number") return newDate(numberLiteral(value * 1000));
      return typeof value === "string" ? newDate(stringLiteral(value)) : jsonLiteral(value);
    case "blob":
      if (typeof value !== "string") return jsonLiteral(value);
      return [code`new TextEncoder().encode`, argumentsDoc([stringLiteral(value)])];
    default:
      return jsonLiteral(value);
  }
}

function newDate(time: Code): Doc {
  return [code`new Date`, argumentsDoc([time])];
}
