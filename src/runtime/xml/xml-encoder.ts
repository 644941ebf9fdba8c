import { createEncoders, type Codec } from "../codec/codec.ts";
import { expectList, expectObject, locate, Misfit } from "../codec/misfit.ts";
import {
  compileMembers,
  createCompiler,
  noMember,
  secondMember,
  unknownMember,
  valueToWrite,
  type Compile,
} from "../codec/shape-compiler.ts";
import { createTrimmedTextWriter } from "../codec/text-form.ts";
import type {
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
  XmlNamespace,
} from "../schema/schema.ts";
import { escapeXml, nameOf, namespaceOf, openTag, rootNameOf, targetNamespaceOf } from "./xml-text.ts";

/**
 * Writes a value that is neither null nor undefined: its element's attributes, the `>` of the start tag, and the
 * content. `depth` counts the enclosing values.
 */
type Encode = (value: unknown, depth: number) => string;

/** Encoder of XML documents; see {@link Codec}. */
export const xmlEncoder: Codec["encoder"] = /* @__PURE__ */ createXmlEncoders();

/** Creates encoders. `xmlNamespace` is the service's, used for root elements whose schemas do not have one. */
export function createXmlEncoders(xmlNamespace?: XmlNamespace): Codec["encoder"] {
  return createEncoders((member) => {
    const name = rootNameOf(member);
    if (name === undefined) throw new TypeError("a value without a name cannot be written as XML");
    const start = openTag(name, member.xmlNamespace ?? targetNamespaceOf(member) ?? xmlNamespace);
    const encode = compile(member);
    return (value) => `${start}${encode(value, 0)}</${name}>`;
  });
}

const compile: Compile<Encode> = /* @__PURE__ */ createCompiler<Encode>({
  simple(_, member) {
    const encode = textEncoder(member);
    return (value) => ">" + encode(value);
  },
  structure: structureEncoder,
  union: (schema) => withoutAttributes(unionEncoder(schema)),
  list(schema) {
    const { member } = schema;
    return withoutAttributes(
      itemsEncoder(schema, { name: nameOf("member", member), xmlNamespace: namespaceOf(member) }),
    );
  },
  map: (schema) => withoutAttributes(entriesEncoder(schema, { name: "entry" })),
});

function textEncoder(member: MemberSchema): (value: unknown) => string {
  const write = createTrimmedTextWriter(member);
  return member.target === "string" ? (value) => escapeXml(write(value)) : write;
}

function withoutAttributes(encode: Encode): Encode {
  return (value, depth) => ">" + encode(value, depth);
}

/** Creates the writer of a member's element or attribute, or of all elements of a flattened list or map. */
function compileElement(member: MemberSchema, memberName: string): Encode {
  const name = nameOf(memberName, member);
  if (member.xmlAttribute) {
    const encode = textEncoder(member);
    return (value) => ` ${name}="${encode(value)}"`;
  }
  const target = member.target;
  if (member.xmlFlattened && typeof target !== "string") {
    if (target.type === "list") {
      return itemsEncoder(target, { name, xmlNamespace: namespaceOf(target.member) ?? member.xmlNamespace });
    }
    if (target.type === "map") return entriesEncoder(target, { name, xmlNamespace: member.xmlNamespace });
  }
  const start = openTag(name, namespaceOf(member));
  const encode = compile(member);
  return (value, depth) => `${start}${encode(value, depth)}</${name}>`;
}

function structureEncoder(schema: StructureSchema): Encode {
  const members = compileMembers(schema, compileElement);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let attributes = "";
    let content = ">";
    let name = "";
    try {
      for (const member of members) {
        ({ name } = member);
        const item = valueToWrite(object, member);
        if (item === undefined) continue;
        const text = member.run(item, depth + 1);
        if (member.member.xmlAttribute) attributes += text;
        else content += text;
      }
    } catch (error) {
      throw locate(error, name);
    }
    return attributes + content;
  };
}

function unionEncoder(schema: UnionSchema): Encode {
  const members = new Map(compileMembers(schema, compileElement).map((member) => [member.name, member]));
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text: string | undefined;
    for (const name in object) {
      if (!Object.hasOwn(object, name)) continue;
      const item = object[name];
      if (item === undefined || item === null) continue;
      if (text !== undefined) throw new Misfit(secondMember);
      const member = members.get(name);
      try {
        if (member !== undefined) text = member.run(item, depth + 1);
        else if (name === "$unknown" && Array.isArray(item)) text = encodeUnknown(item);
      } catch (error) {
        throw locate(error, name);
      }
      if (text === undefined) throw unknownMember(schema, name);
    }
    if (text === undefined) throw new Misfit(noMember);
    return text;
  };
}

function encodeUnknown([name, value]: readonly unknown[]): string {
  // The name comes from the caller, and must not inject markup.
  if (typeof name !== "string" || !/^[A-Za-z_][\w.-]*$/.test(name) || typeof value !== "string") {
    throw new Misfit("an unknown member can be written as a name and a text alone");
  }
  return `<${name}>${escapeXml(value)}</${name}>`;
}

/** The element name of a list's items or a map's entries, with its namespace. */
interface ElementName {
  readonly name: string;
  readonly xmlNamespace?: XmlNamespace | undefined;
}

function itemsEncoder({ member, sparse }: ListSchema, { name, xmlNamespace }: ElementName): Encode {
  const start = openTag(name, xmlNamespace);
  let run: Encode = (value, depth) => (run = compile(member))(value, depth);
  return (value, depth) => {
    const items: readonly unknown[] = expectList(value, depth);
    let text = "";
    let index = 0;
    try {
      for (; index < items.length; index++) {
        const item = items[index];
        if (item !== undefined && item !== null) text += `${start}${run(item, depth + 1)}</${name}>`;
        else if (sparse) text += nilElement(name);
      }
    } catch (error) {
      throw locate(error, index);
    }
    return text;
  };
}

function entriesEncoder(
  { key: keySchema, value: valueSchema, sparse }: MapSchema,
  { name, xmlNamespace }: ElementName,
): Encode {
  const keyName = nameOf("key", keySchema);
  const valueName = nameOf("value", valueSchema);
  const start = `${openTag(name, xmlNamespace)}>${openTag(keyName, keySchema.xmlNamespace)}>`;
  const valueStart = openTag(valueName, namespaceOf(valueSchema));
  let run: Encode = (value, depth) => (run = compile(valueSchema))(value, depth);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text = "";
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        if (item === undefined || (item === null && !sparse)) continue;
        const element = item === null ? nilElement(valueName) : `${valueStart}${run(item, depth + 1)}</${valueName}>`;
        text += `${start}${escapeXml(key)}</${keyName}>${element}</${name}>`;
      }
    } catch (error) {
      throw locate(error, key);
    }
    return text;
  };
}

/** A null in a sparse list or map (XML Schema, "xsi:nil"). Smithy does not specify a form for null. */
function nilElement(name: string): string {
  return `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></${name}>`;
}
