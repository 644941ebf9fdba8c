import { membersOf, type ServiceModel } from "../../service-model.ts";
import type { ConstrainedShapes } from "./place-constraints.ts";
import type { Keys } from "./print-traits.ts";

/** The documentation of a service as in docs-2.json, which lists a member's documentation under its target shape. */
export function printDocs(model: ServiceModel, { shapes, targetOf }: ConstrainedShapes): Keys {
  const refs = new Map<string, Record<string, string>>();
  for (const shape of shapes) {
    for (const member of membersOf(shape)) {
      const { name, traits } = member;
      const target = targetOf(member);
      if (traits.documentation === undefined) continue;
      const own = refs.get(target.name) ?? {};
      own[`${shape.name}$${name}`] = traits.documentation;
      refs.set(target.name, own);
    }
  }
  const documented = shapes.flatMap(({ name, traits }) => {
    const own = refs.get(name);
    if (traits.documentation === undefined && own === undefined) return [];
    return [[name, { base: traits.documentation ?? null, refs: own ?? {} }] as const];
  });
  return {
    version: "2.0",
    service: model.traits.documentation,
    operations: Object.fromEntries(
      model.operations.flatMap(({ name, traits }) =>
        traits.documentation === undefined ? [] : [[name, traits.documentation]],
      ),
    ),
    shapes: Object.fromEntries(documented),
  };
}
