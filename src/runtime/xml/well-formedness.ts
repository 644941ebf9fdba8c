import { Misfit } from "../value/misfit.ts";

/** What a document consists of besides its tags: text, attributes' values, and what begins with these openings. */
export type XmlPart = "document" | "text" | "attribute" | "<!--" | "<![CDATA[" | "<?";

/**
 * Looks at a part of a document as it is written, of which `start` is the index in the document. The document itself
 * comes first.
 *
 * @throws Misfit for a part that is not well-formed.
 */
export type CheckXmlPart = (part: XmlPart, text: string, start: number, document: string) => void;

/** What is not a character (XML 1.0, section 2.2), below U+FFFE. */
// eslint-disable-next-line no-control-regex -- they are what is looked for.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

const declaration =
  /^xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*$/;

/**
 * What servers refuse and clients read all the same: characters that XML does not have (XML 1.0, section 2.2), `]]>` in
 * text (2.4), a declaration that is malformed or not at the start (2.8), and one of another encoding than the bodies'
 * UTF-8 (4.3.3).
 */
export const checkXmlPart: CheckXmlPart = (part, text, start, document) => {
  if (part === "document") {
    if (text.includes("\ufffe") || text.includes("\uffff")) throw noCharacter();
    return;
  }
  if (control.test(text)) throw noCharacter();
  if (part === "text" && text.includes("]]>")) throw new Misfit('text has a "]]>" that ends no section');
  if (part === "<?" && /^xml(\s|$)/i.test(text)) checkDeclaration(text, start, document);
};

function noCharacter(): Misfit {
  return new Misfit("text has a character that XML does not allow");
}

/** @param text what stands between `<?` and `?>`. */
function checkDeclaration(text: string, start: number, document: string): void {
  if (start > 0 && document.slice(0, start) !== "\ufeff") throw new Misfit("the XML declaration is not at the start");
  const [whole, double, single] = declaration.exec(text) ?? [];
  if (whole === undefined) throw new Misfit("the XML declaration is malformed");
  const encoding = double ?? single ?? "utf-8";
  if (/^utf-?8$/i.test(encoding) || (/^(us-)?ascii$/i.test(encoding) && !/[^\0-\x7f]/.test(document))) return;
  throw new Misfit(`the document is in UTF-8, but declares the encoding "${encoding.slice(0, 64)}"`);
}
