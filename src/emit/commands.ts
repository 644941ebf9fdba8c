import { isByteStream } from "../plan/streams.ts";
import { isOnlyInput, isOptional, isRequiredToken } from "../plan/absent-members.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import type { Member, StructureShape } from "../model/service-model.ts";
import { code, joinCode, stringLiteral, type Code } from "./code.ts";
import { documentationComment, operationRemarks, toMarkdown } from "./documentation-comment.ts";
import { printExamples } from "./examples.ts";
import { arrayDoc, assignmentDoc, genericDoc, joinDocs, line, printDoc, group, indent, type Doc } from "./layout.ts";
import { printMember } from "./models.ts";
import { SourceFile } from "./source-file.ts";
import { streamingBlobType, typeExpression } from "./type-expression.ts";

/** `src/commands.ts`: each operation's input and output types and command class. */
export function emitCommands(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  for (const operation of plan.operations) {
    const { command, commandInput, commandOutput, shape } = operation;
    file.add(
      printSide({ name: commandInput, side: "input", shape: shape.input }, command, file, plan),
      printSide({ name: commandOutput, side: "output", shape: shape.output }, command, file, plan),
      printCommand(operation, file, plan),
    );
  }
  if (plan.operations.length === 0) file.add(code`export {};`);
  return file.print();
}

interface Side {
  readonly name: Code;
  readonly side: "input" | "output";
  readonly shape: StructureShape | undefined;
}

function printSide({ name, side, shape }: Side, command: Code, file: SourceFile, plan: PackagePlan): Code {
  // Without links: the type checker would parse the comment in every importing program.
  const comment = code`/** The ${side === "input" ? code`input` : code`output`} of \`${command}\`. */`;
  const streams = narrowedStreams(shape, plan);
  const tokens = side === "input" ? narrowedTokens(shape, plan) : [];
  // The output's `$metadata` is the response metadata, not a member of that name.
  const hidden = side === "output" ? (shape?.members ?? []).filter(({ name }) => name === "$metadata") : [];
  const bases = [
    ...(shape === undefined
      ? []
      : [withoutMembers(typeExpression(shape, file, plan), [...streams, ...tokens, ...hidden])]),
    ...(side === "output" ? [file.runtime("MetadataBearer", "type")] : []),
  ];
  const members = [
    ...streams.map((member) => printMember(member, isOptional(member), [streamingBlobType(side, file)])),
    ...tokens.map((member) => printMember(member, true, [typeExpression(member.target, file, plan)])),
  ];
  const head: Doc = [code`export interface ${name}`, ...printHeritage(bases)];
  if (members.length === 0) return code`${comment}\n${printDoc([head, code` {}`])}`;
  return code`${comment}\n${printDoc([head, code` {`])}\n${joinCode(members, "\n")}\n}`;
}

function withoutMembers(type: Doc, members: readonly Member[]): Doc {
  if (members.length === 0) return type;
  const names = joinCode(
    members.map(({ name }) => stringLiteral(name)),
    " | ",
  );
  return genericDoc(code`Omit`, [type, names]);
}

/** ` extends A, B`: prettier breaks before `extends` only if there are several. */
export function printHeritage(bases: readonly Doc[]): Doc[] {
  if (bases.length === 0) return [];
  if (bases.length === 1) return [code` extends `, ...bases];
  return [group(indent(line, code`extends`, group(indent(line, joinDocs(bases, [code`,`, line])))))];
}

/** The byte streams of a structure used as both input and output: each command narrows them to its direction. */
function narrowedStreams(shape: StructureShape | undefined, plan: PackagePlan): StructureShape["members"] {
  const type = plan.types.find((candidate) => candidate.shape === shape);
  return type?.kind === "structure" && type.streaming === "both" ? type.shape.members.filter(isByteStream) : [];
}

/** The tokens of an input that callers may omit although the structure's type requires them. */
function narrowedTokens(shape: StructureShape | undefined, plan: PackagePlan): StructureShape["members"] {
  if (shape === undefined || isOnlyInput(shape, plan)) return [];
  return shape.members.filter((member) => isRequiredToken(member) && !isOptional(member));
}

function printCommand(operation: OperationPlan, file: SourceFile, plan: PackagePlan): Code {
  const { command, commandInput, commandOutput, schema, shape } = operation;
  const base = file.runtime("Command", "value");
  const comment = documentationComment(shape.traits, plan, {
    extras: {
      ...operationRemarks(shape, plan),
      throws: printThrows(operation, plan),
      examples: printExamples(operation, plan),
    },
  });
  const head = printDoc([
    code`export class ${command} extends `,
    genericDoc(base, [commandInput, commandOutput]),
    code` {`,
  ]);
  const schemas = [plan.names.serviceSchema, schema].map((name) => file.sibling(name, "src/schemas.ts", "value"));
  const property = printDoc(
    assignmentDoc(code`override readonly schema: ${file.runtime("CommandSchema", "type")}`, arrayDoc(schemas)),
    2,
  );
  return code`${comment}${head}\n  ${property}\n}`;
}

function printThrows(
  { errors }: OperationPlan,
  plan: PackagePlan,
): { readonly errorClass: string; readonly description: string }[] {
  return errors.map(({ name, shape }) => {
    const fault = `(${shape.traits.error ?? "client"} fault)`;
    const documentation = toMarkdown(shape.traits.documentation, plan)?.split("\n\n")[0];
    return { errorClass: name, description: documentation === undefined ? fault : `${fault}: ${documentation}` };
  });
}
