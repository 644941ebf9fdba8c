import type { IdlReader } from "./idl-reader.ts";
import { readNode } from "./read-node.ts";
import { readAnnotations } from "./read-traits.ts";
import type { MemberStatement, ValueStatement } from "./syntax-tree.ts";

/** The members of a shape in braces; those of enums have values in place of targets. */
export function readMembers(reader: IdlReader, kind: "shape" | "enum"): readonly MemberStatement[] {
  reader.expect("{");
  const members = new Map<string, MemberStatement>();
  while (reader.hasMore("}")) {
    const member = readMember(reader, kind);
    if (members.has(member.name)) {
      throw reader.fault(`duplicate member "${member.name}"`, { at: member.at, length: member.name.length });
    }
    members.set(member.name, member);
    reader.skipRestOfLine();
  }
  reader.at += 1;
  return [...members.values()];
}

function readMember(reader: IdlReader, kind: "shape" | "enum"): MemberStatement {
  const { documentation, traits } = readAnnotations(reader);
  const isElided = kind === "shape" && reader.isAt("$");
  if (isElided) {
    if (reader.version === 1) {
      throw reader.fault("members without a target need version 2 of the language", {
        at: reader.at,
        hint: 'write $version: "2" on the first line',
      });
    }
    reader.at += 1;
  }
  const { at } = reader;
  const name = reader.readIdentifier('a member or "}"');
  const hasTarget = kind === "shape" && !isElided;
  if (hasTarget) {
    reader.skipSpaces();
    reader.expectColon();
    reader.skipSpaces();
  }
  const target = hasTarget ? reader.readShapeId("the member's shape") : undefined;
  return { name, at, target, isElided, documentation, traits, assigned: readAssigned(reader, kind) };
}

/** `= value` behind a member, up to the end of the line. */
function readAssigned(reader: IdlReader, kind: "shape" | "enum"): ValueStatement | undefined {
  const before = reader.at;
  reader.skipSpaces();
  if (!reader.isAt("=")) {
    reader.at = before;
    return undefined;
  }
  if (kind === "shape" && reader.version === 1) {
    throw reader.fault("defaults behind members need version 2 of the language", {
      at: reader.at,
      hint: 'write $version: "2" on the first line',
    });
  }
  reader.at += 1;
  reader.skipSpaces();
  const statement = { value: undefined as unknown, at: reader.at };
  statement.value = readNode(reader, { holder: statement, key: "value" });
  reader.skipSpaces();
  if (reader.isAt(",")) reader.at += 1;
  reader.expectBreak();
  return statement;
}
