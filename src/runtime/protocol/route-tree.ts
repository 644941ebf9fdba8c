import { decodePercent } from "../codec/text-encoding.ts";

/** A segment of a path template: text, or a label for one segment or, if greedy, several. */
export type RouteSegment =
  { readonly kind: "literal"; readonly text: string } | { readonly kind: "label" | "greedy"; readonly name: string };

/** Routes by the segments of their paths. */
export interface RouteTree<Leaf> {
  readonly literals: Map<string, RouteTree<Leaf>>;
  label: RouteTree<Leaf> | undefined;
  /** Greedy labels, those with the most literal segments after them first. */
  readonly greedy: { readonly suffix: string; readonly leaves: Leaf[] }[];
  readonly leaves: Leaf[];
}

/** Chooses one of a route's leaves, or none. */
type LeafSelector<Leaf> = (leaves: readonly Leaf[]) => Leaf | undefined;

export function createRouteTree<Leaf>(): RouteTree<Leaf> {
  return { literals: new Map(), label: undefined, greedy: [], leaves: [] };
}

/** Splits a path template; ignores a trailing slash. */
export function parseRoute(path: string): RouteSegment[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment): RouteSegment => {
      if (!segment.startsWith("{")) return { kind: "literal", text: segment };
      const name = segment.slice(1, -1);
      return name.endsWith("+") ? { kind: "greedy", name: name.slice(0, -1) } : { kind: "label", name };
    });
}

/** Adds a route. Only literal text may follow a greedy label (Smithy, "http trait"). */
export function addRoute<Leaf>(tree: RouteTree<Leaf>, segments: readonly RouteSegment[], leaf: Leaf): void {
  let node = tree;
  for (const [index, segment] of segments.entries()) {
    switch (segment.kind) {
      case "literal": {
        const text = decodeLiteral(segment.text);
        let next = node.literals.get(text);
        if (next === undefined) node.literals.set(text, (next = createRouteTree()));
        node = next;
        break;
      }
      case "label":
        node = node.label ??= createRouteTree();
        break;
      case "greedy": {
        addGreedy(node, segments.slice(index + 1), leaf);
        return;
      }
      default:
        segment satisfies never;
    }
  }
  node.leaves.push(leaf);
}

function addGreedy<Leaf>(node: RouteTree<Leaf>, rest: readonly RouteSegment[], leaf: Leaf): void {
  const suffix = rest.map((segment) => (segment.kind === "literal" ? `/${segment.text}` : "")).join("");
  const existing = node.greedy.find((greedy) => greedy.suffix === suffix);
  if (existing !== undefined) {
    existing.leaves.push(leaf);
    return;
  }
  node.greedy.push({ suffix, leaves: [leaf] });
  node.greedy.sort((a, b) => b.suffix.length - a.suffix.length);
}

/**
 * Finds the most specific route of a path and the values of its labels, still percent-encoded. Visits each node at most
 * once, so time is bounded by the routes and the path's length.
 */
export function findRoute<Leaf>(
  tree: RouteTree<Leaf>,
  path: string,
  select: LeafSelector<Leaf>,
): { readonly leaf: Leaf; readonly values: readonly string[] } | undefined {
  const values: string[] = [];
  const visit = (node: RouteTree<Leaf>, start: number): Leaf | undefined => {
    // Ignores a trailing slash.
    if (start >= path.length) return node.leaves.length > 0 ? select(node.leaves) : undefined;
    const slash = path.indexOf("/", start);
    const end = slash < 0 ? path.length : slash;
    // Avoids copying segments longer than any literal out of a long path.
    if (end > start) {
      if (node.literals.size > 0) {
        const next = node.literals.get(decodeLiteral(path.slice(start, end)));
        const leaf = next && visit(next, end + 1);
        if (leaf !== undefined) return leaf;
      }
      if (node.label !== undefined) {
        values.push(path.slice(start, end));
        const leaf = visit(node.label, end + 1);
        if (leaf !== undefined) return leaf;
        values.pop();
      }
    }
    for (const { suffix, leaves } of node.greedy) {
      const stop = path.length - suffix.length;
      if (stop <= start || !path.endsWith(suffix)) continue;
      values.push(path.slice(start, stop));
      const leaf = select(leaves);
      if (leaf !== undefined) return leaf;
      values.pop();
    }
    return undefined;
  };
  const leaf = path.startsWith("/") ? visit(tree, 1) : undefined;
  return leaf === undefined ? undefined : { leaf, values };
}

/** Normalizes literal text for comparison: clients may encode more than necessary. */
function decodeLiteral(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodePercent(text);
  } catch {
    return text;
  }
}
