import type { Shape } from "./service-model.ts";

/** The shape at the end of a path of members (`["Page", "Token"]`); `undefined` for an unknown member. */
export function findShapeAt(path: readonly string[], holder: Shape | undefined): Shape | undefined {
  let shape = holder;
  for (const name of path) {
    const members = shape?.kind === "structure" || shape?.kind === "union" ? shape.members : [];
    shape = members.find((member) => member.name === name)?.target;
  }
  return shape;
}
