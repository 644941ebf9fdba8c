import type { FindShape } from "./flatten-shapes.ts";
import type { Subject } from "./json-values.ts";
import { prelude, unitId } from "./prelude.ts";
import type { FlatShape, SmithySource } from "./smithy-source.ts";

/** A reference to a shape from an operation or service. */
export interface Reference extends Subject {
  readonly id: string;
}

/**
 * The shapes that can be reached from `roots` through members: in the order of the files, those of
 * the prelude last.
 */
export function walkClosure(roots: readonly Reference[], find: FindShape, source: SmithySource): readonly FlatShape[] {
  const reached = new Map<string, FlatShape>();
  const open: FlatShape[] = [];
  const visit = (id: string, from: Subject): void => {
    if (reached.has(id)) return;
    const shape = find(id, from);
    reached.set(id, shape);
    open.push(shape);
  };
  // An operation without input or output does not bring Unit in; a union's member that targets it does.
  for (const root of roots) if (root.id !== unitId) visit(root.id, root);
  for (let shape = open.pop(); shape !== undefined; shape = open.pop()) {
    if (shape.type === "enum" || shape.type === "intEnum") continue;
    for (const member of shape.members) {
      visit(member.target, { what: `shape "${shape.id}": member "${member.name}"`, location: member.location });
    }
  }
  const ordered: FlatShape[] = [];
  const add = (id: string): void => {
    const shape = reached.get(id);
    if (shape !== undefined && reached.delete(id)) ordered.push(shape);
  };
  for (const id of source.shapes.keys()) add(id);
  for (const id of prelude.keys()) add(id);
  return ordered;
}
