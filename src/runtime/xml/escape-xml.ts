/** All that content or a quoted attribute cannot hold as it is, or that parsers take for white space or a line end. */
const special = /[&<>"\p{Cc}\u2028]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML content or as an attribute's value in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => entities[character] ?? `&#x${character.charCodeAt(0).toString(16)};`);
}
