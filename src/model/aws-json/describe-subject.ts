const nouns: ReadonlyMap<string, string> = new Map([
  ["shapes", "shape"],
  ["operations", "operation"],
  ["members", "member"],
  ["pagination", "paginator"],
  ["examples", "examples of operation"],
  ["waiters", "waiter"],
]);

/** Describes what a pointer into a model refers to: `shape "Foo": member "bar": location`. */
export function describeSubject(segments: readonly string[]): string {
  const parts: string[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? "";
    const noun = nouns.get(segment);
    const name = segments[index + 1];
    if (noun !== undefined && name !== undefined) {
      parts.push(`${noun} ${JSON.stringify(name)}`);
      index++;
    } else {
      parts.push(/^[A-Za-z_]\w*$/.test(segment) ? segment : JSON.stringify(segment));
    }
  }
  return parts.length === 0 ? "model" : parts.join(": ");
}
