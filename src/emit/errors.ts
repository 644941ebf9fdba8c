import type { Member, StructureShape } from "../model/service-model.ts";
import type { Identifier } from "../plan/identifier.ts";
import { awsQueryErrorOf, mapErrorCodes } from "../plan/error-codes.ts";
import { isOptional } from "../plan/absent-members.ts";
import type { ErrorPlan, PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, propertyKey, stringLiteral, type Code } from "./code.ts";
import { documentationComment, memberComment } from "./documentation-comment.ts";
import { argumentsDoc, group, indent, line, printDoc, unionDoc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";
import { typeExpression } from "./type-expression.ts";

/** `src/errors.ts`: the service exception, and for each error a plain class that bundlers can drop. */
export function emitErrors(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  const base = file.runtime("ServiceException", "value");
  const comment = documentationComment({}, plan, {
    extras: { summary: `The base class of all errors from ${plan.model.sdkId.replace(/[^\w .-]/g, "_")}.` },
  });
  file.add(code`${comment}export class ${plan.names.exception} extends ${base} {}`);
  const isFound = findByCodes(plan);
  for (const error of plan.errors) {
    const schema = isFound(error.shape) ? plan.schemaNames.get(error.shape) : undefined;
    file.add(printError(error, schema, file, plan));
  }
  return file.print();
}

/**
 * Selects errors that can be identified by code. If several errors share a code, only one is selected; the others are
 * identified only where an operation lists them.
 */
function findByCodes(plan: PackagePlan): (shape: StructureShape) => boolean {
  const owners = mapErrorCodes(plan);
  return (shape) =>
    owners.get(awsQueryErrorOf(shape, plan)?.code ?? shape.name) === shape && owners.get(shape.name) === shape;
}

/** @param schema of an error that `instanceof` identifies by its code. */
function printError(
  { name, shape }: ErrorPlan,
  schema: Identifier | undefined,
  file: SourceFile,
  plan: PackagePlan,
): Code {
  const { error = "client", retryable } = shape.traits;
  const members = shape.members.filter(isOwnMember).map((member) => printErrorMember(member, file, plan));
  const options = file.runtime("ExceptionOptions", "type");
  const construct = printDoc([code`constructor`, argumentsDoc([code`options: ${options}<${name}>`]), code` {`], 2);
  const lines = [
    code`  ${printDoc([code`override readonly name =`, group(indent(line, stringLiteral(shape.name))), code`;`], 2)}`,
    code`  override readonly $fault = ${stringLiteral(error)};`,
    ...(retryable === undefined
      ? []
      : [
          retryable.throttling === true
            ? code`  override readonly $retryable = { throttling: true } as const;`
            : code`  override readonly $retryable = {} as const;`,
        ]),
    ...members,
    code`\n  ${construct}\n    super(options);\n  }`,
    ...(schema === undefined ? [] : [printSchema(schema, file)]),
  ];
  const comment = documentationComment(shape.traits, plan);
  return code`${comment}export class ${name} extends ${plan.names.exception} {\n${joinCode(lines, "\n")}\n}`;
}

/** A method, since errors and schemas refer to each other. */
function printSchema(schema: Identifier, file: SourceFile): Code {
  const type = file.runtime("ErrorSchema", "type");
  return code`\n  static override schema(): ${type} {\n    return ${file.sibling(schema, "src/schemas.ts", "value")};\n  }`;
}

/** Only a declaration: the base's constructor has assigned the value, and a field would reset it. */
function printErrorMember(member: Member, file: SourceFile, plan: PackagePlan): Code {
  const optional = isOptional(member);
  const type = typeExpression(member.target, file, plan);
  const property = code`declare readonly ${propertyKey(member.name)}${optional ? code`?` : code``}: `;
  const alternatives = optional ? [type, code`undefined`] : [type];
  return code`${memberComment(member, plan, 2)}  ${printDoc([property, unionDoc(alternatives), code`;`], 2)}`;
}

/** Whether a member needs a declaration: `Error`'s own properties are not declared again. */
function isOwnMember({ name }: Member): boolean {
  return !["name", "message", "stack", "cause", "constructor", "__proto__"].includes(name) && !name.startsWith("$");
}
