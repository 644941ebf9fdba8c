/** The index after a JSON string's closing quote, from that after its opening one; the text's length where none closes it. */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (first > start && text[first - 1] === "\\") first--;
    // An odd number of backslashes before it escapes the quote.
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return text.length;
}
