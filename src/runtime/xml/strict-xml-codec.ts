import { type Codec, strictRules } from "../codec/codec.ts";
import { Misfit } from "../codec/misfit.ts";
import { strictText } from "../codec/text-form.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { MemberSchema, XmlNamespace } from "../schema/schema.ts";
import { rootNameOf } from "./xml-text.ts";
import type { CheckXmlPart, XmlCursor } from "./xml-cursor.ts";
import { createXmlDecoders, xmlUnionDecoder } from "./xml-decoder.ts";
import { createXmlEncoders, xmlEncoder } from "./xml-encoder.ts";

/** XML bodies as servers write and read them: `xmlCodec` with a strict decoder. */
export const strictXmlCodec: Codec = {
  mediaType: "application/xml",
  form: "text",
  encoder: xmlEncoder,
  decoder(member) {
    const decode = decoderOf(member);
    return (text) => {
      checkXmlDeclaration(text);
      return decode(text);
    };
  },
};

/**
 * Checks that a request has the root element of its schema. Clients do not check it, since services differ from their
 * models.
 */
function createRootCheck(member: MemberSchema): (cursor: XmlCursor) => void {
  const rootName = rootNameOf(member);
  return (cursor) => {
    if (rootName !== undefined && !cursor.isNamed(rootName)) {
      throw new Misfit(`expected the root element "${rootName}", got "${cursor.localName().slice(0, 64)}"`);
    }
  };
}

/** {@link strictXmlCodec} for a service whose documents have a namespace (Smithy, "xmlNamespace trait"). */
export function createStrictXmlCodec(xmlNamespace: XmlNamespace): Codec {
  return { ...strictXmlCodec, encoder: createXmlEncoders(xmlNamespace) };
}

/** Characters that XML does not allow (XML 1.0, section 2.2). */
// oxlint-disable-next-line no-control-regex -- the expression looks for control characters
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/**
 * Together with {@link checkXmlDeclaration}, rejects what servers refuse but clients accept: characters that XML does
 * not allow (XML 1.0, section 2.2; references to them are read, see escapeXml), `]]>` in text (2.4), `--` in comments
 * (2.5), processing instructions without a target (2.6), and a declaration that is not at the start (2.8).
 */
const checkXmlPart: CheckXmlPart = (part, kind, start = 0) => {
  if (forbidden.test(part)) {
    throw new Misfit("text has a character that XML does not allow");
  }
  if (kind === "text" && part.includes("]]>")) throw new Misfit('text has a "]]>" that ends no section');
  if (kind === "<!--" && (part.includes("--") || part.endsWith("-"))) throw new Misfit('a comment has a "--"');
  if (kind === "<?" && !/^[A-Za-z_:\x80-\uffff]/.test(part)) throw new Misfit("a processing instruction has no target");
  // Index 1 is allowed: a byte order mark may come first.
  if (kind === "<?" && start > 1 && isDeclaration(part)) throw new Misfit("the XML declaration is not at the start");
};

/**
 * Checks the start of a document, and the whole text for forbidden characters: checking each part would cost more.
 *
 * @throws SerializationError for a malformed declaration (XML 1.0, section 2.8), and for an encoding other than UTF-8
 * (4.3.3).
 */
function checkXmlDeclaration(document: string): void {
  if (document.includes("\ufffe") || document.includes("\uffff")) {
    throw new SerializationError("text has a character that XML does not allow");
  }
  const text = document.startsWith("\ufeff") ? document.slice(1) : document;
  const start = text.search(/\S/);
  if (!text.startsWith("<?", start) || !isDeclaration(text.slice(start + 2, start + 6))) return;
  const [whole, double, single] = declaration.exec(text) ?? [];
  if (whole === undefined) throw new SerializationError("the XML declaration is malformed or not at the start");
  const encoding = double ?? single ?? "utf-8";
  if (/^utf-?8$/i.test(encoding) || (/^(us-)?ascii$/i.test(encoding) && !/[^\0-\x7f]/.test(text))) return;
  throw new SerializationError(`the document is in UTF-8, but declares the encoding "${encoding.slice(0, 64)}"`);
}

/** @param text the text after `<?`. */
function isDeclaration(text: string): boolean {
  return /^xml(?:\s|\?|$)/i.test(text);
}

const decoderOf: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders({
  rules: strictRules,
  text: strictText,
  decodeUnion: xmlUnionDecoder,
  createRootCheck,
  checkPart: checkXmlPart,
});
