import { isJsonObject } from "../../smithy-json/json-values.ts";
import { unitId } from "../../smithy-json/prelude.ts";
import { listMembers, setTraits, traitsOf, withoutKeys, type EditableNode } from "./editable-model.ts";
import type { ApplyTransform } from "./transform-table.ts";

const enumTrait = "smithy.api#enum";

const simple = [
  ...["blob", "boolean", "string", "timestamp", "byte", "short", "integer", "long", "float", "double"],
  ...["bigInteger", "bigDecimal", "document"],
];
/** Types that can take each other's place. */
const groups: readonly (readonly string[])[] = [simple, ["list", "set"], ["structure", "union"]];

/** Changes types of shapes: simple ones, lists and sets, structures and unions, and strings to enums. */
export const changeTypes: ApplyTransform = (model, args) => {
  for (const [id, type] of args.textMap("shapeTypes")) {
    const shape = model.shapes.get(id);
    if (shape === undefined) throw args.fault(`shape "${id}" is not defined`, "shapeTypes");
    const former = String(shape["type"]);
    if (former === type) continue;
    if (former === "string" && type === "enum") {
      const isDone = changeToEnum(shape, args.isSet("synthesizeEnumNames"));
      if (isDone) continue;
      throw args.fault(`shape "${id}" has no enum trait whose values all have names`, "shapeTypes");
    }
    if (!groups.some((group) => group.includes(former) && group.includes(type))) {
      throw args.fault(`shape "${id}" is a ${former}, which cannot become a ${type}`, "shapeTypes");
    }
    shape["type"] = type;
    if (type === "union") dropOptionality(shape);
  }
};

/** Strings with the trait `enum`, all of whose values have names, become enums. */
export const changeStringEnumsToEnumShapes: ApplyTransform = (model, args) => {
  for (const [, shape] of model.defined()) {
    if (shape["type"] === "string" && enumTrait in traitsOf(shape)) changeToEnum(shape, args.isSet("synthesizeNames"));
  }
};

/** Tokens that must be sent, but that clients make, need not be given. */
export const makeIdempotencyTokensClientOptional: ApplyTransform = (model) => {
  for (const [, holder] of model.traitHolders()) {
    const traits = traitsOf(holder);
    if ("smithy.api#idempotencyToken" in traits && "smithy.api#required" in traits) {
      setTraits(holder, { ...traits, "smithy.api#clientOptional": {} });
    }
  }
};

function dropOptionality(shape: EditableNode): void {
  for (const [, member] of listMembers(shape)) {
    setTraits(member, withoutKeys(traitsOf(member), "smithy.api#required", "smithy.api#default"));
  }
}

/** @returns whether the shape has become an enum. */
function changeToEnum(shape: EditableNode, synthesizesNames: boolean): boolean {
  const { [enumTrait]: values, ...traits } = traitsOf(shape);
  if (!Array.isArray(values)) return false;
  const members = values.map((value): [string | undefined, EditableNode] => makeValue(value, synthesizesNames));
  const names = members.flatMap(([name]) => name ?? []);
  if (names.length !== values.length || new Set(names).size !== names.length) return false;
  shape["type"] = "enum";
  shape["members"] = Object.fromEntries(members);
  setTraits(shape, traits);
  return true;
}

function makeValue(definition: unknown, synthesizesNames: boolean): [name: string | undefined, member: EditableNode] {
  const { value, name, documentation, tags, deprecated } = isJsonObject(definition) ? definition : {};
  const isInternal = Array.isArray(tags) && tags.includes("internal");
  const traits: EditableNode = {
    "smithy.api#enumValue": value,
    ...(documentation === undefined ? {} : { "smithy.api#documentation": documentation }),
    ...(tags === undefined ? {} : { "smithy.api#tags": tags }),
    ...(deprecated === true ? { "smithy.api#deprecated": {} } : {}),
    ...(isInternal ? { "smithy.api#internal": {} } : {}),
  };
  return [
    typeof name === "string" ? name : synthesizesNames ? synthesizeName(value) : undefined,
    { target: unitId, traits },
  ];
}

/** Undefined for a value that is not near to an identifier. */
function synthesizeName(value: unknown): string | undefined {
  const name = String(value).replaceAll(/[-.:\s]+/g, "_");
  return /^[A-Za-z_]\w*$/.test(name) ? name : undefined;
}
