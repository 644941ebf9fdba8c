import { isJsonObject, type JsonObject } from "../smithy-json/json-values.ts";
import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { checkValue } from "./check-value.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { ModelSelection } from "./selector.ts";
import { knownTraitDefinitions } from "./trait-definitions.ts";
import type { FoundEvent } from "./validation-event.ts";

const traitTrait = "smithy.api#trait";

/** Checks the traits of all shapes against their definitions: values, places, and what they cannot stand beside. */
export function checkTraits(graph: ModelGraph, findOwn: FindShape): readonly FoundEvent[] {
  const events: FoundEvent[] = [];
  const known = knownTraitDefinitions();
  const selection = new ModelSelection(graph);
  const exclusive = new Map<string, unknown>();
  for (const shape of graph.all) {
    for (const [id, { value, location }] of shape.traits) {
      const own = graph.get(id)?.flat;
      const definition = own ?? known.traits.get(id);
      const trait = definition?.traits.get(traitTrait)?.value;
      if (definition === undefined || !isJsonObject(trait)) continue;
      const find = own === undefined ? known.find : findOwn;
      const name = shapeNameOf(id);
      for (const fault of checkValue(value, definition, { find, location })) {
        events.push({
          id: fault.unknownKey === undefined ? "TraitValue" : `TraitValue.${fault.unknownKey}`,
          severity: fault.unknownKey === undefined ? "ERROR" : "WARNING",
          shapeId: shape.id,
          location: fault.location,
          message: `trait "${name}": ${fault.message}`,
        });
      }
      if (!isSelected(trait, shape)) {
        const message = `trait "${name}" cannot be applied to ${describe(shape, graph)}`;
        events.push({
          id: "TraitTarget",
          severity: "ERROR",
          shapeId: shape.id,
          location,
          message,
          hint: `its selector is: ${String(trait["selector"])}`,
        });
      }
      for (const other of conflictsOf(trait)) {
        if (!shape.traits.has(other)) continue;
        events.push({
          id: "TraitConflict",
          severity: "ERROR",
          shapeId: shape.id,
          location,
          message: `trait "${name}" conflicts with trait "${shapeNameOf(other)}"`,
        });
      }
    }
    checkExclusive(shape);
  }
  return events;

  function isSelected(trait: JsonObject, shape: GraphShape): boolean {
    const text = trait["selector"];
    return typeof text !== "string" || text.trim() === "*" || (selection.has(text, shape) ?? true);
  }

  /** The side of members on which a trait excludes itself. */
  function sideOfExclusion(id: string): unknown {
    if (!exclusive.has(id)) {
      const trait = (graph.get(id)?.flat ?? known.traits.get(id))?.traits.get(traitTrait)?.value;
      exclusive.set(id, isJsonObject(trait) ? trait["structurallyExclusive"] : undefined);
    }
    return exclusive.get(id);
  }

  /** Traits that one member of a structure may have, or that the target of one member may have. */
  function checkExclusive(shape: GraphShape): void {
    if (shape.type !== "structure") return;
    const seen = new Set<string>();
    for (const member of shape.members) {
      for (const [side, traits] of [
        ["member", member.traits],
        ["target", graph.targetOf(member)?.traits],
      ] as const) {
        for (const id of traits?.keys() ?? []) {
          if (sideOfExclusion(id) !== side) continue;
          const key = `${side} ${id}`;
          if (seen.has(key)) {
            const what = side === "member" ? "members with" : "members that target shapes with";
            const message = `structure "${shapeNameOf(shape.id)}" has several ${what} trait "${shapeNameOf(id)}"`;
            events.push({
              id: "ExclusiveStructureMemberTrait",
              severity: "ERROR",
              shapeId: shape.id,
              location: member.location,
              message,
            });
          }
          seen.add(key);
        }
      }
    }
  }
}

/** The ids of the traits that a trait cannot stand beside: those of the prelude may be without their namespace. */
function conflictsOf(trait: JsonObject): readonly string[] {
  const { conflicts } = trait;
  if (!Array.isArray(conflicts)) return [];
  return conflicts.filter((id) => typeof id === "string").map((id) => (id.includes("#") ? id : `smithy.api#${id}`));
}

function describe(shape: GraphShape, graph: ModelGraph): string {
  if (shape.type !== "member") return `a shape of type ${shape.type}`;
  const target = graph.targetOf(shape);
  const of = `a member of a ${shape.container?.type ?? "shape"}`;
  return target === undefined || shape.container?.type === "enum"
    ? of
    : `${of} that targets a shape of type ${target.type}`;
}
