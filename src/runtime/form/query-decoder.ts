import { DEPTH_LIMIT, failTooDeep } from "../codec/expect.ts";
import { locate, mismatch, Misfit, toPublicError } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import { createTrimmedTextForm, strictText } from "../codec/text-form.ts";
import { memoize } from "../codec/memoize.ts";
import type { ListSchema, MapSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { FormNode } from "./form-tree.ts";
import type { QueryForm } from "./query-form.ts";

/** Reads a value from its place in a form. `depth` counts the values around it. */
type Decode = (node: FormNode, depth: number) => unknown;

/** A member of a structure or union. `decode` is compiled at its first call. */
interface Field {
  readonly name: string;
  decode: Decode;
}

/**
 * Makes the decoder of structures from forms, as strict as a server must be: keys that lead nowhere
 * are ignored, texts that are not of their member's type are refused.
 *
 * @returns a function whose results throw SerializationError, with the value's path.
 */
export function createQueryDecoders(form: QueryForm): (schema: StructureSchema) => (root: FormNode) => object {
  const aggregateDecoderOf = memoize((schema: StructureSchema | UnionSchema): Decode =>
    schema.type === "structure" ? structureDecoder(schema) : unionDecoder(schema),
  );
  return (schema) => {
    const decode = aggregateDecoderOf(schema);
    return (root) => {
      try {
        return decode(root, 0) as object;
      } catch (error) {
        throw toPublicError(error, "body");
      }
    };
  };

  function compile(member: MemberSchema): Decode {
    const target = member.target;
    if (typeof target === "string") {
      const { read } = createTrimmedTextForm(member, strictText);
      return ({ value }) => {
        if (value === undefined) throw new Misfit(mismatch(target, "an object"));
        return read(value);
      };
    }
    switch (target.type) {
      case "structure":
      case "union":
        return aggregateDecoderOf(target);
      case "list":
        return listDecoder(target, form.flattensLists || member.xmlFlattened === true);
      case "map":
        return mapDecoder(target, member.xmlFlattened === true);
      default:
        return target satisfies never;
    }
  }

  function fieldsOf(schema: StructureSchema | UnionSchema): ReadonlyMap<string, Field> {
    return new Map(
      Object.entries(schema.members()).map(([name, member]) => {
        const field: Field = {
          name,
          // Not before its first value, since schemas are cyclic.
          decode: (node, depth) => (field.decode = compile(member))(node, depth),
        };
        return [form.nameOf(name, member), field];
      }),
    );
  }

  function structureDecoder(schema: StructureSchema): Decode {
    const fields = fieldsOf(schema);
    return (node, depth) => {
      expectParts(node, depth, "object");
      const result: Record<string, unknown> = {};
      for (const [part, child] of node.children ?? []) {
        const field = fields.get(part);
        if (field !== undefined)
          setOwn(
            result,
            field.name,
            within(field.name, () => field.decode(child, depth + 1)),
          );
      }
      return result;
    };
  }

  function unionDecoder(schema: UnionSchema): Decode {
    const fields = fieldsOf(schema);
    return (node, depth) => {
      expectParts(node, depth, "object");
      const [set, another] = [...(node.children ?? [])];
      if (set === undefined) throw new Misfit("a union has no member set");
      if (another !== undefined) throw new Misfit("a union has more than one member set");
      const field = fields.get(set[0]);
      if (field === undefined) throw new Misfit("a union has a member set that is not known");
      return { [field.name]: within(field.name, () => field.decode(set[1], depth + 1)) };
    };
  }

  function listDecoder(schema: ListSchema, flattened: boolean): Decode {
    const itemName = schema.member.xmlName ?? "member";
    const decode = memoized(() => compile(schema.member));
    return (node, depth) => {
      expectParts(node, depth, "list");
      const items = flattened ? node : node.children?.get(itemName);
      return sortIndexed(items).map((item, index) => within(index, () => decode()(item, depth + 1)));
    };
  }

  function mapDecoder(schema: MapSchema, flattened: boolean): Decode {
    const keyName = form.nameOf("key", schema.key);
    const valueName = form.nameOf("value", schema.value);
    const decode = memoized(() => compile(schema.value));
    return (node, depth) => {
      expectParts(node, depth, "object");
      const result: Record<string, unknown> = {};
      for (const entry of sortIndexed(flattened ? node : node.children?.get("entry"))) {
        const key = entry.children?.get(keyName)?.value;
        const value = entry.children?.get(valueName);
        if (key === undefined) throw new Misfit("a map's entry has no key");
        if (value === undefined) throw new Misfit("a map's entry has no value");
        if (Object.hasOwn(result, key)) throw new Misfit("a key is given twice");
        setOwn(
          result,
          key,
          within(key, () => decode()(value, depth + 1)),
        );
      }
      return result;
    };
  }
}

/** What stands at the indices of a list or map, in their order. Gaps count for nothing, however wide they are. */
function sortIndexed(node: FormNode | undefined): FormNode[] {
  const indexed: (readonly [index: number, node: FormNode])[] = [];
  let sorted = true;
  for (const [part, child] of node?.children ?? []) {
    if (!/^[1-9]\d{0,14}$/.test(part)) throw new Misfit("the index of a list or map is not a positive integer");
    const index = Number(part);
    sorted &&= index > (indexed.at(-1)?.[0] ?? 0);
    indexed.push([index, child]);
  }
  if (!sorted) indexed.sort(([left], [right]) => left - right);
  return indexed.map(([, child]) => child);
}

/** Refuses a text where parts of a key are expected; the empty one says that there are none. */
function expectParts({ value = "" }: FormNode, depth: number, expected: "list" | "object"): void {
  if (value !== "") throw new Misfit(mismatch(expected, "a string"));
  if (depth > DEPTH_LIMIT) failTooDeep();
}

function within<Value>(key: string | number, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw locate(error, key);
  }
}

/** Schemas are cyclic: what they make is made when it is first used. */
function memoized<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
