/** An object within a value whose prototype somebody has set. */
export function findPolluted(value: unknown): object | undefined {
  const stack = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next !== "object" || next === null) continue;
    if (next instanceof Date || next instanceof Uint8Array || next instanceof ReadableStream) continue;
    const expected: unknown = Array.isArray(next) ? Array.prototype : Object.prototype;
    const prototype: unknown = Object.getPrototypeOf(next);
    if (prototype !== expected && next.constructor.name !== "TaggedItem") return next;
    for (const item of Object.values(next)) if (typeof item === "object") stack.push(item);
  }
  return undefined;
}
