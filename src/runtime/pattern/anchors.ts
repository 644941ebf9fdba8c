import type { Anchor } from "./pattern-node.ts";

/** Whether an anchor holds at a place of a text, in UTF-16 code units. */
export function holdsAnchor(anchor: Anchor, text: string, position: number): boolean {
  switch (anchor) {
    case "start":
      return position === 0;
    case "end":
      return position === text.length;
    case "line-start":
      return position === 0 || isLineBreak(text.charCodeAt(position - 1));
    case "line-end":
      return position === text.length || isLineBreak(text.charCodeAt(position));
    case "word-boundary":
      return isWordAt(text, position - 1) !== isWordAt(text, position);
    case "no-word-boundary":
      return isWordAt(text, position - 1) === isWordAt(text, position);
    default:
      return anchor satisfies never;
  }
}

function isLineBreak(codeUnit: number): boolean {
  return codeUnit === 0x0a || codeUnit === 0x0d || codeUnit === 0x2028 || codeUnit === 0x2029;
}

function isWordAt(text: string, position: number): boolean {
  if (position < 0 || position >= text.length) return false;
  const codeUnit = text.charCodeAt(position);
  return (
    (codeUnit >= 0x61 && codeUnit <= 0x7a) ||
    (codeUnit >= 0x41 && codeUnit <= 0x5a) ||
    (codeUnit >= 0x30 && codeUnit <= 0x39) ||
    codeUnit === 0x5f
  );
}
