import { createDecoders, type Codec } from "../codec/codec.ts";
import { strictRules } from "../codec/decoding-rules.ts";
import { DEPTH_LIMIT, failTooDeep } from "../codec/expect.ts";
import { setOwn } from "../codec/members.ts";
import { locate, mismatch, Misfit } from "../codec/misfit.ts";
import {
  compileMembers,
  createCompiler,
  withFlattened,
  type Compile,
  type CompiledMember,
} from "../codec/shape-compiler.ts";
import { createTrimmedTextForm, strictText } from "../codec/text-form.ts";
import type { ListSchema, MapSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { FormDialect } from "./form-dialect.ts";
import { parseForm, type FormNode } from "./form-tree.ts";

/** Reads a value from its place in a form. `depth` counts the values around it. */
type Decode = (node: FormNode, depth: number) => unknown;

/**
 * Makes the decoders of structures from forms, as strict as a server must be: keys that lead nowhere
 * are ignored, texts that are not of their member's type are refused.
 */
export function createFormDecoders(dialect: FormDialect): Codec["decoder"] {
  const compile = createCompiler<Decode>({
    simple(type, member) {
      const { read } = createTrimmedTextForm(member, strictText);
      return ({ value }) => {
        if (value === undefined) throw new Misfit(mismatch(type, "an object"));
        return read(value);
      };
    },
    structure: (schema, compile) => structureDecoder(schema, compile, dialect),
    union: (schema, compile) => unionDecoder(schema, compile, dialect),
    list: (schema, compile) => listDecoder(schema, compile, dialect),
    map: (schema, compile) => mapDecoder(schema, compile, dialect),
  });
  return createDecoders((member) => {
    const decode = compile(member);
    return (text) => decode(parseForm(text), 0);
  });
}

/** The members of a structure or union by their names in keys. */
function membersByKey(
  schema: StructureSchema | UnionSchema,
  compile: Compile<Decode>,
  dialect: FormDialect,
): ReadonlyMap<string, CompiledMember<Decode>> {
  const flattening: FormDialect = { ...dialect, flattensLists: true, flattensMaps: true };
  const compileFlattened = withFlattened(compile, {
    list: (schema) => listDecoder(schema, compile, flattening),
    map: (schema) => mapDecoder(schema, compile, flattening),
  });
  return new Map(
    compileMembers(schema, compileFlattened).map((compiled) => [
      dialect.nameOf(compiled.name, compiled.member),
      compiled,
    ]),
  );
}

function structureDecoder(schema: StructureSchema, compile: Compile<Decode>, dialect: FormDialect): Decode {
  const members = membersByKey(schema, compile, dialect);
  return (node, depth) => {
    expectParts(node, depth, "object");
    const result: Record<string, unknown> = {};
    for (const [part, child] of node.children ?? []) {
      const member = members.get(part);
      if (member === undefined) continue;
      try {
        setOwn(result, member.name, member.run(child, depth + 1));
      } catch (error) {
        throw locate(error, member.name);
      }
    }
    return result;
  };
}

function unionDecoder(schema: UnionSchema, compile: Compile<Decode>, dialect: FormDialect): Decode {
  const members = membersByKey(schema, compile, dialect);
  return (node, depth) => {
    expectParts(node, depth, "object");
    const [set, another] = [...(node.children ?? [])];
    if (another !== undefined) strictRules.meet("secondMember");
    if (set === undefined) {
      strictRules.meet("noMember");
      return;
    }
    const member = members.get(set[0]);
    if (member === undefined) {
      strictRules.meet("unknownMember");
      return;
    }
    try {
      return { [member.name]: member.run(set[1], depth + 1) };
    } catch (error) {
      throw locate(error, member.name);
    }
  };
}

function listDecoder(schema: ListSchema, compile: Compile<Decode>, dialect: FormDialect): Decode {
  const itemName = schema.member.xmlName ?? "member";
  let run: Decode = (node, depth) => (run = compile(schema.member))(node, depth);
  return (node, depth) => {
    expectParts(node, depth, "list");
    const items = dialect.flattensLists ? node : node.children?.get(itemName);
    return sortIndexed(items).map((item, index) => {
      try {
        return run(item, depth + 1);
      } catch (error) {
        throw locate(error, index);
      }
    });
  };
}

function mapDecoder(schema: MapSchema, compile: Compile<Decode>, dialect: FormDialect): Decode {
  const keyName = dialect.nameOf("key", schema.key);
  const valueName = dialect.nameOf("value", schema.value);
  let run: Decode = (node, depth) => (run = compile(schema.value))(node, depth);
  return (node, depth) => {
    expectParts(node, depth, "object");
    const result: Record<string, unknown> = {};
    for (const entry of sortIndexed(dialect.flattensMaps ? node : node.children?.get("entry"))) {
      const key = entry.children?.get(keyName)?.value;
      const value = entry.children?.get(valueName);
      if (key === undefined || value === undefined) {
        strictRules.meet("incompleteEntry");
        return;
      }
      try {
        if (Object.hasOwn(result, key)) strictRules.meet("repeatedName");
        setOwn(result, key, run(value, depth + 1));
      } catch (error) {
        throw locate(error, key);
      }
    }
    return result;
  };
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
