import type { AggregateSchema, MemberSchema, SimpleType, StructureSchema } from "../../../src/runtime/schema/schema.ts";

/** The parts of Smithy's JSON AST that bodies need. */
export interface SmithyModel {
  readonly shapes: Readonly<Record<string, SmithyShape>>;
}

interface SmithyShape {
  readonly type: string;
  readonly traits?: Traits;
  readonly members?: Readonly<Record<string, SmithyMember>>;
  readonly member?: SmithyMember;
  readonly key?: SmithyMember;
  readonly value?: SmithyMember;
  readonly input?: SmithyMember;
  readonly output?: SmithyMember;
}

interface SmithyMember {
  readonly target: string;
  readonly traits?: Traits;
}

type Traits = Readonly<Record<string, unknown>>;

/** A case of `httpRequestTests` or `httpResponseTests`. */
export interface ProtocolCase {
  readonly id: string;
  readonly appliesTo?: "client" | "server";
  readonly body?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

const bindings = {
  request: ["httpHeader", "httpPrefixHeaders", "httpLabel", "httpQuery", "httpQueryParams"],
  response: ["httpHeader", "httpPrefixHeaders", "httpResponseCode"],
};

/** Makes the schemas of a model's shapes, with the traits that XML reads. */
export class SchemaFactory {
  readonly #model: SmithyModel;
  readonly #schemas = new Map<string, AggregateSchema>();

  constructor(model: SmithyModel) {
    this.#model = model;
  }

  /** A structure of the members that are in the body. */
  body(id: string, direction: "request" | "response"): StructureSchema {
    const schema = this.#aggregate(id) as StructureSchema;
    const shape = this.#model.shapes[id];
    const members = Object.entries(schema.members()).filter(([name]) => {
      const traits = shape?.members?.[name]?.traits ?? {};
      return bindings[direction].every((binding) => traits[`smithy.api#${binding}`] === undefined);
    });
    return { ...schema, members: () => Object.fromEntries(members) };
  }

  member({ target, traits = {} }: SmithyMember): MemberSchema {
    const shape = this.#model.shapes[target];
    const own = (trait: string): unknown => traits[`smithy.api#${trait}`];
    const simple = simpleType(target, shape);
    const properties = {
      xmlName: own("xmlName"),
      xmlNamespace: own("xmlNamespace"),
      xmlAttribute: own("xmlAttribute") === undefined ? undefined : true,
      xmlFlattened: own("xmlFlattened") === undefined ? undefined : true,
      httpPayload: own("httpPayload") === undefined ? undefined : true,
      timestampFormat: own("timestampFormat") ?? shape?.traits?.["smithy.api#timestampFormat"],
    };
    return {
      target: simple ?? this.#aggregate(target),
      ...Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)),
    };
  }

  #aggregate(id: string): AggregateSchema {
    const made = this.#schemas.get(id);
    if (made !== undefined) return made;
    const shape = this.#model.shapes[id];
    if (shape === undefined) throw new Error(`shape "${id}" is missing`);
    const schema = this.#createAggregate(id, shape);
    this.#schemas.set(id, schema);
    return schema;
  }

  #createAggregate(id: string, shape: SmithyShape): AggregateSchema {
    const sparse = shape.traits?.["smithy.api#sparse"] === undefined ? {} : { sparse: true as const };
    if (shape.type === "map" && shape.key !== undefined && shape.value !== undefined) {
      return { type: "map", key: this.member(shape.key), value: this.member(shape.value), ...sparse };
    }
    if (shape.member !== undefined) return { type: "list", member: this.member(shape.member), ...sparse };
    const members = Object.entries(shape.members ?? {});
    const traits = Object.entries({
      xmlName: shape.traits?.["smithy.api#xmlName"],
      xmlNamespace: shape.traits?.["smithy.api#xmlNamespace"],
    }).filter(([, value]) => value !== undefined);
    return {
      type: shape.type === "union" ? "union" : "structure",
      name: id.slice(id.indexOf("#") + 1),
      members: () => Object.fromEntries(members.map(([name, member]) => [name, this.member(member)])),
      ...Object.fromEntries(traits),
    };
  }
}

function simpleType(id: string, shape: SmithyShape | undefined): SimpleType | undefined {
  const type =
    shape?.type ??
    id
      .replace("smithy.api#", "")
      .replace(/^Primitive/, "")
      .toLowerCase();
  if (type === "enum") return "string";
  if (type === "intEnum") return "integer";
  return ["structure", "union", "list", "set", "map"].includes(type) ? undefined : (type as SimpleType);
}

/** A case's parameter as a value of our own: Date, Uint8Array, NaN. */
export function valueOf(member: MemberSchema, parameter: unknown): unknown {
  const target = member.target;
  if (target === "timestamp") return new Date((parameter as number) * 1000);
  if (target === "blob") return new TextEncoder().encode(parameter as string);
  if (target === "float" || target === "double") return Number(parameter);
  if (typeof target === "string") return parameter;
  if (target.type === "list") return (parameter as unknown[]).map((item) => valueOf(target.member, item));
  const entries = Object.entries(parameter as object).flatMap(([name, item]) => {
    const field = target.type === "map" ? target.value : target.members()[name];
    return field === undefined ? [] : [[name, valueOf(field, item)]];
  });
  return Object.fromEntries(entries) as unknown;
}
