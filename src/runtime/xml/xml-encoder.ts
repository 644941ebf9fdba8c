import { expectList, expectObject } from "../codec/expect.ts";
import { locate, Misfit, toPublicError } from "../codec/misfit.ts";
import type {
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
  XmlNamespace,
} from "../schema/schema.ts";
import { escapeXml } from "./escape-xml.ts";
import { nameOf, namespaceOf, openTag, rootNameOf, targetNamespaceOf } from "./xml-names.ts";
import { createTrimmedTextForm, lenientText } from "../codec/text-form.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
type Encode = (value: unknown, depth: number) => string;

/** A member of a structure or union. `write` is compiled at its first call. */
interface Field {
  readonly name: string;
  readonly member: MemberSchema;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly inherited: boolean;
  /** Writes the whole element or attribute; of a flattened list or map all its elements. */
  write: Encode;
}

/** By schema: encoders of what stands between an element's name and its end tag: attributes, `>` and content. */
const aggregates = new WeakMap<object, Encode>();

/** An encoder of values into XML documents; see Codec. */
export const xmlEncoder: (member: MemberSchema) => (value: unknown) => string = /* @__PURE__ */ createXmlEncoders();

/** Makes the encoders for documents that have a namespace where their schemas name none. */
export function createXmlEncoders(xmlNamespace?: XmlNamespace): (member: MemberSchema) => (value: unknown) => string {
  const encoders = new WeakMap<MemberSchema, (value: unknown) => string>();
  return (member) => {
    let encoder = encoders.get(member);
    if (encoder === undefined) {
      const name = rootNameOf(member);
      if (name === undefined) throw new TypeError("a value without a name has no form in XML");
      const start = openTag(name, member.xmlNamespace ?? targetNamespaceOf(member) ?? xmlNamespace);
      encoder = (value) => `${start}${encodeInner(member, value)}</${name}>`;
      encoders.set(member, encoder);
    }
    return encoder;
  };
}

function encodeInner(member: MemberSchema, value: unknown): string {
  try {
    return compile(member)(value, 0);
  } catch (error) {
    throw toPublicError(error, "value");
  }
}

function compile(member: MemberSchema): Encode {
  const target = member.target;
  if (typeof target === "string") {
    const encode = textEncoder(member);
    return (value) => ">" + encode(value);
  }
  let encode = aggregates.get(target);
  if (encode === undefined) {
    if (target.type === "structure") encode = structureEncoder(target);
    else if (target.type === "union") encode = withoutAttributes(unionEncoder(target));
    else if (target.type === "map") encode = withoutAttributes(entriesEncoder(target, "entry"));
    else {
      const { member: item } = target;
      encode = withoutAttributes(itemsEncoder(target, nameOf("member", item), namespaceOf(item)));
    }
    aggregates.set(target, encode);
  }
  return encode;
}

function textEncoder(member: MemberSchema): (value: unknown) => string {
  // Which numbers would be read does not matter here.
  const { write } = createTrimmedTextForm(member, lenientText);
  return member.target === "string" ? (value) => escapeXml(write(value)) : write;
}

function withoutAttributes(encode: Encode): Encode {
  return (value, depth) => ">" + encode(value, depth);
}

function createField([name, member]: [string, MemberSchema]): Field {
  const field: Field = {
    name,
    member,
    inherited: name in Object.prototype,
    // Not before its first value: schemas are cyclic, and most members of most calls are not set.
    write: (value, depth) => (field.write = fieldEncoder(nameOf(name, member), member))(value, depth),
  };
  return field;
}

function fieldEncoder(name: string, member: MemberSchema): Encode {
  if (member.xmlAttribute) {
    const encode = textEncoder(member);
    return (value) => ` ${name}="${encode(value)}"`;
  }
  const target = member.target;
  if (member.xmlFlattened && typeof target !== "string") {
    if (target.type === "list") return itemsEncoder(target, name, namespaceOf(target.member) ?? member.xmlNamespace);
    if (target.type === "map") return entriesEncoder(target, name, member.xmlNamespace);
  }
  const start = openTag(name, namespaceOf(member));
  const encode = compile(member);
  return (value, depth) => `${start}${encode(value, depth)}</${name}>`;
}

function structureEncoder(schema: StructureSchema): Encode {
  const fields = Object.entries(schema.members()).map(createField);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let attributes = "";
    let content = ">";
    let name = "";
    try {
      for (const field of fields) {
        name = field.name;
        const item = field.inherited && !Object.hasOwn(object, name) ? undefined : object[name];
        if (item === undefined || item === null) continue;
        const text = field.write(item, depth + 1);
        if (field.member.xmlAttribute) attributes += text;
        else content += text;
      }
    } catch (error) {
      throw locate(error, name);
    }
    return attributes + content;
  };
}

function unionEncoder(schema: UnionSchema): Encode {
  const fields = new Map(Object.entries(schema.members()).map((entry) => [entry[0], createField(entry)]));
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text: string | undefined;
    let name = "";
    try {
      for (name in object) {
        if (!Object.hasOwn(object, name)) continue;
        const item = object[name];
        if (item === undefined || item === null) continue;
        if (text !== undefined) throw new Misfit("a union has more than one member set");
        const field = fields.get(name);
        if (field !== undefined) text = field.write(item, depth + 1);
        else if (name === "$unknown" && Array.isArray(item)) text = encodeUnknown(item);
        else throw new Misfit(`union "${schema.name}" has no member "${name}"`);
      }
    } catch (error) {
      throw locate(error, name);
    }
    if (text === undefined) throw new Misfit("a union has no member set");
    return text;
  };
}

function encodeUnknown([name, value]: readonly unknown[]): string {
  // The name is the caller's, and is not to open other elements.
  if (typeof name !== "string" || !/^[A-Za-z_][\w.-]*$/.test(name) || typeof value !== "string") {
    throw new Misfit("an unknown member can be written as a name and a text alone");
  }
  return `<${name}>${escapeXml(value)}</${name}>`;
}

function itemsEncoder({ member, sparse }: ListSchema, name: string, xmlNamespace?: XmlNamespace): Encode {
  const start = openTag(name, xmlNamespace);
  let encode: Encode = (value, depth) => (encode = compile(member))(value, depth);
  return (value, depth) => {
    const items: readonly unknown[] = expectList(value, depth);
    let text = "";
    let index = 0;
    try {
      for (; index < items.length; index++) {
        const item = items[index];
        if (item !== undefined && item !== null) text += `${start}${encode(item, depth + 1)}</${name}>`;
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
  name: string,
  xmlNamespace?: XmlNamespace,
): Encode {
  const keyName = nameOf("key", keySchema);
  const valueName = nameOf("value", valueSchema);
  const start = `${openTag(name, xmlNamespace)}>${openTag(keyName, keySchema.xmlNamespace)}>`;
  const valueStart = openTag(valueName, namespaceOf(valueSchema));
  let encode: Encode = (value, depth) => (encode = compile(valueSchema))(value, depth);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text = "";
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        if (item === undefined || (item === null && !sparse)) continue;
        const element =
          item === null ? nilElement(valueName) : `${valueStart}${encode(item, depth + 1)}</${valueName}>`;
        text += `${start}${escapeXml(key)}</${keyName}>${element}</${name}>`;
      }
    } catch (error) {
      throw locate(error, key);
    }
    return text;
  };
}

/** The null of a sparse list or map (XML Schema, "xsi:nil"); Smithy names no form for it. */
function nilElement(name: string): string {
  return `<${name} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></${name}>`;
}
