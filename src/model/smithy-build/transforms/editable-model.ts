import { isJsonObject, type JsonObject } from "../../smithy-json/json-values.ts";
import { unitId } from "../../smithy-json/prelude.ts";

/** A node of the JSON AST that transforms change. */
export type EditableNode = Record<string, unknown>;

/** The trait of trait definitions. */
export const traitDefinition = "smithy.api#trait";

/** A model in the JSON AST that is changed in place, with the sources of its shapes. */
export class EditableModel {
  readonly version: unknown;
  metadata: EditableNode;
  shapes: Map<string, EditableNode>;
  /** The ids that renamed shapes had before. */
  readonly formerIds: Map<string, string> = new Map();

  /** @param ast what all files say, prelude left out; it is not changed. */
  constructor(ast: JsonObject) {
    // Own copies: the AST shares values with the files that it was made from.
    const { smithy, metadata, shapes } = structuredClone(ast) as { readonly [key: string]: unknown };
    this.version = smithy;
    this.metadata = isJsonObject(metadata) ? { ...metadata } : {};
    this.shapes = new Map(Object.entries(isJsonObject(shapes) ? shapes : {}) as [string, EditableNode][]);
    this.#takeApplied();
  }

  toAst(): JsonObject {
    const metadata = Object.keys(this.metadata).length === 0 ? {} : { metadata: this.metadata };
    return { smithy: this.version, ...metadata, shapes: Object.fromEntries(this.shapes) };
  }

  /** The shapes without the traits that are applied to shapes of other packages. */
  *defined(): Generator<[id: string, shape: EditableNode]> {
    for (const entry of this.shapes) if (entry[1]["type"] !== "apply") yield entry;
  }

  /** Each shape and each member that has traits, with its id. */
  *traitHolders(): Generator<[id: string, holder: EditableNode]> {
    for (const [id, shape] of this.shapes) {
      yield [id, shape];
      for (const [name, member] of listMembers(shape)) yield [`${id}$${name}`, member];
    }
  }

  /** Moves traits that are applied to members into the members, if the shape defines them itself. */
  #takeApplied(): void {
    for (const [id, { type, traits }] of this.shapes) {
      const [shape = "", name] = id.split("$");
      if (type !== "apply" || name === undefined) continue;
      const member = listMembers(this.shapes.get(shape) ?? {}).find(([own]) => own === name)?.[1];
      if (member === undefined) continue;
      member["traits"] = { ...traitsOf(member), ...(isJsonObject(traits) ? traits : {}) };
      this.shapes.delete(id);
    }
  }
}

/** An object without some of its keys. */
export function withoutKeys(node: EditableNode, ...keys: readonly string[]): EditableNode {
  return Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key)));
}

export function traitsOf(holder: EditableNode): EditableNode {
  const { traits } = holder;
  return isJsonObject(traits) ? traits : {};
}

/** Replaces the traits, or removes the key if there are none. */
export function setTraits(holder: EditableNode, traits: EditableNode): void {
  if (Object.keys(traits).length > 0) holder["traits"] = traits;
  else delete holder["traits"];
}

export function tagsOf(holder: EditableNode): readonly string[] {
  const tags = traitsOf(holder)["smithy.api#tags"];
  return Array.isArray(tags) ? tags.map(String) : [];
}

/** The members that a shape defines, by name; those of lists and maps have fixed names. */
export function listMembers(shape: EditableNode): readonly [name: string, member: EditableNode][] {
  const { members } = shape;
  const named = isJsonObject(members) ? Object.entries(members) : [];
  const fixed = ["member", "key", "value"].map((name): [string, unknown] => [name, shape[name]]);
  return [...named, ...fixed].filter((entry): entry is [string, EditableNode] => isJsonObject(entry[1]));
}

/** The ids of the shapes that a shape refers to, except in values of traits. */
function targetsOf(shape: EditableNode): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (!isJsonObject(node)) return;
    if (typeof node["target"] === "string") found.push(node["target"]);
    for (const [key, value] of Object.entries(node)) if (key !== "traits" && key !== "target") visit(value);
  };
  visit(shape);
  return found.filter((id) => id !== unitId);
}

/** All shapes of the model that can be reached from some. */
export function closureOf(model: EditableModel, roots: Iterable<string>): Set<string> {
  const reached = new Set(roots);
  for (const id of reached) {
    const shape = model.shapes.get(id);
    if (shape === undefined) reached.delete(id);
    else for (const other of targetsOf(shape)) reached.add(other);
  }
  return reached;
}
