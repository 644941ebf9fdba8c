import { type Codec, createDecoders, strictRules } from "../codec/codec.ts";
import { setOwn } from "../codec/members.ts";
import { DEPTH_LIMIT, failTooDeep, locate, Misfit, mismatch } from "../codec/misfit.ts";
import {
  type Compile,
  type CompiledMember,
  compileMembers,
  createCompiler,
  withFlattened,
} from "../codec/shape-compiler.ts";
import { decodeFormText } from "../codec/text-encoding.ts";
import { createTrimmedTextReader, strictText } from "../codec/text-form.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { ListSchema, MapSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { FormDialect } from "./form-encoder.ts";

/** Reads a value from its node in a form. `depth` counts the enclosing values. */
type Decode = (node: FormNode, depth: number) => unknown;

/**
 * Creates the strict decoders of structures from forms: ignores unknown keys, rejects values that are not valid for
 * their member's type.
 */
export function createFormDecoders(dialect: FormDialect): Codec["decoder"] {
  const compile = createCompiler<Decode>({
    simple(type, member) {
      const read = createTrimmedTextReader(member, strictText);
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

/** The nodes of a list or map, ordered by index. Gaps between indices are ignored and take no memory. */
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

/** Rejects a value where the key must have further parts. An empty value is allowed: it means an empty list or map. */
function expectParts({ value = "" }: FormNode, depth: number, expected: "list" | "object"): void {
  if (value !== "") throw new Misfit(mismatch(expected, "a string"));
  if (depth > DEPTH_LIMIT) failTooDeep();
}

/** A node of a form's tree of keys: the value of its own key, and the nodes of longer keys. */
interface FormNode {
  /** Undefined if only longer keys exist. */
  value: string | undefined;
  children: Map<string, FormNode> | undefined;
}

/**
 * Maximum nodes of a form: each takes more memory than its few characters. Far more than the largest requests of AWS
 * have.
 */
const NODE_LIMIT = 100_000;

/**
 * Parses the fields of a form into a tree by the parts of their keys, which are separated by dots: `a.member.1=x`.
 * Indices are parts like any other, so a large index takes no extra memory.
 *
 * @throws SerializationError for an invalid percent-encoding, a repeated key, and more nodes than {@link NODE_LIMIT}.
 */
function parseForm(text: string): FormNode {
  const root: FormNode = { value: undefined, children: undefined };
  let count = 0;
  forEachField(text, (key, value) => {
    let node = root;
    for (let start = 0; start <= key.length;) {
      const dot = key.indexOf(".", start);
      const end = dot < 0 ? key.length : dot;
      const part = key.slice(start, end);
      start = end + 1;
      node.children ??= new Map();
      let child = node.children.get(part);
      if (child === undefined) {
        if (++count > NODE_LIMIT) throw tooManyFields();
        node.children.set(part, (child = { value: undefined, children: undefined }));
      }
      node = child;
    }
    if (node.value !== undefined) throw new SerializationError("the form has two fields of one key");
    node.value = value;
    return false;
  });
  return root;
}

/** The value of the first field with a key, or undefined. @throws SerializationError as {@link forEachField} does. */
export function findField(text: string, wanted: string): string | undefined {
  let found: string | undefined;
  forEachField(text, (key, value) => {
    if (key === wanted) found = value;
    return found !== undefined;
  });
  return found;
}

/** Calls a function with each field until it returns true. @throws SerializationError for more than {@link NODE_LIMIT}. */
function forEachField(text: string, visit: (key: string, value: string) => boolean): void {
  let count = 0;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("&", start);
    const end = next < 0 ? text.length : next;
    // Searches within the pair: a search in the whole form would run to its end for each pair without a value.
    const pair = text.slice(start, end);
    const equals = pair.indexOf("=");
    const key = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    if (pair !== "") {
      // Compressed, millions of fields are a few kilobytes.
      if (++count > NODE_LIMIT) throw tooManyFields();
      if (visit(decodeFormText(key), decodeFormText(value))) return;
    }
    start = end + 1;
  }
}

function tooManyFields(): SerializationError {
  return new SerializationError(`the form has more than ${NODE_LIMIT} fields`);
}
