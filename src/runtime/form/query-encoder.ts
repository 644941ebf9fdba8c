import { expectList, expectObject } from "../codec/expect.ts";
import { locate, Misfit, toPublicError } from "../codec/misfit.ts";
import type { ListSchema, MapSchema, MemberSchema, Part, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { QueryForm } from "./query-form.ts";
import { createTrimmedTextForm, lenientText } from "../codec/text-form.ts";

/**
 * Writes a value that is neither null nor undefined as fields, each with `&` before it. `key` is
 * percent-encoded; `depth` counts the values around it.
 */
type Encode = (value: unknown, key: string, depth: number) => string;

/** A member of a structure or union. `write` is compiled at its first call. */
interface Field {
  readonly name: string;
  readonly member: MemberSchema;
  /** What its keys begin with, or go on with behind a dot. */
  readonly key: string;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly inherited: boolean;
  write: Encode;
}

type Aggregate = StructureSchema | UnionSchema | ListSchema | MapSchema;

/** Makes the encoder of a union. */
export type UnionEncoding = (schema: UnionSchema, fieldsOf: (schema: UnionSchema) => readonly Field[]) => Encode;

/** For requests with unions; not every service has one. */
export interface FormUnion extends Part {
  readonly part: "formUnion";
  readonly encoding: UnionEncoding;
}

/**
 * Makes the encoder of structures into a form's fields, each with `&` before it.
 *
 * @returns a function whose results throw TypeError for values of the wrong type.
 */
export function createQueryEncoders(
  form: QueryForm,
  encodeUnion: UnionEncoding = refuseUnion,
): (schema: StructureSchema) => (value: object) => string {
  const encoders = new WeakMap<Aggregate, Encode>();
  return (schema) => {
    const encode = encoderOf(schema);
    return (value) => {
      try {
        return encode(value, "", 0);
      } catch (error) {
        throw toPublicError(error, "value");
      }
    };
  };

  function encoderOf(schema: Aggregate): Encode {
    let encode = encoders.get(schema);
    if (encode === undefined) encoders.set(schema, (encode = aggregateEncoder(schema)));
    return encode;
  }

  function compile(member: MemberSchema): Encode {
    const target = member.target;
    if (typeof target !== "string") {
      // Lists and maps depend on the member's traits, too.
      return target.type === "list" || target.type === "map" ? collectionEncoder(target, member) : encoderOf(target);
    }
    const { write } = createTrimmedTextForm(member, lenientText);
    return (value, key) => `&${key}=${encodeForm(write(value))}`;
  }

  function aggregateEncoder(schema: Aggregate): Encode {
    switch (schema.type) {
      case "structure":
        return structureEncoder(schema);
      case "union":
        return encodeUnion(schema, fieldsOf);
      case "list":
      case "map":
        return collectionEncoder(schema, {});
      default:
        return schema satisfies never;
    }
  }

  function fieldsOf(schema: StructureSchema | UnionSchema): Field[] {
    return Object.entries(schema.members()).map(([name, member]) => {
      const field: Field = {
        name,
        member,
        key: encodeForm(form.nameOf(name, member)),
        inherited: name in Object.prototype,
        // Not before its first value: schemas are cyclic, and most members of most calls are not set.
        write: (value, key, depth) => (field.write = compile(member))(value, key, depth),
      };
      return field;
    });
  }

  function structureEncoder(schema: StructureSchema): Encode {
    const fields = fieldsOf(schema);
    return (value, key, depth) => {
      const object = expectObject(value, depth);
      const prefix = depth === 0 ? "" : `${key}.`;
      let text = "";
      let name = "";
      try {
        for (const field of fields) {
          ({ name } = field);
          const item: unknown =
            (field.inherited && !Object.hasOwn(object, name) ? undefined : object[name]) ?? undefined;
          if (item !== undefined) text += field.write(item, prefix + field.key, depth + 1);
        }
      } catch (error) {
        throw locate(error, name);
      }
      return text;
    };
  }

  function collectionEncoder(schema: ListSchema | MapSchema, member: Partial<MemberSchema>): Encode {
    return schema.type === "list" ? listEncoder(schema, member) : mapEncoder(schema, member);
  }

  function listEncoder(schema: ListSchema, { xmlFlattened }: Partial<MemberSchema>): Encode {
    const flattened = form.flattensLists || xmlFlattened;
    const infix = flattened ? "." : `.${encodeForm(schema.member.xmlName ?? "member")}.`;
    let encode: Encode = (value, key, depth) => (encode = compile(schema.member))(value, key, depth);
    return (value, key, depth) => {
      const items: readonly unknown[] = expectList(value, depth);
      if (items.length === 0) return form.writesEmptyLists ? `&${key}=` : "";
      let text = "";
      let count = 0;
      for (const [index, item] of items.entries()) {
        if (item === undefined || item === null) continue;
        try {
          text += encode(item, `${key}${infix}${++count}`, depth + 1);
        } catch (error) {
          throw locate(error, index);
        }
      }
      return text;
    };
  }

  function mapEncoder(schema: MapSchema, { xmlFlattened }: Partial<MemberSchema>): Encode {
    const infix = xmlFlattened ? "." : ".entry.";
    const keyName = encodeForm(form.nameOf("key", schema.key));
    const valueName = encodeForm(form.nameOf("value", schema.value));
    let encode: Encode = (value, key, depth) => (encode = compile(schema.value))(value, key, depth);
    return (value, key, depth) => {
      let text = "";
      let count = 0;
      for (const [name, item] of Object.entries(expectObject(value, depth))) {
        if (item === undefined || item === null) continue;
        const entry = `${key}${infix}${++count}.`;
        try {
          text += `&${entry}${keyName}=${encodeForm(name)}${encode(item, entry + valueName, depth + 1)}`;
        } catch (error) {
          throw locate(error, name);
        }
      }
      return text;
    };
  }
}

/** Percent-encodes all but the unreserved characters (RFC 3986, 2.3). */
function encodeForm(text: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new Misfit("text has half of a surrogate pair");
  }
}

function refuseUnion({ name }: UnionSchema): never {
  throw new TypeError(`this client has no part for unions, such as "${name}"`);
}
