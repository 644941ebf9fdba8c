import { knownTraits } from "../model/smithy-json/traits/known-traits.ts";
import { prelude } from "../model/smithy-json/prelude.ts";
import type { MemberStatement } from "../model/smithy-idl/syntax-tree.ts";
import type { DefinedShape, ModelNames } from "./model-names.ts";

const mostMembers = 20;

/** What is told of a shape: its signature as code, and its documentation, in Markdown; undefined for one that is not known. */
export function describeShape(id: string, { shapes }: ModelNames): string | undefined {
  const shape = shapes.get(id);
  if (shape !== undefined)
    return [fence(printSignature(shape)), documentationOf(shape), id].filter(Boolean).join("\n\n");
  const known = prelude.get(id);
  if (known !== undefined) return `${fence(`${known.type} ${id}`)}\n\nA shape of Smithy's prelude.`;
  return knownTraits.has(id) ? `${fence(`@${id}`)}\n\nA trait that is known without a definition.` : undefined;
}

function fence(code: string): string {
  return `\`\`\`smithy\n${code}\n\`\`\``;
}

function printSignature({ id, parsed, statement }: DefinedShape): string {
  const { type, mixins, members, operation } = statement;
  const name = id.slice(id.indexOf("#") + 1);
  const before = mixins.length === 0 ? "" : ` with [${mixins.map((mixin) => mixin.name).join(", ")}]`;
  if (operation !== undefined) {
    const side = (of: "input" | "output"): string[] => {
      const shape = operation[of];
      if (shape === undefined) return [];
      return [`    ${of}: ${shape.kind === "shape" ? name + parsed.tree.inlineSuffixes[of] : shape.name}`];
    };
    const errors =
      operation.errors.length === 0 ? [] : [`    errors: [${operation.errors.map((each) => each.name).join(", ")}]`];
    return [`${type} ${name}${before} {`, ...side("input"), ...side("output"), ...errors, "}"].join("\n");
  }
  if (members.length === 0) return `${type} ${name}${before}`;
  const shown = members.slice(0, mostMembers).map((member) => `    ${printMember(member)}`);
  const rest = members.length > mostMembers ? [`    // and ${String(members.length - mostMembers)} more`] : [];
  return [`${type} ${name}${before} {`, ...shown, ...rest, "}"].join("\n");
}

function printMember({ name, target, isElided, traits, assigned }: MemberStatement): string {
  const required = traits.some((trait) => trait.name === "required") ? "@required " : "";
  const value = assigned === undefined ? "" : ` = ${JSON.stringify(assigned.value)}`;
  return `${required}${isElided ? "$" : ""}${name}${target === undefined ? "" : `: ${target.name}`}${value}`;
}

function documentationOf({ statement }: DefinedShape): string | undefined {
  if (statement.documentation !== undefined) return statement.documentation.text;
  const trait = statement.traits.find(({ name }) => name === "documentation");
  return typeof trait?.value === "string" ? trait.value : undefined;
}
