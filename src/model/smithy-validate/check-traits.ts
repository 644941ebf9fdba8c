import { isJsonObject, type JsonObject } from "../smithy-json/json-values.ts";
import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { FlatShape, SourceTrait } from "../smithy-json/smithy-source.ts";
import { checkValue } from "./check-value.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { ModelSelection } from "./selector.ts";
import { knownTraitDefinitions } from "./trait-definitions.ts";
import type { FoundEvent } from "./validation-event.ts";

const traitTrait = "smithy.api#trait";

/** What is checked of a trait wherever it is applied. */
interface TraitRules {
  readonly name: string;
  readonly definition: FlatShape;
  readonly find: FindShape;
  readonly selector: string;
  /** Undefined where any shape may have it. */
  readonly isSelected: ((shape: GraphShape) => boolean) | undefined;
  readonly conflicts: readonly string[];
  /** On which side of members it excludes itself. */
  readonly exclusive: unknown;
}

/** Checks the traits of all shapes against their definitions: values, places, and conflicts. */
export function checkTraits(graph: ModelGraph, findOwn: FindShape): readonly FoundEvent[] {
  const events: FoundEvent[] = [];
  const known = knownTraitDefinitions();
  const selection = new ModelSelection(graph);
  // A model applies few traits many times.
  const rules = new Map<string, TraitRules | undefined>();
  for (const shape of graph.all) {
    for (const [id, trait] of shape.traits) {
      const found = rulesOf(id);
      if (found !== undefined) checkTrait(shape, trait, found);
    }
    if (shape.type === "structure") checkExclusive(shape);
  }
  return events;

  function rulesOf(id: string): TraitRules | undefined {
    if (!rules.has(id)) rules.set(id, makeRules(id));
    return rules.get(id);
  }

  function makeRules(id: string): TraitRules | undefined {
    const own = graph.get(id)?.flat;
    const definition = own ?? known.traits.get(id);
    const trait = definition?.traits.get(traitTrait)?.value;
    if (definition === undefined || !isJsonObject(trait)) return undefined;
    const selector = trait["selector"];
    const isAnywhere = typeof selector !== "string" || selector.trim() === "*";
    return {
      name: shapeNameOf(id),
      definition,
      find: own === undefined ? known.find : findOwn,
      selector: String(selector),
      isSelected: isAnywhere ? undefined : selection.testOf(selector),
      conflicts: conflictsOf(trait),
      exclusive: trait["structurallyExclusive"],
    };
  }

  function checkTrait(
    shape: GraphShape,
    { value, location }: SourceTrait,
    { name, definition, find, selector, isSelected, conflicts }: TraitRules,
  ): void {
    for (const fault of checkValue(value, definition, { find, location })) {
      events.push({
        id: fault.unknownKey === undefined ? "TraitValue" : `TraitValue.${fault.unknownKey}`,
        severity: fault.unknownKey === undefined ? "ERROR" : "WARNING",
        shapeId: shape.id,
        location: fault.location,
        message: `trait "${name}": ${fault.message}`,
      });
    }
    if (isSelected?.(shape) === false) {
      events.push({
        id: "TraitTarget",
        severity: "ERROR",
        shapeId: shape.id,
        location,
        message: `trait "${name}" cannot be applied to ${describe(shape, graph)}`,
        hint: `its selector is: ${selector}`,
      });
    }
    for (const other of conflicts) {
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

  /** Traits that one member of a structure may have, or that the target of one member may have. */
  function checkExclusive(shape: GraphShape): void {
    let seen: Set<string> | undefined;
    for (const member of shape.members) {
      for (const side of ["member", "target"] as const) {
        const traits = side === "member" ? member.traits : graph.targetOf(member)?.traits;
        if (traits === undefined || traits.size === 0) continue;
        for (const id of traits.keys()) {
          if (rulesOf(id)?.exclusive !== side) continue;
          const key = `${side} ${id}`;
          if (seen?.has(key) === true) reportExclusive(shape, member, { id, side });
          (seen ??= new Set()).add(key);
        }
      }
    }
  }

  function reportExclusive(
    shape: GraphShape,
    { location }: GraphShape,
    { id, side }: { readonly id: string; readonly side: "member" | "target" },
  ): void {
    const what = side === "member" ? "members with" : "members that target shapes with";
    events.push({
      id: "ExclusiveStructureMemberTrait",
      severity: "ERROR",
      shapeId: shape.id,
      location,
      message: `structure "${shapeNameOf(shape.id)}" has several ${what} trait "${shapeNameOf(id)}"`,
    });
  }
}

/** The ids of the traits that conflict with a trait: those of the prelude may be without their namespace. */
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
