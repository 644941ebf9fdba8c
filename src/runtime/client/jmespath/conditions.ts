/** Whether a value counts as true (JMESPath, "Or Expressions"): all but null, false, and what is empty. Zero does. */
export function isTruthy(value: unknown): boolean {
  if (typeof value !== "object") return value !== undefined && value !== "" && value !== false;
  return value !== null && Object.keys(value).length > 0;
}

/** `left || right`; evaluates the right side only if needed. */
export function or<Left, Right>(left: Left, right: () => Right): Left | Right {
  return isTruthy(left) ? left : right();
}

/** `left && right`, likewise. */
export function and<Left, Right>(left: Left, right: () => Right): Left | Right {
  return isTruthy(left) ? right() : left;
}

/** `==`: equal in type and value, however deep. Undefined is null, and members that are undefined are absent. */
export function equals(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    return (left ?? null) === (right ?? null);
  }
  const [own, other] = [left, right].map((value) =>
    Object.entries(value).filter(([, entry]) => entry !== undefined),
  ) as [[string, unknown][], [string, unknown][]];
  const others = new Map(other);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    own.length === other.length &&
    own.every(([key, value]) => others.has(key) && equals(value, others.get(key)))
  );
}

/** `<`, `<=`, `>` and `>=` of numbers; undefined for all else. */
export function compare(left: unknown, operator: "<" | "<=" | ">" | ">=", right: unknown): boolean | undefined {
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return operator satisfies never;
  }
}
