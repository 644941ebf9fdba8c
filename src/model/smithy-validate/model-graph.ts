import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import type { JsonLocation } from "../smithy-json/json-location.ts";
import { childLocation } from "../smithy-json/json-location.ts";
import { prelude } from "../smithy-json/prelude.ts";
import type { FlatShape, TraitMap } from "../smithy-json/smithy-source.ts";

/** A shape or member with what it leads to, for selectors and validators. */
export interface GraphShape {
  /** `a.b#Shape`, or `a.b#Shape$member`. */
  readonly id: string;
  /** Smithy's type; `member`. */
  readonly type: string;
  readonly traits: TraitMap;
  readonly location: JsonLocation;
  /** Of a member: the shape that it belongs to, its name and its target. */
  readonly container: GraphShape | undefined;
  readonly name: string;
  readonly target: string | undefined;
  readonly members: readonly GraphShape[];
  /** The shapes that it refers to, but for its members, by how: `target`, `input`, `error`, `read`, … */
  readonly relations: readonly Relation[];
  readonly flat: FlatShape | undefined;
}

export interface Relation {
  readonly kind: string;
  readonly id: string;
  readonly location: JsonLocation;
}

/** The shapes of a model with mixins and applied traits worked in. */
export class ModelGraph {
  readonly #shapes = new Map<string, GraphShape>();
  readonly #all: GraphShape[] = [];
  readonly #prelude = new Map<string, GraphShape>();
  readonly #find: FindShape;
  #byType: ReadonlyMap<string, readonly GraphShape[]> | undefined;

  constructor(shapes: Iterable<FlatShape>, find: FindShape) {
    this.#find = find;
    for (const shape of shapes) this.#add(shape);
  }

  /** The shapes of the model's files and their members. */
  get all(): readonly GraphShape[] {
    return this.#all;
  }

  /** The shapes of some types, by type. */
  ofType(...types: readonly string[]): readonly GraphShape[] {
    const byType = (this.#byType ??= groupByType(this.#all));
    return types.flatMap((type) => byType.get(type) ?? []);
  }

  /** A shape of the model or of the prelude, or a member; undefined where there is none. */
  get(id: string | undefined): GraphShape | undefined {
    if (id === undefined) return undefined;
    const known = this.#shapes.get(id) ?? this.#prelude.get(id);
    if (known !== undefined) return known;
    const end = id.indexOf("$");
    if (end !== -1) return this.get(id.slice(0, end))?.members.find(({ name }) => name === id.slice(end + 1));
    if (!prelude.has(id)) return undefined;
    const node = makeNode(this.#find(id, { what: id, location: { file: "", parent: undefined, key: "" } }));
    this.#prelude.set(id, node);
    return node;
  }

  targetOf(member: GraphShape): GraphShape | undefined {
    return this.get(member.target);
  }

  #add(shape: FlatShape): void {
    const node = makeNode(shape);
    this.#shapes.set(node.id, node);
    this.#all.push(node, ...node.members);
  }
}

function groupByType(shapes: readonly GraphShape[]): ReadonlyMap<string, readonly GraphShape[]> {
  const groups = new Map<string, GraphShape[]>();
  for (const shape of shapes) {
    const group = groups.get(shape.type);
    if (group === undefined) groups.set(shape.type, [shape]);
    else group.push(shape);
  }
  return groups;
}

function makeNode(shape: FlatShape): GraphShape {
  const members: GraphShape[] = [];
  const relations: Relation[] = [];
  const node: GraphShape = {
    id: shape.id,
    type: shape.type,
    traits: shape.traits,
    location: shape.location,
    container: undefined,
    name: "",
    target: undefined,
    members,
    relations,
    flat: shape,
  };
  for (const { name, target, traits, location } of shape.members) {
    const isValue = shape.type === "enum" || shape.type === "intEnum";
    members.push({
      id: `${shape.id}$${name}`,
      type: "member",
      traits,
      location,
      container: node,
      name,
      target,
      members: [],
      relations: isValue ? [] : [{ kind: "target", id: target, location }],
      flat: undefined,
    });
  }
  addProperties(shape, relations);
  return node;
}

const kindsOfKeys: Readonly<Record<string, string>> = {
  operations: "operation",
  collectionOperations: "collectionOperation",
  resources: "resource",
  errors: "error",
  identifiers: "identifier",
  properties: "property",
};
const sides: ReadonlySet<string> = new Set(["input", "output", "put", "create", "read", "update", "delete", "list"]);

/** What operations, resources and services refer to. */
function addProperties({ json, location, type }: FlatShape, relations: Relation[]): void {
  if (type !== "operation" && type !== "resource" && type !== "service") return;
  for (const [key, value] of Object.entries(json)) {
    const at = childLocation(location, key);
    const kind = Object.hasOwn(kindsOfKeys, key) ? kindsOfKeys[key] : undefined;
    if (sides.has(key)) addRelation(relations, { kind: key, value, location: at });
    else if (kind !== undefined && Array.isArray(value)) {
      value.forEach((each: unknown, index) =>
        addRelation(relations, { kind, value: each, location: childLocation(at, index) }),
      );
    } else if (kind !== undefined && isJsonObject(value)) {
      for (const [name, each] of Object.entries(value))
        addRelation(relations, { kind, value: each, location: childLocation(at, name) });
    }
  }
}

function addRelation(
  relations: Relation[],
  { kind, value, location }: { readonly kind: string; readonly value: unknown; readonly location: JsonLocation },
): void {
  const target = isJsonObject(value) ? value["target"] : undefined;
  if (typeof target === "string") relations.push({ kind, id: target, location });
}
