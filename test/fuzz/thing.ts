import type { MemberSchemas, StructureSchema } from "../../src/runtime/schema/schema.ts";

/** Not recursive, since values of it would be so many. */
const leaf: StructureSchema = {
  type: "structure",
  name: "Leaf",
  members: () => ({ text: { target: "string" }, count: { target: "integer" } }),
};

/** A structure with members of every type and form that all protocols can carry. */
const common = (): MemberSchemas => ({
  text: { target: "string" },
  bytes: { target: "blob" },
  flag: { target: "boolean" },
  tiny: { target: "byte" },
  small: { target: "short" },
  count: { target: "integer" },
  total: { target: "long" },
  ratio: { target: "float" },
  exact: { target: "double" },
  big: { target: "bigInteger" },
  price: { target: "bigDecimal" },
  at: { target: "timestamp" },
  date: { target: "timestamp", timestampFormat: "date-time" },
  day: { target: "timestamp", timestampFormat: "http-date" },
  list: { target: { type: "list", member: { target: "string" } } },
  counts: { target: { type: "list", member: { target: "double" } } },
  times: { target: { type: "list", member: { target: "timestamp" } } },
  map: { target: { type: "map", key: { target: "string" }, value: { target: "string" } } },
  self: { target: thing },
  leaves: { target: { type: "list", member: { target: leaf } } },
  index: { target: { type: "map", key: { target: "string" }, value: { target: leaf } } },
  choice: {
    target: {
      type: "union",
      name: "Choice",
      members: () => ({ text: { target: "string" }, thing: { target: thing } }),
    },
  },
  named: { target: "string", jsonName: "other name", xmlName: "other" },
});

export const thing: StructureSchema = { type: "structure", name: "Thing", members: common };

/** Members that may hold null, for formats that have it. */
const sparse: MemberSchemas = {
  holes: { target: { type: "list", member: { target: "integer" }, sparse: true } },
  gaps: { target: { type: "map", key: { target: "string" }, value: { target: "string" }, sparse: true } },
};

export const sparseThing: StructureSchema = {
  type: "structure",
  name: "Thing",
  members: () => ({ ...common(), ...sparse }),
};

export const jsonThing: StructureSchema = {
  type: "structure",
  name: "Thing",
  members: () => ({ ...common(), ...sparse, any: { target: "document" } }),
};

export const xmlThing: StructureSchema = {
  type: "structure",
  name: "Thing",
  members: () => ({
    ...common(),
    ...sparse,
    attribute: { target: "string", xmlAttribute: true },
    flat: { target: { type: "list", member: { target: "integer" } }, xmlFlattened: true },
    flatMap: {
      target: { type: "map", key: { target: "string" }, value: { target: "string" } },
      xmlFlattened: true,
    },
  }),
};
