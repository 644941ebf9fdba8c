import fc, { type Arbitrary } from "fast-check";
import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
} from "../../src/runtime/schema/schema.ts";
import type { AggregateConstraints, MemberConstraints } from "../../src/runtime/server/server-definition.ts";
import { type Place, placeOf } from "./member-place.ts";
import { arbitrarySimple, texts } from "./simple-arbitrary.ts";

/** Deeper than this, members that may be absent are. */
const depthLimit = 4;

/** Members that have a value even where none is given, or that must be given. */
const alwaysThere: readonly Place[] = ["label", "mediaType", "status"];

/**
 * Values of a structure that fulfil its constraints and that its protocol can carry: what one side
 * is given, the other side must receive. Without constraints they are what a client must accept:
 * any text for an enum, any member left out.
 */
export function arbitraryOf(schema: StructureSchema, constraints?: AggregateConstraints): Arbitrary<object> {
  return new ValueArbitraries().structure(schema, constraints, 0);
}

/** The arbitraries of one call, kept: schemas refer to each other in circles. */
class ValueArbitraries {
  readonly #known = new Map<AggregateSchema, Map<string, Arbitrary<unknown>>>();

  structure(schema: StructureSchema, constraints: AggregateConstraints | undefined, depth: number): Arbitrary<object> {
    const all = Object.entries(schema.members());
    const bound = all.flatMap(([, { httpQuery }]) => httpQuery ?? []);
    const members = all.flatMap(([name, member]) => {
      const own = constraintsOf(constraints, name);
      const place = depth === 0 ? placeOf(member) : "body";
      if (place === "framing") return [];
      // A payload that is a structure is sent as an empty one where it is absent.
      const isAlwaysThere = member.streaming === true || member.httpPayload === true || alwaysThere.includes(place);
      // A client fills in what a response must have, so that leaving it out does not come back as it was.
      const isNeeded = own?.required === true || member.correction !== undefined || isAlwaysThere;
      if (!isNeeded && depth >= depthLimit) return [];
      const value = this.#member(member, own, { place, depth: depth + 1, bound });
      // The deeper, the rarer: values of cyclic shapes end.
      const present = isNeeded ? value : fc.option(value, { nil: undefined, freq: Math.max(1, 3 - depth) });
      return [present.map((item): [string, unknown] => [name, item])];
    });
    return fc.tuple(...members).map((entries) => Object.fromEntries(entries.filter(([, item]) => item !== undefined)));
  }

  #member(
    member: MemberSchema,
    constraints: MemberConstraints | undefined,
    where: { readonly place: Place; readonly depth: number; readonly bound: readonly string[] },
  ): Arbitrary<unknown> {
    const target = member.target;
    if (typeof target === "string") return arbitrarySimple(target, member, { constraints, place: where.place });
    if (where.place === "prefix" || where.place === "queryMap") return textMap(where.place, where.bound);
    const key = `${where.place} ${String(where.depth)} ${JSON.stringify(constraints?.length)}`;
    const known = this.#known.get(target) ?? new Map<string, Arbitrary<unknown>>();
    this.#known.set(target, known);
    const found = known.get(key) ?? this.#aggregate(target, constraints, where);
    known.set(key, found);
    return found;
  }

  #aggregate(
    schema: AggregateSchema,
    own: MemberConstraints | undefined,
    { place, depth }: { readonly place: Place; readonly depth: number },
  ): Arbitrary<unknown> {
    const constraints = own?.target;
    switch (schema.type) {
      case "structure":
        return this.structure(schema, constraints, depth);
      case "union":
        return this.#union(schema, constraints, depth);
      case "list":
        return this.#list(schema, { own, constraints, place, depth });
      case "map":
        return this.#map(schema, { own, constraints, depth });
      default:
        return schema satisfies never;
    }
  }

  #union(schema: UnionSchema, constraints: AggregateConstraints | undefined, depth: number): Arbitrary<object> {
    const members = Object.entries(schema.members());
    const simple = members.filter(([, { target }]) => typeof target === "string");
    const usable = depth >= depthLimit && simple.length > 0 ? simple : members;
    return fc.oneof(
      ...usable.map(([name, member]) =>
        this.#member(member, constraintsOf(constraints, name), { place: "body", depth: depth + 1, bound: [] }).map(
          (value) => Object.fromEntries([[name, value]]),
        ),
      ),
    );
  }

  #list(schema: ListSchema, options: AggregateOptions & { readonly place: Place }): Arbitrary<unknown> {
    const { own, constraints, place, depth } = options;
    const { min = 0, max = min + 3 } = own?.length ?? {};
    // Where there is no text for it, an empty list cannot be told from none.
    const minLength = place === "query" || place === "header" ? Math.max(min, 1) : min;
    const maxLength = depth >= depthLimit ? minLength : Math.min(max, minLength + 3);
    const rules = constraints?.type === "list" ? constraints.member : undefined;
    const item = lazy(() => this.#member(schema.member, rules, { place, depth: depth + 1, bound: [] }));
    const items = schema.sparse === true ? fc.option(item) : item;
    if (own?.uniqueItems !== true) return fc.array(items, { minLength, maxLength });
    return fc.uniqueArray(items, { minLength, maxLength, selector: (value) => JSON.stringify(value) });
  }

  #map(schema: MapSchema, { own, constraints, depth }: AggregateOptions): Arbitrary<unknown> {
    const { min = 0, max = min + 3 } = own?.length ?? {};
    const rules = constraints?.type === "map" ? constraints : undefined;
    const key = lazy(() => this.#member(schema.key, rules?.key, { place: "body", depth: depth + 1, bound: [] }));
    const value = lazy(() => this.#member(schema.value, rules?.value, { place: "body", depth: depth + 1, bound: [] }));
    const entry = fc.tuple(key, schema.sparse === true ? fc.option(value) : value);
    const maxLength = depth >= depthLimit ? min : Math.min(max, min + 3);
    return fc
      .uniqueArray(entry, { minLength: min, maxLength, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries as [string, unknown][]));
  }
}

interface AggregateOptions {
  readonly own: MemberConstraints | undefined;
  readonly constraints: AggregateConstraints | undefined;
  readonly depth: number;
}

function constraintsOf(constraints: AggregateConstraints | undefined, name: string): MemberConstraints | undefined {
  const members = constraints?.type === "structure" ? constraints.members() : {};
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Maps that stand in headers or in the query. */
function textMap(place: "prefix" | "queryMap", bound: readonly string[]): Arbitrary<unknown> {
  const isFree = (key: string): boolean => !bound.includes(key);
  const key = place === "prefix" ? fc.stringMatching(/^[a-z0-9_!#$%&'*+.^`|~-]{1,9}$/) : texts.any.filter(isFree);
  const value = place === "prefix" ? texts.header : texts.any;
  // An empty map is one that is not there.
  return fc
    .uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 3, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries));
}

function lazy<Value>(make: () => Arbitrary<Value>): Arbitrary<Value> {
  return fc.constant(undefined).chain(make);
}
