import type { Member } from "../model/service-model.ts";
import { constraintTraitsOf } from "../plan/constraint-traits.ts";
import type { ConstraintsPlan, PackagePlan } from "../plan/package-plan.ts";
import { code } from "./code.ts";
import { lazyMembersEntry, literalEntries, memberEntry } from "./json-literal.ts";
import { assignmentDoc, entryDoc, objectDoc, printDoc, type Doc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";

/** `src/server/constraints.ts`: constraints that only servers check; no file if the model has none. */
export function emitConstraints(plan: PackagePlan, path: string): string | undefined {
  if (plan.constraints.length === 0) return undefined;
  const file = new SourceFile(path, plan);
  for (const constraints of plan.constraints) {
    const type = file.runtime(constraintsTypes[constraints.shape.kind], "type", "@shapewright/runtime/server");
    file.add(
      printDoc(
        assignmentDoc(
          code`export const ${constraints.name}: ${type}`,
          objectDoc(shapeConstraints(constraints, plan), "always"),
        ),
      ),
    );
  }
  return file.print();
}

const constraintsTypes = {
  structure: "StructureConstraints",
  union: "StructureConstraints",
  list: "ListConstraints",
  map: "MapConstraints",
} as const;

function shapeConstraints({ shape }: ConstraintsPlan, plan: PackagePlan): Doc[] {
  const entriesOf = (members: readonly Member[]): Doc[] =>
    members.flatMap((member) => {
      const constraints = memberConstraints(member, plan);
      if (constraints.length === 0) return [];
      return [memberEntry(member.name, objectDoc(constraints))];
    });
  switch (shape.kind) {
    case "structure":
    case "union":
      return [...literalEntries({ type: "structure" }), lazyMembersEntry(entriesOf(shape.members))];
    case "list": {
      const member = memberConstraints(shape.member, plan);
      return [...literalEntries({ type: "list" }), entryDoc(code`member`, objectDoc(member))];
    }
    case "map":
      return [...literalEntries({ type: "map" }), ...entriesOf([shape.key, shape.value])];
    default:
      return shape satisfies never;
  }
}

function memberConstraints(member: Member, plan: PackagePlan): Doc[] {
  const entries = literalEntries(constraintTraitsOf(member));
  const name = plan.constraintsNames.get(member.target);
  if (name === undefined) return entries;
  return [...entries, entryDoc(code`target`, name)];
}
