import type { Shape } from "../service-model.ts";

/**
 * Example values from PHP have an empty array for an empty structure or map: restores the object according to the
 * shape. Returns other values unchanged.
 */
export function restoreShapeValue(value: unknown, shape: Shape | undefined): unknown {
  if (typeof value !== "object" || value === null || shape === undefined) return value;
  switch (shape.kind) {
    case "list":
      return Array.isArray(value) ? value.map((item) => restoreShapeValue(item, shape.member.target)) : value;
    case "map":
      return restoreEntries(value, () => shape.value.target);
    case "structure":
    case "union": {
      const targets = new Map(shape.members.map((member) => [member.name, member.target]));
      return restoreEntries(value, (key) => targets.get(key));
    }
    default:
      return value;
  }
}

function restoreEntries(value: object, findTarget: (key: string) => Shape | undefined): unknown {
  if (Array.isArray(value) && value.length > 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, restoreShapeValue(child, findTarget(key))]),
  );
}
