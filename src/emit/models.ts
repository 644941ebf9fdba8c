import type { Member, StructureShape, UnionShape } from "../model/service-model.ts";
import type { Identifier } from "../plan/identifier.ts";
import { isOnlyInput, isOptional, isRequiredToken } from "../plan/absent-members.ts";
import type { PackagePlan, Streaming, TypePlan } from "../plan/package-plan.ts";
import { isByteStream, isEventStream } from "../plan/streams.ts";
import { code, joinCode, literalKey, numberLiteral, propertyKey, stringLiteral, type Code } from "./code.ts";
import { documentationComment, memberComment } from "./documentation-comment.ts";
import { entryDoc, genericDoc, group, indent, line, printDoc, unionDoc, type Doc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";
import { streamingBlobType, typeExpression } from "./type-expression.ts";

/** `src/models.ts`: interfaces for structures, and the unions and enums. */
export function emitModels(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  for (const type of plan.types) file.add(printType(type, file, plan));
  if (plan.types.length === 0) file.add(code`export {};`);
  return file.print();
}

function printType(type: TypePlan, file: SourceFile, plan: PackagePlan): Code {
  switch (type.kind) {
    case "structure":
      return printStructure(type, file, plan);
    case "union":
      return printUnion(type.name, type.shape, file, plan);
    case "enum":
      return printEnum(type, plan);
    default:
      return type satisfies never;
  }
}

function printStructure(
  { name, shape, streaming }: { name: Identifier; shape: StructureShape; streaming: Streaming },
  file: SourceFile,
  plan: PackagePlan,
): Code {
  const comment = documentationComment(shape.traits, plan);
  if (shape.members.length === 0) return code`${comment}export interface ${name} {}`;
  const isInput = isOnlyInput(shape, plan);
  const members = shape.members.map((member) => {
    const optional = isOptional(member) || (isInput && isRequiredToken(member));
    const type = isByteStream(member) ? streamType(streaming, file) : [memberType(member, file, plan)];
    return memberComment(member, plan, 2) + printMember(member, optional, type);
  });
  return code`${comment}export interface ${name} {\n${joinCode(members as Code[], "\n")}\n}`;
}

/** The type of a member other than a byte stream. */
function memberType(member: Member, file: SourceFile, plan: PackagePlan): Doc {
  const type = typeExpression(member.target, file, plan);
  return isEventStream(member) ? genericDoc(code`AsyncIterable`, [type]) : type;
}

function streamType(streaming: Streaming, file: SourceFile): readonly Doc[] {
  switch (streaming) {
    case "input":
    case "output":
      return [streamingBlobType(streaming, file)];
    default:
      return [streamingBlobType("input", file), streamingBlobType("output", file)];
  }
}

/** `  name?: Type | undefined;` */
export function printMember(member: Member, optional: boolean, types: readonly Doc[]): Code {
  const key = propertyKey(member.name);
  const alternatives = optional ? [...types, code`undefined`] : types;
  const mark = optional ? code`?` : code``;
  return code`  ${printDoc([code`${key}${mark}: `, unionDoc(alternatives), code`;`], 2)}`;
}

function printUnion(name: Identifier, shape: UnionShape, file: SourceFile, plan: PackagePlan): Code {
  const members = shape.members.map(
    (member) =>
      memberComment(member, plan, 2) + printMember(member, false, [typeExpression(member.target, file, plan)]),
  );
  const union = file.runtime("Union", "type");
  const comment = documentationComment(shape.traits, plan);
  return code`${comment}export type ${name} = ${union}<{\n${joinCode(members as Code[], "\n")}\n}>;`;
}

function printEnum({ name, shape, keys }: TypePlan & { kind: "enum" }, plan: PackagePlan): Code {
  const entries = shape.values.map(({ name: valueName, value, traits }, index) => {
    const key = keys[index] ?? valueName;
    const literal = typeof value === "number" ? numberLiteral(value) : stringLiteral(value);
    const property = printDoc([entryDoc(literalKey(key), literal), code`,`], 2);
    return code`${documentationComment(traits, plan, { indentation: 2 })}  ${property}`;
  });
  const values = entries.length === 0 ? code`{}` : code`{\n${joinCode(entries, "\n")}\n}`;
  const type = printDoc([
    code`export type ${name} =`,
    group(indent(line, code`(typeof ${name})[keyof typeof ${name}];`)),
  ]);
  return code`${documentationComment(shape.traits, plan)}export const ${name} = ${values} as const;\n${type}`;
}
