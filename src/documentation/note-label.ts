/**
 * The label before the text of `<note>`, `<important>` and similar elements. TSDoc does not allow Markdown's block
 * quotes, which would otherwise mark notes.
 */
export function noteLabel(name: string): string {
  return `**${name.charAt(0).toUpperCase()}${name.slice(1)}:**`;
}

/** Whether the text already starts with the label: `<important><p><b>Important:</b> …`. */
export function startsWithLabel(text: string, leadIn: string): boolean {
  if (!/^\*\*\w+:\*\*$/.test(leadIn)) return false;
  return /^\s*(?:note|important|caution|warning|tip)\s*(?:[:–—]|-\s)/i.test(text);
}
