import type {
  AggregateConstraints,
  Bounds,
  MemberConstraints,
  StructureConstraints,
} from "../../../src/runtime/server/server-definition.ts";
import type {
  AggregateSchema,
  MemberSchema,
  SimpleType,
  StructureSchema,
  TimestampFormat,
} from "../../../src/runtime/schema/schema.ts";

/** As much of a Smithy JSON AST as the validation cases use. */
export interface SmithyModel {
  readonly shapes: Readonly<Record<string, SmithyShape>>;
}

interface SmithyShape {
  readonly type: string;
  readonly members?: Readonly<Record<string, SmithyMember>>;
  readonly member?: SmithyMember;
  readonly key?: SmithyMember;
  readonly value?: SmithyMember;
  readonly input?: SmithyMember;
  readonly traits?: SmithyTraits;
}

interface SmithyMember {
  readonly target: string;
  readonly traits?: SmithyTraits;
}

type SmithyTraits = Readonly<Record<string, unknown>>;

/** Translates shapes of a Smithy model to schemas and constraints, each shape once. */
export class SmithyTranslation {
  readonly #model: SmithyModel;
  readonly #schemas = new Map<string, AggregateSchema>();
  readonly #constraints = new Map<string, AggregateConstraints>();

  constructor(model: SmithyModel) {
    this.#model = model;
  }

  structure(id: string): StructureSchema {
    const schema = this.#schema(id);
    if (schema.type !== "structure") throw new Error(`${id} is no structure`);
    return schema;
  }

  constraints(id: string): StructureConstraints {
    const constraints = this.#aggregateConstraints(id);
    if (constraints.type !== "structure") throw new Error(`${id} is no structure`);
    return constraints;
  }

  #shape(id: string): SmithyShape {
    const simple = /^smithy\.api#(\w+)$/.exec(id)?.[1];
    return this.#model.shapes[id] ?? { type: (simple ?? "").toLowerCase() };
  }

  #schema(id: string): AggregateSchema {
    const known = this.#schemas.get(id);
    if (known !== undefined) return known;
    const shape = this.#shape(id);
    const schema = this.#createSchema(id, shape);
    this.#schemas.set(id, schema);
    return schema;
  }

  #createSchema(id: string, shape: SmithyShape): AggregateSchema {
    if (shape.type === "list" && shape.member !== undefined)
      return { type: "list", member: this.#member(shape.member) };
    if (shape.type === "map" && shape.key !== undefined && shape.value !== undefined) {
      return { type: "map", key: this.#member(shape.key), value: this.#member(shape.value) };
    }
    if (shape.type !== "structure" && shape.type !== "union") throw new Error(`${id} is a ${shape.type}`);
    const members = Object.entries(shape.members ?? {});
    return {
      type: shape.type,
      name: id.split("#")[1] ?? id,
      members: () => Object.fromEntries(members.map(([name, member]) => [name, this.#member(member)])),
    };
  }

  #member({ target, traits = {} }: SmithyMember): MemberSchema {
    const shape = this.#shape(target);
    const all: SmithyTraits = { ...shape.traits, ...traits };
    const query = all["smithy.api#httpQuery"] as string | undefined;
    const header = all["smithy.api#httpHeader"] as string | undefined;
    const timestampFormat = all["smithy.api#timestampFormat"] as TimestampFormat | undefined;
    return {
      target: isAggregate(shape) ? this.#schema(target) : simpleType(shape.type),
      ...(query === undefined ? {} : { httpQuery: query }),
      ...(header === undefined ? {} : { httpHeader: header }),
      ...(timestampFormat === undefined ? {} : { timestampFormat }),
    };
  }

  #aggregateConstraints(id: string): AggregateConstraints {
    const known = this.#constraints.get(id);
    if (known !== undefined) return known;
    const constraints = this.#createConstraints(this.#shape(id));
    this.#constraints.set(id, constraints);
    return constraints;
  }

  #createConstraints(shape: SmithyShape): AggregateConstraints {
    if (shape.member !== undefined) return { type: "list", member: this.#memberConstraints(shape.member) };
    if (shape.key !== undefined && shape.value !== undefined) {
      return { type: "map", key: this.#memberConstraints(shape.key), value: this.#memberConstraints(shape.value) };
    }
    const members = Object.entries(shape.members ?? {});
    return {
      type: "structure",
      members: () => Object.fromEntries(members.map(([name, member]) => [name, this.#memberConstraints(member)])),
    };
  }

  #memberConstraints({ target, traits = {} }: SmithyMember): MemberConstraints {
    const shape = this.#shape(target);
    const all: SmithyTraits = { ...shape.traits, ...traits };
    const length = all["smithy.api#length"] as Bounds | undefined;
    const range = all["smithy.api#range"] as Bounds | undefined;
    const pattern = all["smithy.api#pattern"] as string | undefined;
    return {
      ...(all["smithy.api#required"] === undefined ? {} : { required: true }),
      ...(length === undefined ? {} : { length }),
      ...(range === undefined ? {} : { range }),
      ...(pattern === undefined ? {} : { pattern }),
      ...(all["smithy.api#uniqueItems"] === undefined ? {} : { uniqueItems: true }),
      ...enumConstraints(shape),
      ...(isAggregate(shape) ? { target: this.#aggregateConstraints(target) } : {}),
    };
  }
}

function isAggregate({ type }: SmithyShape): boolean {
  return type === "structure" || type === "union" || type === "list" || type === "map";
}

function simpleType(type: string): SimpleType {
  if (type === "enum") return "string";
  return type === "intEnum" ? "integer" : (type as SimpleType);
}

interface EnumValue {
  readonly value: string | number;
  readonly internal: boolean;
}

/** Values that are `internal`, or have that tag in the older enum trait, are allowed but not told. */
function enumConstraints(shape: SmithyShape): MemberConstraints {
  const values = enumValues(shape);
  if (values === undefined) return {};
  const pick = (internal: boolean): (string | number)[] =>
    values.filter((each) => each.internal === internal).map(({ value }) => value);
  return { enum: pick(false), internalEnum: pick(true) };
}

function enumValues({ type, members = {}, traits = {} }: SmithyShape): EnumValue[] | undefined {
  const listed = traits["smithy.api#enum"] as { value: string; tags?: string[] }[] | undefined;
  if (listed !== undefined) {
    return listed.map(({ value, tags = [] }) => ({ value, internal: tags.includes("internal") }));
  }
  if (type !== "enum" && type !== "intEnum") return undefined;
  return Object.values(members).map(({ traits: own = {} }) => ({
    value: own["smithy.api#enumValue"] as string | number,
    internal: own["smithy.api#internal"] !== undefined,
  }));
}
