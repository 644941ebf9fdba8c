import { type Codec, createEncoders } from "../codec/codec.ts";
import { expectList, expectObject, locate, Misfit } from "../codec/misfit.ts";
import {
  type Compile,
  type CompiledMember,
  compileMembers,
  createCompiler,
  noMember,
  refuseUnion,
  secondMember,
  unknownMember,
  valueToWrite,
  withFlattened,
} from "../codec/shape-compiler.ts";
import { encodePercent } from "../codec/text-encoding.ts";
import { createTrimmedTextWriter } from "../codec/text-form.ts";
import type { ListSchema, MapSchema, MemberSchema, Part, StructureSchema, UnionSchema } from "../schema/schema.ts";

/** Differences between awsQuery and ec2Query in how values become fields of a form. */
export interface FormDialect {
  /** Returns a member's name in keys. */
  nameOf(name: string, member: MemberSchema): string;
  /** Whether all lists are flattened: items have the list's own key, regardless of `xmlFlattened`. */
  readonly flattensLists: boolean;
  /** Whether all maps are flattened. */
  readonly flattensMaps: boolean;
  /** Whether an empty list is sent, as a key without a value. */
  readonly writesEmptyLists: boolean;
}

/** Smithy, "AWS query protocol", "Query key resolution". */
export const awsQueryForm: FormDialect = {
  nameOf: (name, { xmlName }) => xmlName ?? name,
  flattensLists: false,
  flattensMaps: false,
  writesEmptyLists: true,
};

/** Smithy, "AWS EC2 query protocol", "Query key resolution". */
export const ec2QueryForm: FormDialect = {
  nameOf: (name, { ec2QueryName, xmlName = name }) =>
    ec2QueryName ?? xmlName.slice(0, 1).toUpperCase() + xmlName.slice(1),
  flattensLists: true,
  flattensMaps: false,
  writesEmptyLists: false,
};

/**
 * Writes a value that is neither null nor undefined as fields, each preceded by `&`. `key` is percent-encoded; `depth`
 * counts the enclosing values.
 */
type Encode = (value: unknown, key: string, depth: number) => string;

/** Creates the encoder of a union. */
type UnionEncoding = (schema: UnionSchema, compile: Compile<Encode>, dialect: FormDialect) => Encode;

/** For requests with unions; not every service has one. */
export interface FormUnion extends Part {
  readonly part: "formUnion";
  readonly encoding: UnionEncoding;
}

/** Creates the encoders of structures as forms. */
export function createFormEncoders(dialect: FormDialect, encodeUnion: UnionEncoding = refuseUnion): Codec["encoder"] {
  const compile = createCompiler<Encode>({
    simple(_, member) {
      const write = createTrimmedTextWriter(member);
      return (value, key) => `&${key}=${encodePercent(write(value))}`;
    },
    structure: (schema, compile) => structureEncoder(schema, compile, dialect),
    union: (schema, compile) => encodeUnion(schema, compile, dialect),
    list: (schema, compile) => listEncoder(schema, compile, dialect),
    map: (schema, compile) => mapEncoder(schema, compile, dialect),
  });
  return createEncoders((member) => {
    const encode = compile(member);
    return (value) => encode(value, "", 0).slice(1);
  });
}

/** A member of a structure or union with its part of the keys, percent-encoded. */
interface EncodedMember extends CompiledMember<Encode> {
  readonly key: string;
}

function encodedMembers(
  schema: StructureSchema | UnionSchema,
  compile: Compile<Encode>,
  dialect: FormDialect,
): EncodedMember[] {
  const flattening: FormDialect = { ...dialect, flattensLists: true, flattensMaps: true };
  const compileFlattened = withFlattened(compile, {
    list: (schema) => listEncoder(schema, compile, flattening),
    map: (schema) => mapEncoder(schema, compile, flattening),
  });
  return compileMembers(schema, compileFlattened).map((compiled) =>
    Object.assign(compiled, { key: encodePercent(dialect.nameOf(compiled.name, compiled.member)) }),
  );
}

function structureEncoder(schema: StructureSchema, compile: Compile<Encode>, dialect: FormDialect): Encode {
  const members = encodedMembers(schema, compile, dialect);
  return (value, key, depth) => {
    const object = expectObject(value, depth);
    const prefix = depth === 0 ? "" : `${key}.`;
    let text = "";
    let name = "";
    try {
      for (const member of members) {
        ({ name } = member);
        const item = valueToWrite(object, member);
        if (item !== undefined) text += member.run(item, prefix + member.key, depth + 1);
      }
    } catch (error) {
      throw locate(error, name);
    }
    return text;
  };
}

/** Encoding of unions: the fields of their one member. */
export const formUnion: FormUnion = { part: "formUnion", encoding: unionEncoder };

function unionEncoder(schema: UnionSchema, compile: Compile<Encode>, dialect: FormDialect): Encode {
  const members = new Map(encodedMembers(schema, compile, dialect).map((member) => [member.name, member]));
  return (value, key, depth) => {
    const object = expectObject(value, depth);
    let text: string | undefined;
    for (const name in object) {
      if (!Object.hasOwn(object, name)) continue;
      const item = object[name];
      if (item === undefined || item === null) continue;
      if (text !== undefined) throw new Misfit(secondMember);
      const member = members.get(name);
      if (member === undefined) throw unknownMember(schema, name);
      try {
        text = member.run(item, `${key}.${member.key}`, depth + 1);
      } catch (error) {
        throw locate(error, name);
      }
    }
    if (text === undefined) throw new Misfit(noMember);
    return text;
  };
}

function listEncoder(schema: ListSchema, compile: Compile<Encode>, dialect: FormDialect): Encode {
  const infix = dialect.flattensLists ? "." : `.${encodePercent(schema.member.xmlName ?? "member")}.`;
  let run: Encode = (value, key, depth) => (run = compile(schema.member))(value, key, depth);
  return (value, key, depth) => {
    const items: readonly unknown[] = expectList(value, depth);
    if (items.length === 0) return dialect.writesEmptyLists ? `&${key}=` : "";
    let text = "";
    let count = 0;
    for (const [index, item] of items.entries()) {
      if (item === undefined || item === null) continue;
      try {
        text += run(item, `${key}${infix}${++count}`, depth + 1);
      } catch (error) {
        throw locate(error, index);
      }
    }
    return text;
  };
}

function mapEncoder(schema: MapSchema, compile: Compile<Encode>, dialect: FormDialect): Encode {
  const infix = dialect.flattensMaps ? "." : ".entry.";
  const keyName = encodePercent(dialect.nameOf("key", schema.key));
  const valueName = encodePercent(dialect.nameOf("value", schema.value));
  let run: Encode = (value, key, depth) => (run = compile(schema.value))(value, key, depth);
  return (value, key, depth) => {
    let text = "";
    let count = 0;
    for (const [name, item] of Object.entries(expectObject(value, depth))) {
      if (item === undefined || item === null) continue;
      const entry = `${key}${infix}${++count}.`;
      try {
        text += `&${entry}${keyName}=${encodePercent(name)}${run(item, entry + valueName, depth + 1)}`;
      } catch (error) {
        throw locate(error, name);
      }
    }
    return text;
  };
}
