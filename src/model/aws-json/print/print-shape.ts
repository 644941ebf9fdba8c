import { membersOf, type Member, type Shape, type StructureShape, type UnionShape } from "../../service-model.ts";
import type { Bounds } from "../../traits.ts";
import type { NameRules } from "../name-rules.ts";
import {
  type Keys,
  printDocumented,
  printElement,
  printErrorTraits,
  printReference,
  printValueTraits,
} from "./print-traits.ts";

/** The context of a shape's definition. */
interface ShapeContext {
  readonly rules: NameRules;
  readonly targetOf: (member: Member) => Shape;
  /** Inputs and outputs: operations name the roots of their messages. */
  readonly messages: ReadonlySet<Shape>;
  /** Structures that are members of event streams. */
  readonly events: ReadonlySet<Shape>;
}

/** The definition of a shape as in api-2.json. */
export function printDefinition(shape: Shape, context: ShapeContext): Keys {
  const { traits } = shape;
  const printItem = (member: Member): Keys => printElement({ ...member, target: context.targetOf(member) });
  switch (shape.kind) {
    case "structure":
    case "union":
      return printStructure(shape, context);
    case "document":
      return { type: "structure", members: {}, document: true, ...printDocumented(traits) };
    case "list":
      return {
        type: "list",
        member: printItem(shape.member),
        ...printBounds(traits.length),
        sparse: traits.sparse,
        uniqueItems: traits.uniqueItems,
        ...printDocumented(traits),
        xmlNamespace: traits.xmlNamespace,
      };
    case "map":
      return {
        type: "map",
        key: printItem(shape.key),
        value: printItem(shape.value),
        ...printBounds(traits.length),
        sparse: traits.sparse,
        ...printDocumented(traits),
        xmlNamespace: traits.xmlNamespace,
      };
    default: {
      const isText = shape.kind === "string" || shape.kind === "enum";
      return {
        type: isText ? "string" : shape.kind === "intEnum" ? "integer" : shape.kind,
        ...(shape.kind === "enum" && { enum: shape.values.map(({ value }) => value) }),
        ...printBounds(isText || shape.kind === "blob" ? traits.length : traits.range),
        pattern: traits.pattern,
        ...printDocumented(traits),
        ...printValueTraits(traits),
      };
    }
  }
}

function printStructure(shape: StructureShape | UnionShape, { rules, messages, events, targetOf }: ShapeContext): Keys {
  const { traits, kind } = shape;
  const members = membersOf(shape);
  const required = members.filter((member) => member.traits.required === true).map(({ name }) => name);
  const isStream = traits.streaming === true;
  return {
    type: "structure",
    required: required.length === 0 ? undefined : required,
    members: Object.fromEntries(
      members.map((member) => [member.name, printReference({ ...member, target: targetOf(member) }, rules)]),
    ),
    payload: members.find((member) => member.traits.httpPayload === true)?.name,
    ...printDocumented(traits),
    ...(!messages.has(shape) && { locationName: traits.xmlName, xmlNamespace: traits.xmlNamespace }),
    ...printErrorTraits(traits),
    eventstream: isStream || undefined,
    union: (kind === "union" && !isStream) || undefined,
    event: events.has(shape) || undefined,
  };
}

function printBounds(bounds: Bounds | undefined): Keys {
  return { min: bounds?.min, max: bounds?.max };
}
