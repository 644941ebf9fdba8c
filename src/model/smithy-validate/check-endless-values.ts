import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import type { FoundEvent } from "./validation-event.ts";

/** Members of a way that a message names: of more it has the first and the last ones. */
const longestWay = 12;

/**
 * Values that have no end (Smithy 2.0, "Recursive shape definitions"): lists and maps that come back to themselves with no
 * structure or union between, and structures that do so by required members. Shapes that lead to each other have one event.
 */
export function* checkEndlessValues(graph: ModelGraph): Iterable<FoundEvent> {
  const shapes = graph.ofType("list", "set", "map", "structure");
  for (const group of findCycles(shapes, graph)) {
    const [shape] = group;
    if (shape === undefined) continue;
    const way = findWayBack(shape, new Set(group), graph);
    yield {
      id: "ShapeRecursion",
      severity: "ERROR",
      shapeId: shape.id,
      location: way[0]?.location ?? shape.location,
      message: `${shape.type} "${shapeNameOf(shape.id)}" has no value that ends: ${describeWay(way)}`,
      hint:
        shape.type === "structure" ? "one of the members must not be required" : "put a structure or a union between",
    };
  }
  for (const union of findEndlessUnions(graph)) {
    yield {
      id: "ShapeRecursion",
      severity: "ERROR",
      shapeId: union.id,
      location: union.location,
      message: `union "${shapeNameOf(union.id)}" has no value that ends: all of its members lead back to it`,
      hint: "one of the members must target a shape that does not need the union",
    };
  }
}

/**
 * Unions that have no value: each member's target is such a union, or a structure that requires one. As in Smithy, a
 * structure with any member that is not required, or that has a value, counts as one that has a value.
 */
function findEndlessUnions(graph: ModelGraph): readonly GraphShape[] {
  const unions = graph.ofType("union").filter(({ members }) => members.length > 0);
  const open = new Set<GraphShape>(unions);
  // Structures that are values only if what they require is.
  for (const shape of graph.ofType("structure")) {
    const { members } = shape;
    if (members.length > 0 && members.every(({ traits }) => traits.has("smithy.api#required"))) open.add(shape);
  }
  const holders = new Map<GraphShape, GraphShape[]>();
  const ended: GraphShape[] = [];
  for (const shape of open) {
    for (const member of shape.members) {
      const target = graph.targetOf(member);
      if (target === undefined || !open.has(target)) {
        ended.push(shape);
        break;
      }
      const known = holders.get(target);
      if (known === undefined) holders.set(target, [shape]);
      else known.push(shape);
    }
  }
  for (let shape = ended.pop(); shape !== undefined; shape = ended.pop()) {
    if (open.delete(shape)) ended.push(...(holders.get(shape) ?? []));
  }
  return unions.filter((union) => open.has(union));
}

function describeWay(way: readonly GraphShape[]): string {
  const names = way.map(({ id }) => shapeNameOf(id));
  if (names.length > longestWay) names.splice(longestWay / 2, names.length - longestWay, "…");
  return names.join(" → ");
}

interface Visit {
  readonly shape: GraphShape;
  readonly index: number;
  /** The lowest index of those that it leads back to. */
  low: number;
  next: number;
  isOpen: boolean;
}

/** The shapes that lead to each other, group by group, in the order of the model (Tarjan's strongly connected components). */
function findCycles(shapes: readonly GraphShape[], graph: ModelGraph): readonly (readonly GraphShape[])[] {
  const order = new Map(shapes.map((shape, index) => [shape, index]));
  const rank = (shape: GraphShape | undefined): number => (shape && order.get(shape)) ?? 0;
  const visits = new Map<GraphShape, Visit>();
  const open: Visit[] = [];
  const cycles: GraphShape[][] = [];
  const enter = (shape: GraphShape): Visit => {
    const visit = { shape, index: visits.size, low: visits.size, next: 0, isOpen: true };
    visits.set(shape, visit);
    open.push(visit);
    return visit;
  };
  for (const start of shapes) {
    if (visits.has(start)) continue;
    // The way is kept here, not on the stack: models may lead on for as long as they like.
    const way = [enter(start)];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const member = at.shape.members[at.next];
      if (member !== undefined) {
        at.next += 1;
        const target = followingOf(member, graph);
        const seen = target && visits.get(target);
        if (target !== undefined && seen === undefined) way.push(enter(target));
        else if (seen?.isOpen === true) at.low = Math.min(at.low, seen.index);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before !== undefined) before.low = Math.min(before.low, at.low);
      if (at.low !== at.index) continue;
      const group = open.splice(open.lastIndexOf(at)).map((visit) => {
        visit.isOpen = false;
        return visit.shape;
      });
      const [only] = group;
      const isCycle = group.length > 1 || only?.members.some((member) => followingOf(member, graph) === only) === true;
      if (isCycle) cycles.push(group.toSorted((one, other) => rank(one) - rank(other)));
    }
  }
  return cycles.toSorted(([one], [other]) => rank(one) - rank(other));
}

/** The shortest way of members from a shape back to itself. */
function findWayBack(start: GraphShape, group: ReadonlySet<GraphShape>, graph: ModelGraph): readonly GraphShape[] {
  const cameBy = new Map<GraphShape, GraphShape>();
  const open = [start];
  for (const shape of open) {
    for (const member of shape.members) {
      const target = followingOf(member, graph);
      if (target === undefined || !group.has(target)) continue;
      if (target !== start) {
        if (cameBy.has(target)) continue;
        cameBy.set(target, member);
        open.push(target);
        continue;
      }
      const way = [member];
      for (let at = shape; at !== start;) {
        const by = cameBy.get(at);
        if (by?.container === undefined) break;
        way.push(by);
        at = by.container;
      }
      return way.reverse();
    }
  }
  return [];
}

/** What each value of a member's shape has in it by the member, if it is of the same kind: a list, or a structure. */
function followingOf(member: GraphShape, graph: ModelGraph): GraphShape | undefined {
  const target = graph.targetOf(member);
  if (target === undefined || target.type === "union") return undefined;
  if (member.container?.type === "structure") {
    return target.type === "structure" && member.traits.has("smithy.api#required") ? target : undefined;
  }
  return member.name !== "key" && target.type !== "structure" ? target : undefined;
}
