import { locate, Misfit } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import { createAbsentSetter, readJsonAsText } from "../codec/defaults.ts";
import { createTrimmedTextForm, type TextRules } from "../codec/text-form.ts";
import type { ListSchema, MapSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import { readDocument } from "./read-document.ts";
import type { CheckXmlPart } from "./well-formedness.ts";
import type { XmlCursor } from "./xml-cursor.ts";
import { nameOf, rootNameOf } from "./xml-names.ts";

/**
 * Reads an element, from behind its start tag to behind its end tag. Of flattened lists and maps,
 * whose items are elements of the structure, `before` is what the elements before have made.
 *
 * @returns undefined where nothing is given, see `createTrimmedTextForm`.
 */
type Decode = (cursor: XmlCursor, before?: unknown) => unknown;

/** A member of a structure or union. `decode` is compiled at its first call. */
export interface Field {
  readonly name: string;
  /** The local name of its element, for an attribute the qualified name. */
  readonly wireName: string;
  readonly flattened: boolean;
  decode: Decode;
}

/** Makes the decoder of a union; not every service has one. */
export type UnionDecoding = (
  schema: UnionSchema,
  createField: (name: string, member: MemberSchema) => Field,
  strict: boolean,
) => Decode;

/** Makes the decoders of one side; see Codec. */
export function createXmlDecoders(
  rules: TextRules,
  decodeUnion: UnionDecoding = refuseUnion,
  check?: CheckXmlPart,
): (member: MemberSchema) => (text: string) => unknown {
  const strict = rules.strictness === "strict";
  const decoders = new WeakMap<MemberSchema, (text: string) => unknown>();
  const aggregates = new WeakMap<object, Decode>();

  return (member) => {
    let decoder = decoders.get(member);
    if (decoder === undefined) decoders.set(member, (decoder = createDecoder(member)));
    return decoder;
  };

  function createDecoder(member: MemberSchema): (text: string) => unknown {
    const decode = compile(member);
    // Clients do not look at the name, since services differ from their models in it.
    const rootName = strict ? rootNameOf(member) : undefined;
    const read = (cursor: XmlCursor): unknown => {
      if (rootName !== undefined && !cursor.isNamed(rootName)) {
        throw new Misfit(`expected the root element "${rootName}", got "${cursor.localName().slice(0, 64)}"`);
      }
      return decode(cursor);
    };
    return (text) => readDocument(text, read, check);
  }

  function compile(member: MemberSchema, flattened?: boolean): Decode {
    const target = member.target;
    if (typeof target === "string") {
      const { read } = createTrimmedTextForm({ ...member, target }, rules);
      return target === "string" ? readText : (cursor) => read(cursor.readValue());
    }
    // Those of a structure's members are not shared.
    if (flattened && target.type === "list") return itemDecoder(target) as Decode;
    if (flattened && target.type === "map") return entryDecoder(target) as Decode;
    let decode = aggregates.get(target);
    if (decode === undefined) {
      if (target.type === "list")
        decode = collectionDecoder(nameOf("member", target.member), itemDecoder(target), () => []);
      else if (target.type === "map") decode = collectionDecoder("entry", entryDecoder(target), () => ({}));
      else decode = target.type === "union" ? decodeUnion(target, createField, strict) : structureDecoder(target);
      aggregates.set(target, decode);
    }
    return decode;
  }

  function createField(name: string, member: MemberSchema): Field {
    const flattened = member.xmlFlattened === true;
    const field: Field = {
      name,
      wireName: nameOf(name, member),
      flattened,
      // Not before its first value: schemas are cyclic, and most members of most calls are not set.
      decode: (cursor, before) => (field.decode = compile(member, flattened))(cursor, before),
    };
    return field;
  }

  function structureDecoder(schema: StructureSchema): Decode {
    const elements = new Map<string, Field>();
    const attributes: [Field, read: (text: string) => unknown][] = [];
    const setAbsent = createAbsentSetter(schema, rules.strictness, readJsonAsText);
    for (const [name, member] of Object.entries(schema.members())) {
      const field = createField(name, member);
      if (member.xmlAttribute) attributes.push([field, createTrimmedTextForm(member, rules).read]);
      else elements.set(field.wireName, field);
    }
    return (cursor) => {
      const result: Record<string, unknown> = {};
      let name: string | undefined;
      try {
        if (cursor.attributes !== undefined) {
          for (const [field, read] of attributes) {
            const text = cursor.attributes.get(field.wireName);
            if (text === undefined) continue;
            name = field.name;
            setOwn(result, name, read(text));
            name = undefined;
          }
        }
        while (cursor.next()) {
          const field = elements.get(cursor.localName());
          if (field === undefined) {
            cursor.skip();
            continue;
          }
          name = field.name;
          const isRepeated = Object.hasOwn(result, name);
          if (field.flattened || !isRepeated) {
            const value = field.decode(cursor, isRepeated ? result[name] : undefined);
            if (value !== undefined) setOwn(result, name, value);
          } else {
            passRepeated(cursor);
          }
          name = undefined;
        }
      } catch (error) {
        throw name === undefined ? error : locate(error, name);
      }
      setAbsent(result);
      return result;
    };
  }

  /** Passes an element that was there before: to clients the first counts, as to botocore. */
  function passRepeated(cursor: XmlCursor): void {
    if (strict) throw new Misfit("an element is given twice");
    cursor.skip();
  }

  /** Reads the elements of that name within a list or map that is not flattened. */
  function collectionDecoder<Collection>(
    name: string,
    readItem: (cursor: XmlCursor, collection: Collection) => Collection,
    create: () => Collection,
  ): Decode {
    return (cursor) => {
      let collection = create();
      while (cursor.next()) {
        if (cursor.isNamed(name)) collection = readItem(cursor, collection);
        else cursor.skip();
      }
      return collection;
    };
  }

  function itemDecoder({ member, sparse }: ListSchema): (cursor: XmlCursor, before?: unknown[]) => unknown[] {
    let decode: Decode = (cursor) => (decode = compile(member))(cursor);
    return (cursor, items = []) => {
      try {
        const item = sparse && isNil(cursor) ? null : decode(cursor);
        if (item === null) cursor.skip();
        if (item !== undefined) items.push(item);
      } catch (error) {
        throw locate(error, items.length);
      }
      return items;
    };
  }

  function entryDecoder(
    schema: MapSchema,
  ): (cursor: XmlCursor, before?: Record<string, unknown>) => Record<string, unknown> {
    const { sparse } = schema;
    const keyName = nameOf("key", schema.key);
    const valueName = nameOf("value", schema.value);
    let decode: Decode = (cursor) => (decode = compile(schema.value))(cursor);
    return (cursor, map = {}) => {
      let key: string | undefined;
      let value: unknown;
      try {
        while (cursor.next()) {
          if (cursor.isNamed(keyName)) {
            if (key === undefined) key = cursor.readValue();
            else passRepeated(cursor);
          } else if (cursor.isNamed(valueName) && !(sparse && isNil(cursor))) {
            if (value === undefined) value = decode(cursor);
            else passRepeated(cursor);
          } else {
            cursor.skip();
          }
        }
        if (value === undefined && sparse) value = null;
        if (strict) {
          if (key === undefined || value === undefined) throw new Misfit("a map's entry is not complete");
          if (Object.hasOwn(map, key)) throw new Misfit("a key is given twice");
        }
      } catch (error) {
        throw key === undefined ? error : locate(error, key);
      }
      if (key !== undefined && value !== undefined) setOwn(map, key, value);
      return map;
    };
  }
}

function refuseUnion({ name }: UnionSchema): never {
  throw new TypeError(`this client has no part for unions, such as "${name}"`);
}

const readText: Decode = (cursor) => cursor.readValue();

/** Whether an element stands for null (XML Schema, "xsi:nil"); Smithy names no form for it. */
function isNil({ attributes }: XmlCursor): boolean {
  return /^(true|1)$/.test(attributes?.get("xsi:nil") ?? "");
}
