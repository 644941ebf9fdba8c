/**
 * How an element of a documentation string is converted to Markdown. Names that are not in a table (`<region>`,
 * `<account-id>`) are placeholders intended as text.
 */
export type ElementKind =
  /** A paragraph. */
  | "paragraph"
  /** Only a boundary between blocks. */
  | "group"
  /** A heading. Printed in bold, because editors' hovers show `#` headings far too large. */
  | "heading"
  | "bold"
  | "italic"
  | "code"
  | "link"
  /** Has no form in Markdown: only its text is kept. */
  | "inline"
  | "list"
  | "item"
  | "definitions"
  | "term"
  | "definition"
  | "note"
  | "preformatted"
  | "break"
  | "image"
  | "table"
  | "row"
  | "cell";

const kinds: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ["p", "paragraph"],
  ["para", "paragraph"],
  ["caption", "paragraph"],
  ["div", "group"],
  ["section", "group"],
  ["blockquote", "group"],
  ["zonbook", "group"],
  ["xhtml", "group"],
  ["fullname", "heading"],
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["var", "italic"],
  ["code", "code"],
  ["tt", "code"],
  ["kbd", "code"],
  ["samp", "code"],
  ["a", "link"],
  ["span", "inline"],
  ["font", "inline"],
  ["small", "inline"],
  ["sub", "inline"],
  ["sup", "inline"],
  ["u", "inline"],
  ["thead", "inline"],
  ["tbody", "inline"],
  ["tfoot", "inline"],
  ["ul", "list"],
  ["ol", "list"],
  ["li", "item"],
  ["dl", "definitions"],
  ["dt", "term"],
  ["dd", "definition"],
  ["note", "note"],
  ["important", "note"],
  ["caution", "note"],
  ["warning", "note"],
  ["tip", "note"],
  ["pre", "preformatted"],
  ["br", "break"],
  ["hr", "break"],
  ["img", "image"],
  ["table", "table"],
  ["tr", "row"],
  ["td", "cell"],
  ["th", "cell"],
]);

/** The kind of the element, or `undefined` for a placeholder. The name is in lower case. */
export function elementKind(name: string): ElementKind | undefined {
  return kinds.get(name);
}

/** Whether the element is inline rather than a block. */
export function isInline(kind: ElementKind): boolean {
  return kind === "bold" || kind === "italic" || kind === "code" || kind === "link" || kind === "inline";
}

const attributes = new Set(
  "align alt border cellpadding cellspacing class colspan height href id lang name rel rowspan scope src start style target title type valign width".split(
    " ",
  ),
);

/**
 * Whether an attribute is used in HTML documentation. In `a <b and c> d` the words would be attributes: a tag with an
 * unknown attribute is text.
 */
export function isAttribute(name: string): boolean {
  return attributes.has(name) || name.startsWith("data-") || name.startsWith("xml:");
}
