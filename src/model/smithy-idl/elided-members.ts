import { isJsonObject } from "../smithy-json/json-values.ts";
import type { NameResolver } from "./name-resolver.ts";
import type { ShapeStatement } from "./syntax-tree.ts";

/** What mixins and resources of the whole model give to shapes that leave targets out. */
export interface MemberSource {
  /** The names of the members that a shape has of its mixins, and they of theirs. */
  membersOfMixins(id: string): ReadonlySet<string>;
  /** The targets of a resource's identifiers and properties. */
  targetsOfResource(id: string): ReadonlyMap<string, string>;
}

/** A shape in whatever language it is written. */
interface KnownShape {
  readonly type: string | undefined;
  readonly members: readonly string[];
  readonly mixins: readonly string[];
  readonly targets: () => ReadonlyMap<string, string>;
}

/** Collects the shapes of a model's files for {@link MemberSource}. */
export class ShapeIndex implements MemberSource {
  readonly #shapes = new Map<string, KnownShape>();
  readonly #inherited = new Map<string, ReadonlySet<string>>();

  addStatement(id: string, shape: ShapeStatement, resolver: NameResolver): void {
    this.#shapes.set(id, {
      type: shape.type,
      members: shape.members.map(({ name }) => name),
      mixins: shape.mixins.map(({ name }) => resolver.resolve(name)),
      targets: () => targetsOf(shape.properties?.value, (value) => value),
    });
  }

  addJson(id: string, json: unknown): void {
    if (!isJsonObject(json)) return;
    const { type, members, mixins } = json;
    this.#shapes.set(id, {
      type: typeof type === "string" ? type : undefined,
      members: isJsonObject(members) ? Object.keys(members) : ["member", "key", "value"].filter((part) => part in json),
      mixins: Array.isArray(mixins) ? mixins.map(targetOf).filter((target) => target !== undefined) : [],
      targets: () => targetsOf(json, targetOf),
    });
  }

  /** Smithy's type of a shape that the model defines. */
  typeOf(id: string): string | undefined {
    return this.#shapes.get(id)?.type;
  }

  membersOfMixins(id: string): ReadonlySet<string> {
    const known = this.#inherited.get(id);
    if (known !== undefined) return known;
    const names = new Set<string>();
    // A list in place of recursion: mixins may be chained without end, and in cycles.
    const seen = new Set<string>([id]);
    const waiting = [...(this.#shapes.get(id)?.mixins ?? [])];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const mixin = this.#shapes.get(at);
      for (const name of mixin?.members ?? []) names.add(name);
      const inherited = this.#inherited.get(at);
      if (inherited === undefined) waiting.push(...(mixin?.mixins ?? []));
      else for (const name of inherited) names.add(name);
    }
    this.#inherited.set(id, names);
    return names;
  }

  targetsOfResource(id: string): ReadonlyMap<string, string> {
    return this.#shapes.get(id)?.targets() ?? new Map<string, string>();
  }
}

function targetsOf(resource: unknown, read: (value: unknown) => unknown): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (!isJsonObject(resource)) return targets;
  // An identifier comes before a property of its name.
  for (const key of ["properties", "identifiers"]) {
    const entries = resource[key];
    if (!isJsonObject(entries)) continue;
    for (const [name, value] of Object.entries(entries)) {
      const target = read(value);
      if (typeof target === "string") targets.set(name, target);
    }
  }
  return targets;
}

function targetOf(reference: unknown): string | undefined {
  const target = isJsonObject(reference) ? reference["target"] : undefined;
  return typeof target === "string" ? target : undefined;
}
