import type { Warn } from "../generator-error.ts";
import { findPatternFault } from "../runtime/pattern/pattern.ts";
import type { ModelPlaces } from "./model-places.ts";
import { membersOf, type ServiceModel, type Shape } from "./service-model.ts";

/** Characters of a pattern that a warning repeats. */
const maxQuoted = 200;

/**
 * Warns of patterns that servers do not support (Smithy 2.0, "pattern trait"), since the check would otherwise be
 * silently missing.
 */
export function checkPatterns(model: ServiceModel, places: ModelPlaces, warn: Warn): void {
  const faults = new Map<string, string | undefined>();
  const check = (pattern: string | undefined, shape: Shape, member?: string): void => {
    if (pattern === undefined) return;
    if (!faults.has(pattern)) faults.set(pattern, findPatternFault(pattern));
    const fault = faults.get(pattern);
    if (fault === undefined) return;
    const what = member === undefined ? `shape "${shape.name}"` : `shape "${shape.name}": member "${member}"`;
    const quoted = pattern.length > maxQuoted ? `${pattern.slice(0, maxQuoted)}…` : pattern;
    warn({
      code: "ignored",
      message: `${what}: pattern ${JSON.stringify(quoted)} is not understood: ${fault}`,
      place: places.locateShape(shape.name, member),
      hint: "servers do not check it: write it as a regular expression of ECMA 262 with the flag `u`",
    });
  };
  for (const shape of model.shapes.values()) {
    check(shape.traits.pattern, shape);
    for (const { name, traits } of membersOf(shape)) check(traits.pattern, shape, name);
  }
}
