import type { Member } from "../model/service-model.ts";
import type { ErrorPlan, PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, propertyKey, stringLiteral, type Code } from "./code.ts";
import { documentationComment, memberComment } from "./documentation-comment.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { argumentsDoc, group, indent, line, printDoc, unionDoc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";
import { isOptional, typeExpression } from "./type-expression.ts";

/** `src/errors.ts`: the service exception and a plain class for each error, which a bundler can drop. */
export function emitErrors(plan: PackagePlan): EmittedFile {
  const file = new SourceFile("src/errors.ts", plan);
  const base = file.runtime("ServiceException", "value");
  const comment = documentationComment({}, plan, {
    extras: { summary: `The base of all errors that ${plan.model.sdkId.replace(/[^\w .-]/g, "_")} answers with.` },
  });
  file.add(code`${comment}export class ${plan.names.exception} extends ${base} {}`);
  for (const error of plan.errors) file.add(printError(error, file, plan));
  return file.toFile();
}

function printError({ name, shape }: ErrorPlan, file: SourceFile, plan: PackagePlan): Code {
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
  ];
  const comment = documentationComment(shape.traits, plan);
  return code`${comment}export class ${name} extends ${plan.names.exception} {\n${joinCode(lines, "\n")}\n}`;
}

/** A declaration alone: the base's constructor has assigned the value, and a field would undo that. */
function printErrorMember(member: Member, file: SourceFile, plan: PackagePlan): Code {
  const optional = isOptional(member);
  const type = typeExpression(member.target, file, plan);
  const property = code`declare readonly ${propertyKey(member.name)}${optional ? code`?` : code``}: `;
  const alternatives = optional ? [type, code`undefined`] : [type];
  return code`${memberComment(member, plan, 2)}  ${printDoc([property, unionDoc(alternatives), code`;`], 2)}`;
}

/** Whether a member stands beside those that every error has: an `Error`'s own are not declared again. */
function isOwnMember({ name }: Member): boolean {
  return !["name", "message", "stack", "cause", "constructor", "__proto__"].includes(name) && !name.startsWith("$");
}
