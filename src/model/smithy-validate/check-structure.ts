import { checkEndlessValues } from "./check-endless-values.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { GraphShape, ModelGraph, Relation } from "./model-graph.ts";
import type { FoundEvent } from "./validation-event.ts";

/** Checks what shapes refer to, that values of them end, and that enums are whole. */
export function checkStructure(graph: ModelGraph): readonly FoundEvent[] {
  return [...checkTypes(graph), ...checkEndlessValues(graph), ...checkEnums(graph), ...checkNames(graph)];
}

const wantedTypes: Readonly<Record<string, string>> = {
  operation: "operation",
  collectionOperation: "operation",
  resource: "resource",
  error: "structure",
  input: "structure",
  output: "structure",
  ...Object.fromEntries(["put", "create", "read", "update", "delete", "list"].map((key) => [key, "operation"])),
};

function* checkTypes(graph: ModelGraph): Iterable<FoundEvent> {
  for (const shape of graph.all) {
    for (const { kind, id, location } of shape.relations) {
      const target = graph.get(id);
      const wanted = Object.hasOwn(wantedTypes, kind) ? wantedTypes[kind] : undefined;
      if (target === undefined) continue;
      const fail = (message: string, hint?: string): FoundEvent => ({
        id: "Target",
        severity: "ERROR",
        shapeId: shape.id,
        location,
        message,
        hint,
      });
      const name = shapeNameOf(id);
      if (target.traits.has("smithy.api#mixin")) {
        const what = shape.type === "member" ? `member "${shape.name}"` : `${shape.type} "${shapeNameOf(shape.id)}"`;
        yield fail(`${what} refers to mixin "${name}" as ${kind}`, `mixins are only used in "with [${name}]"`);
        continue;
      }
      const deprecated = deprecatedRelations.has(kind) ? target.traits.get("smithy.api#deprecated") : undefined;
      if (deprecated !== undefined) yield deprecatedEvent(shape, { kind, id, location }, deprecated.value);
      if (wanted !== undefined && target.type !== wanted) {
        yield fail(
          `${shape.type} "${shapeNameOf(shape.id)}": expected ${withArticle(wanted)} as ${kind}, got "${name}", which is ${withArticle(target.type)}`,
        );
      } else if ((kind === "input" || kind === "output") && target.traits.has("smithy.api#error")) {
        yield fail(`${shape.type} "${shapeNameOf(shape.id)}": ${kind} "${name}" has trait "error"`);
      } else if (kind === "error" && !target.traits.has("smithy.api#error")) {
        yield fail(
          `${shape.type} "${shapeNameOf(shape.id)}": error "${name}" has no trait "error"`,
          'give it @error("client") or @error("server")',
        );
      } else if (kind === "target" && ["operation", "service", "resource", "member"].includes(target.type)) {
        yield fail(`member "${shape.name}" targets "${name}", which is ${withArticle(target.type)}`);
      } else if (
        kind === "target" &&
        shape.container?.type === "map" &&
        shape.name === "key" &&
        !["string", "enum"].includes(target.type)
      ) {
        yield fail(
          `map "${shapeNameOf(shape.container.id)}": expected a string as key, got "${name}", which is ${withArticle(target.type)}`,
        );
      }
    }
  }
}

const deprecatedRelations: ReadonlySet<string> = new Set([
  ...["target", "resource", "operation", "identifier", "property", "input", "output", "error"],
]);

function deprecatedEvent(shape: GraphShape, { kind, id, location }: Relation, value: unknown): FoundEvent {
  const { message, since } = isJsonObject(value) ? value : {};
  const why = typeof message === "string" ? `: ${message}` : "";
  const when = typeof since === "string" ? ` since ${since}` : "";
  return {
    id: `DeprecatedShape.${id}`,
    severity: "WARNING",
    shapeId: shape.id,
    location,
    message: `${kind} "${shapeNameOf(id)}" of "${shapeNameOf(shape.id)}" is deprecated${when}${why}`,
  };
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) && !type.startsWith("union") ? `an ${type}` : `a ${type}`;
}

function* checkEnums(graph: ModelGraph): Iterable<FoundEvent> {
  for (const shape of graph.ofType("enum", "intEnum")) {
    const name = shapeNameOf(shape.id);
    const fail = (message: string, at: GraphShape): FoundEvent => ({
      id: "EnumShape",
      severity: "ERROR",
      shapeId: at.id,
      location: at.location,
      message,
    });
    const seen = new Map<unknown, string>();
    if (shape.members.length === 0 && !shape.traits.has("smithy.api#mixin"))
      yield fail(`${shape.type} "${name}" has no members`, shape);
    for (const member of shape.members) {
      const trait = member.traits.get("smithy.api#enumValue");
      const value = trait === undefined && shape.type === "enum" ? member.name : trait?.value;
      const isRight = shape.type === "enum" ? typeof value === "string" && value !== "" : isInt32(value);
      if (!isRight) {
        yield fail(
          `${shape.type} "${name}": member "${member.name}" needs ${shape.type === "enum" ? "a string" : "an integer"} as value`,
          member,
        );
      } else if (seen.has(value)) {
        yield fail(
          `${shape.type} "${name}": members "${seen.get(value) ?? ""}" and "${member.name}" have the same value`,
          member,
        );
      }
      seen.set(value, member.name);
      if (!/^[A-Z][A-Z_0-9]*$/.test(member.name)) {
        const message = `${shape.type} "${name}": member "${member.name}" is not in capitals, as names of enums should be`;
        yield { ...fail(message, member), severity: "WARNING" };
      }
    }
  }
}

function isInt32(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31;
}

/** Names that differ only in case, in one shape or namespace (Smithy 2.0, "Shape ID conflicts"). */
function* checkNames(graph: ModelGraph): Iterable<FoundEvent> {
  const shapes = graph.all.filter(({ type }) => type !== "member");
  yield* checkCase(shapes, "shape", ({ id }) => id);
  for (const { members } of shapes) if (members.length > 1) yield* checkCase(members, "member", ({ name }) => name);
}

function* checkCase(
  shapes: readonly GraphShape[],
  what: "shape" | "member",
  nameOf: (shape: GraphShape) => string,
): Iterable<FoundEvent> {
  const seen = new Map<string, GraphShape>();
  for (const shape of shapes) {
    const key = nameOf(shape).toLowerCase();
    const other = seen.get(key);
    seen.set(key, shape);
    if (other === undefined) continue;
    yield {
      id: "ShapeIdConflict",
      severity: "ERROR",
      shapeId: shape.id,
      location: shape.location,
      message: `${what} "${shapeNameOf(shape.id)}" differs from "${shapeNameOf(other.id)}" in case alone`,
    };
  }
}
