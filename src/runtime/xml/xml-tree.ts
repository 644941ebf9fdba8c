import type { Codec } from "../codec/codec.ts";
import { setOwn } from "../codec/members.ts";
import { Misfit } from "../codec/misfit.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { MemberSchema, MemberSchemas, StructureSchema } from "../schema/schema.ts";
import { type CheckXmlPart, XmlCursor } from "./xml-cursor.ts";

/**
 * Reads a document by its root element, from behind the start tag.
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

/** An element without a schema: its text, or where it has elements these, in an array where a name comes again. */
type XmlTree = string | XmlTreeElements;
interface XmlTreeElements {
  [localName: string]: XmlTree | XmlTree[];
}

/** Reads an element that no schema describes, from behind its start tag. Attributes are left out. */
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

/** What a body says of an error without its schema. */
interface XmlErrorFacts {
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** Whose fault it is: `Sender` or `Receiver`. */
  readonly type: string | undefined;
  readonly requestId: string | undefined;
  /** The error's elements that are text, by name. */
  readonly texts: Readonly<Record<string, unknown>>;
}

/**
 * Reads an error's body: `<ErrorResponse><Error>` of restXml and awsQuery, `<Response><Errors><Error>`
 * of ec2Query, S3's `<Error>`, and the root that is named by its code, of Route 53.
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
 * A decoder of an error whose members all are plain text, from a body of any of these forms: it asks for no more than
 * what tells the error's code. Takes the place of a codec's decoder, for bodies that {@link readXmlError} has read.
 *
 * @throws TypeError where a member is of another kind.
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
 * A lenient decoder of an error's members, from a body of any of the forms that {@link readXmlError} takes.
 * Takes the place of the codec's decoder that it is given; its result is to be kept for each member.
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

/** The element that tells an error, in any form of body. */
function errorIn(root: XmlTree): XmlTree {
  return childOf(root, "Error") ?? childOf(childOf(root, "Errors"), "Error") ?? root;
}

/** @returns an empty text for what has no root element: decoding it says what is wrong. */
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

/** The first of the elements of a name. */
function firstOf(tree: XmlTree | XmlTree[] | undefined): XmlTree | undefined {
  return Array.isArray(tree) ? tree[0] : tree;
}
