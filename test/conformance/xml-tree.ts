/** An element with all that a comparison looks at. */
interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Sorted by name; those of one name stay in their order. */
  readonly children: readonly XmlElement[];
  /** As it stands where there are no children; else without the white space that indents them. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const skipped = String.raw`<!--[^]*?-->|<\?[^]*?\?>`;
const quoted = String.raw`"[^"<]*"|'[^'<]*'`;
const token = new RegExp(
  String.raw`${skipped}|<!\[CDATA\[(?<cdata>[^]*?)\]\]>|</(?<end>[^\s<>/]+)\s*>` +
    String.raw`|<(?<start>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s<>/=]+\s*=\s*(?:${quoted}))*)\s*(?<empty>/?)>` +
    String.raw`|(?<text>[^<]+)`,
  "y",
);

/**
 * A document's root element. It takes the XML that protocols send, which has no document types.
 *
 * @throws SyntaxError for what is not well-formed.
 */
export function parseXmlTree(text: string): XmlElement {
  const top: OpenElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const here = (): OpenElement => open.at(-1) ?? top;
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    if (token.lastIndex === 0) throw fault(`unexpected ${text.slice(at, at + 40)}`);
    const { cdata, end, start, attributes = "", empty, text: characters } = groups ?? {};
    if (cdata !== undefined) here().text += cdata;
    if (characters !== undefined) here().text += decodeEntities(characters);
    if (start !== undefined) open.push({ name: start, attributes: readAttributes(attributes), children: [], text: "" });
    if (end !== undefined || empty === "/") {
      const closed = open.pop();
      if (closed === undefined || closed === top || closed.name !== (end ?? start)) {
        throw fault(`unexpected </${end ?? ""}>`);
      }
      here().children.push(finish(closed));
    }
  }
  const [root, ...more] = top.children;
  if (open.length > 1) throw fault(`<${here().name}> is not closed`);
  if (root === undefined || more.length > 0 || top.text.trim() !== "") throw fault("there is not one root element");
  return root;
}

function finish({ name, attributes, children, text }: OpenElement): XmlElement {
  if (children.length === 0) return { name, attributes, children, text };
  const order = [...new Set(children.map((child) => child.name))].sort();
  return {
    name,
    attributes,
    children: order.flatMap((childName) => children.filter((child) => child.name === childName)),
    text: text.trim(),
  };
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(new RegExp(String.raw`([^\s=]+)\s*=\s*(${quoted})`, "g"))) {
    if (Object.hasOwn(attributes, name)) throw fault(`attribute ${name} is there twice`);
    attributes[name] = decodeEntities(value.slice(1, -1));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replaceAll(/&([^;\s]*);?/g, (whole, name: string) => {
    const [, hex, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const code = hex === undefined ? decimal : `0x${hex}`;
    const character = code === undefined ? entities[name] : String.fromCodePoint(Number(code));
    if (character === undefined || !whole.endsWith(";")) throw fault(`${whole} is no entity`);
    return character;
  });
}

function fault(message: string): SyntaxError {
  return new SyntaxError(`not XML: ${message}`);
}
