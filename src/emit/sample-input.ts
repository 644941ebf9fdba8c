import type { Shape } from "../model/service-model.ts";

/** A small JSON value of a shape with only the required members. Deterministic. */
export function sampleInput(shape: Shape, depth = 0): unknown {
  switch (shape.kind) {
    case "structure":
    case "union": {
      const needed = shape.members.filter(
        ({ traits }, index) => (shape.kind === "union" ? index === 0 : traits.required === true) && depth < 8,
      );
      return Object.fromEntries(needed.map(({ name, target }) => [name, sampleInput(target, depth + 1)]));
    }
    case "list":
      return (shape.traits.length?.min ?? 0) > 0 ? [sampleInput(shape.member.target, depth + 1)] : [];
    case "map":
      return {};
    case "enum":
    case "intEnum":
      return shape.values[0]?.value ?? null;
    case "string":
    case "bigDecimal":
      return shape.kind === "string" ? shape.name.replace(/^__/, "") : "1";
    case "boolean":
      return true;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
      return shape.traits.range?.min ?? 1;
    case "timestamp":
      return "2026-01-31T12:00:00Z";
    case "blob":
      return "bytes";
    case "document":
      return {};
    default:
      return shape satisfies never;
  }
}
