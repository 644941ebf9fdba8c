/**
 * What stands before the text of `<note>`, `<important>` and their kin. TSDoc refuses Markdown's
 * block quotes, which would otherwise set notes apart.
 */
export function noteLabel(name: string): string {
  return `**${name.charAt(0).toUpperCase()}${name.slice(1)}:**`;
}

/** Whether the text brings the label of its note itself: `<important><p><b>Important:</b> …`. */
export function startsWithLabel(text: string, leadIn: string): boolean {
  if (!/^\*\*\w+:\*\*$/.test(leadIn)) return false;
  return /^\s*(?:note|important|caution|warning|tip)\s*(?:[:–—]|-\s)/i.test(text);
}
