import { type Codec, createDecoders, type DecodingRules } from "../codec/codec.ts";
import { createAbsentSetter, readJsonAsText } from "../codec/defaults.ts";
import { setOwn } from "../codec/members.ts";
import { locate } from "../codec/misfit.ts";
import {
  compileMembers,
  createCompiler,
  refuseUnion,
  withFlattened,
  type Compile,
  type CompiledMember,
} from "../codec/shape-compiler.ts";
import { createTrimmedTextReader, type TextRules } from "../codec/text-form.ts";
import type { ListSchema, MapSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { CheckXmlPart, XmlCursor } from "./xml-cursor.ts";
import { readDocument, readTree } from "./xml-tree.ts";
import { nameOf } from "./xml-text.ts";

/**
 * Reads an element: starts after its start tag and ends after its end tag. For flattened lists and maps, whose items
 * are elements of the structure, `before` is the value so far.
 *
 * @returns undefined for an unset value, see `createTrimmedTextReader`.
 */
type Decode = (cursor: XmlCursor, before?: unknown) => unknown;

/** Differences between servers and clients. */
interface XmlDecoding {
  readonly rules: DecodingRules;
  readonly text: TextRules;
  /** Creates the check of a document's root element, called after its start tag. Clients do not check it. */
  readonly createRootCheck?: (member: MemberSchema) => (cursor: XmlCursor) => void;
  /** Checks what the cursor itself does not require to be well-formed; clients accept what they can read. */
  readonly checkPart?: CheckXmlPart;
  /** Creates the decoder of a union; not every service has one. */
  readonly decodeUnion?: UnionDecoding;
}

type UnionDecoding = (schema: UnionSchema, compile: Compile<Decode>, rules: DecodingRules) => Decode;

/** Creates the decoders of servers or clients. */
export function createXmlDecoders({
  rules,
  text,
  createRootCheck,
  checkPart,
  decodeUnion = refuseUnion,
}: XmlDecoding): Codec["decoder"] {
  const compile = createCompiler<Decode>({
    simple(type, member) {
      const read = createTrimmedTextReader(member, text);
      return type === "string" ? readText : (cursor) => read(cursor.readValue());
    },
    structure: (schema, compile) => structureDecoder(schema, compile, { rules, text }),
    union: (schema, compile) => decodeUnion(schema, compile, rules),
    list: (schema, compile) =>
      collectionDecoder(nameOf("member", schema.member), itemDecoder(schema, compile), () => []),
    map: (schema, compile) => collectionDecoder("entry", entryDecoder(schema, compile, rules), () => ({})),
  });
  return createDecoders((member) => {
    const decode = compile(member);
    const checkRoot = createRootCheck?.(member);
    const read = (cursor: XmlCursor): unknown => {
      checkRoot?.(cursor);
      return decode(cursor);
    };
    return (document) => readDocument(document, read, checkPart);
  });
}

/** A member of a structure or union with the name of its elements. */
interface DecodedMember extends CompiledMember<Decode> {
  /** The local name of its element, or the qualified name of its attribute. */
  readonly wireName: string;
  readonly isFlattened: boolean;
}

function decodedMembers(
  schema: StructureSchema | UnionSchema,
  compile: Compile<Decode>,
  rules: DecodingRules,
): DecodedMember[] {
  // Flattened lists and maps are read item by item, with code of their own.
  const compileFlattened = withFlattened(compile, {
    list: (list) => itemDecoder(list, compile) as Decode,
    map: (map) => entryDecoder(map, compile, rules) as Decode,
  });
  return compileMembers(schema, compileFlattened).map((compiled) =>
    Object.assign(compiled, {
      wireName: nameOf(compiled.name, compiled.member),
      isFlattened: compiled.member.xmlFlattened === true,
    }),
  );
}

function structureDecoder(schema: StructureSchema, compile: Compile<Decode>, { rules, text }: XmlDecoding): Decode {
  const elements = new Map<string, DecodedMember>();
  const attributes: [DecodedMember, read: (text: string) => unknown][] = [];
  const setAbsent = createAbsentSetter(schema, rules.strictness, readJsonAsText);
  for (const compiled of decodedMembers(schema, compile, rules)) {
    const { member, wireName } = compiled;
    if (member.xmlAttribute) attributes.push([compiled, createTrimmedTextReader(member, text)]);
    else elements.set(wireName, compiled);
  }
  return (cursor) => {
    const result: Record<string, unknown> = {};
    let name: string | undefined;
    try {
      if (cursor.attributes !== undefined) {
        for (const [member, read] of attributes) {
          const value = cursor.attributes.get(member.wireName);
          if (value === undefined) continue;
          ({ name } = member);
          setOwn(result, name, read(value));
          name = undefined;
        }
      }
      while (cursor.next()) {
        const member = elements.get(cursor.localName());
        if (member === undefined) {
          cursor.skip();
          continue;
        }
        ({ name } = member);
        const isRepeated = Object.hasOwn(result, name);
        if (member.isFlattened || !isRepeated) {
          const value = member.run(cursor, isRepeated ? result[name] : undefined);
          if (value !== undefined) setOwn(result, name, value);
        } else {
          passRepeated(cursor, rules);
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

/** Skips a repeated element: clients use the first one, like botocore. */
function passRepeated(cursor: XmlCursor, rules: DecodingRules): void {
  rules.meet("repeatedName");
  cursor.skip();
}

/** Decoder of a union, which is an element with one child. */
export const xmlUnionDecoder: UnionDecoding = (schema, compile, rules) => {
  const members = new Map(decodedMembers(schema, compile, rules).map((member) => [member.wireName, member]));
  return (cursor) => {
    let chosen: DecodedMember | undefined;
    let value: unknown;
    let unknown: [name: string, value: unknown] | undefined;
    while (cursor.next()) {
      const member = members.get(cursor.localName());
      const isChosen = member !== undefined && (chosen === undefined || (chosen === member && member.isFlattened));
      if (!isChosen) rules.meet(member === undefined ? "unknownMember" : "secondMember");
      const name = member?.name ?? cursor.localName();
      try {
        if (isChosen) {
          chosen = member;
          value = member.run(cursor, value);
        } else {
          const tree = readTree(cursor);
          if (member === undefined) unknown ??= [name, tree];
        }
      } catch (error) {
        throw locate(error, name);
      }
    }
    if (chosen !== undefined && value !== undefined) return { [chosen.name]: value };
    rules.meet("noMember");
    return unknown === undefined ? {} : { $unknown: unknown };
  };
};

/** Creates the decoder of a list or map that is not flattened; ignores elements with other names. */
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

function itemDecoder(
  { member, sparse }: ListSchema,
  compile: Compile<Decode>,
): (cursor: XmlCursor, before?: unknown[]) => unknown[] {
  let run: Decode = (cursor) => (run = compile(member))(cursor);
  return (cursor, items = []) => {
    try {
      const item = sparse && isNil(cursor) ? null : run(cursor);
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
  compile: Compile<Decode>,
  rules: DecodingRules,
): (cursor: XmlCursor, before?: Record<string, unknown>) => Record<string, unknown> {
  const { sparse } = schema;
  const keyName = nameOf("key", schema.key);
  const valueName = nameOf("value", schema.value);
  let run: Decode = (cursor) => (run = compile(schema.value))(cursor);
  return (cursor, map = {}) => {
    let key: string | undefined;
    let value: unknown;
    try {
      while (cursor.next()) {
        if (cursor.isNamed(keyName)) {
          if (key === undefined) key = cursor.readValue();
          else passRepeated(cursor, rules);
        } else if (cursor.isNamed(valueName) && !(sparse && isNil(cursor))) {
          if (value === undefined) value = run(cursor);
          else passRepeated(cursor, rules);
        } else {
          cursor.skip();
        }
      }
      if (value === undefined && sparse) value = null;
      if (key === undefined || value === undefined) {
        rules.meet("incompleteEntry");
      } else {
        if (Object.hasOwn(map, key)) rules.meet("repeatedName");
        setOwn(map, key, value);
      }
    } catch (error) {
      throw key === undefined ? error : locate(error, key);
    }
    return map;
  };
}

const readText: Decode = (cursor) => cursor.readValue();

/** Whether an element represents null (XML Schema, "xsi:nil"). Smithy does not specify a form for null. */
function isNil({ attributes }: XmlCursor): boolean {
  return /^(true|1)$/.test(attributes?.get("xsi:nil") ?? "");
}
