import type { Codec } from "../codec/codec.ts";
import { setOwn } from "../codec/members.ts";
import { Misfit } from "../codec/misfit.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { MemberSchema, MemberSchemas, StructureSchema } from "../schema/schema.ts";
import { type CheckXmlPart, XmlCursor } from "./xml-cursor.ts";

/**
 * Reads a document: `read` is called after the root element's start tag.
 *
 * @throws Misfit for a text that is not well-formed.
 */
export function readDocument<Value>(text: string, read: (cursor: XmlCursor) => Value, check?: CheckXmlPart): Value {
  const cursor = new XmlCursor(text, check);
  cursor.readRoot();
  const value = read(cursor);
  cursor.finish();
  return value;
}

/** An element without a schema: its text or, if it has child elements, these by name. Repeated names have an array. */
type XmlTree = string | XmlTreeElements;
interface XmlTreeElements {
  [localName: string]: XmlTree | XmlTree[];
}

/** Reads an element without a schema, after its start tag. Ignores attributes. */
export function readTree(cursor: XmlCursor): XmlTree {
  const text = cursor.readCharacters();
  let elements: XmlTreeElements | undefined;
  while (cursor.next()) {
    elements ??= {};
    const name = cursor.localName();
    const value = readTree(cursor);
    const before = Object.hasOwn(elements, name) ? elements[name] : undefined;
    if (Array.isArray(before)) before.push(value);
    else setOwn(elements, name, before === undefined ? value : [before, value]);
  }
  return elements ?? text;
}

/** What an error's body contains, read without a schema. */
interface XmlErrorFacts {
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** Who is at fault: `Sender` or `Receiver`. */
  readonly type: string | undefined;
  readonly requestId: string | undefined;
  /** The error's elements that contain only text, by name. */
  readonly texts: Readonly<Record<string, unknown>>;
}

/**
 * Reads an error's body: `<ErrorResponse><Error>` of restXml and awsQuery, `<Response><Errors><Error>` of ec2Query,
 * S3's `<Error>`, and Route 53's root element named after the error code.
 *
 * @returns undefined for a body of another form, such as a proxy's page.
 */
export function readXmlError(text: string): XmlErrorFacts | undefined {
  let rootName = "";
  let root: XmlTree;
  try {
    root = readDocument(text, (cursor) => {
      rootName = cursor.localName();
      return readTree(cursor);
    });
  } catch (error) {
    if (error instanceof Misfit || error instanceof SerializationError) return undefined;
    throw error;
  }
  const error = errorIn(root);
  const metadata = childOf(root, "ResponseMetadata");
  const requestId = [root, metadata, error].flatMap((tree) => textOf(tree, /^RequestI[dD]$/) ?? [])[0];
  const message = textOf(error, /^message$/i);
  const ownCode = textOf(error, /^Code$/);
  const code = ownCode ?? (error === root && requestId !== undefined ? rootName : undefined);
  if (code === undefined && (message === undefined || error === "")) return undefined;
  return { code, message, type: textOf(error, /^Type$/), requestId, texts: Object.fromEntries(textsOf(error)) };
}

/**
 * Creates a decoder of an error whose members are all plain strings. Replaces a codec's decoder for bodies in any of
 * the forms that {@link readXmlError} accepts, and needs no more code than reading the error's code does.
 *
 * @throws TypeError if a member is of another type.
 */
export function xmlTextErrorDecoder({ target }: MemberSchema): (text: string) => unknown {
  const members = Object.entries((target as StructureSchema).members());
  const odd = members.find(([, member]) => member.target !== "string" || member.xmlAttribute);
  if (odd !== undefined) throw new TypeError(`member "${odd[0]}": this client has no part for XML with such members`);
  return (text) => {
    const texts = new Map(textsOf(errorIn(readDocument(text, readTree))));
    return Object.fromEntries(
      members.flatMap(([name, { xmlName = name }]) => (texts.has(xmlName) ? [[name, texts.get(xmlName)]] : [])),
    );
  };
}

/**
 * Creates a lenient decoder of an error's members, for a body in any of the forms that {@link readXmlError} accepts.
 * Wraps the given decoder; memoize the result for each member.
 */
export function xmlErrorDecoder({ target }: MemberSchema, xmlDecoder: Codec["decoder"]): (text: string) => unknown {
  const decodeError = xmlDecoder({ target });
  const errors: MemberSchemas = { Error: { target } };
  const inErrors: StructureSchema = { type: "structure", name: "Errors", members: () => errors };
  const decodeWrapped = xmlDecoder({
    target: { ...inErrors, members: () => ({ ...errors, Errors: { target: inErrors } }) },
  });
  return (text) => {
    if (!/^(ErrorResponse|Response)$/.test(rootNameIn(text))) return decodeError(text);
    const { Error, Errors } = decodeWrapped(text) as { Error?: unknown; Errors?: { Error?: unknown } };
    return Error ?? Errors?.Error ?? decodeError("<Error/>");
  };
}

/** The element with the error's details, in any of the forms. */
function errorIn(root: XmlTree): XmlTree {
  return childOf(root, "Error") ?? childOf(childOf(root, "Errors"), "Error") ?? root;
}

/** @returns an empty string if there is no root element: decoding reports that. */
function rootNameIn(text: string): string {
  try {
    const cursor = new XmlCursor(text);
    cursor.readRoot();
    return cursor.localName();
  } catch {
    return "";
  }
}

function textsOf(tree: XmlTree | undefined): [name: string, text: string][] {
  if (tree === undefined || typeof tree === "string") return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    const first = firstOf(value);
    return typeof first === "string" ? [[name, first]] : [];
  });
}

function textOf(tree: XmlTree | undefined, name: RegExp): string | undefined {
  return textsOf(tree).find(([key]) => name.test(key))?.[1];
}

function childOf(tree: XmlTree | undefined, name: keyof XmlTreeElements): XmlTree | undefined {
  if (tree === undefined || typeof tree === "string" || !Object.hasOwn(tree, name)) return undefined;
  return firstOf(tree[name]);
}

/** The first of the elements with the same name. */
function firstOf(tree: XmlTree | XmlTree[] | undefined): XmlTree | undefined {
  return Array.isArray(tree) ? tree[0] : tree;
}
