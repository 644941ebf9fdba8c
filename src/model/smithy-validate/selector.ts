import type { GraphShape, ModelGraph } from "./model-graph.ts";

/** A step of a selector: the shapes that it makes of one. */
type Step = (shape: GraphShape, graph: ModelGraph) => readonly GraphShape[];

/** Shapes of a model that a trait may be put on, and the like (Smithy 2.0, "Selectors"). */
type Selector = (shape: GraphShape, graph: ModelGraph) => readonly GraphShape[];

const numbers = ["byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal", "intEnum"];
const groups: Readonly<Record<string, readonly string[]>> = {
  number: numbers,
  simpleType: [...numbers, "blob", "boolean", "document", "string", "enum", "timestamp"],
  collection: ["list", "set"],
  list: ["list", "set"],
  string: ["string", "enum"],
  integer: ["integer", "intEnum"],
};

const parsed = new Map<string, Selector | undefined>();

/** Parses a selector; undefined for one that is not understood: variables, `:topdown` and what is not a selector. */
function parseSelector(text: string): Selector | undefined {
  if (!parsed.has(text)) parsed.set(text, new SelectorParser(text).parse());
  return parsed.get(text);
}

/** What a selector yields of the whole model; undefined for one that is not understood. */
export function selectAll(text: string, graph: ModelGraph): ReadonlySet<string> | undefined {
  const selector = parseSelector(text);
  if (selector === undefined) return undefined;
  const ids = new Set<string>();
  // Most begin with a type, of which a model has few shapes beside all members.
  const type = /^\s*([A-Za-z]+)/.exec(text)?.[1];
  const starts = type === undefined ? graph.all : graph.ofType(...(groups[type] ?? [type]));
  for (const shape of starts) for (const { id } of selector(shape, graph)) ids.add(id);
  return ids;
}

class SelectorParser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Selector | undefined {
    const selector = this.#readSteps(0);
    return selector !== undefined && this.#at === this.#text.length ? selector : undefined;
  }

  /** Up to a comma, a closing bracket or the end. */
  #readSteps(depth: number): Selector | undefined {
    const steps: Step[] = [];
    while (this.#hasMore()) {
      const step = this.#readStep(depth);
      if (step === undefined) return undefined;
      steps.push(step);
    }
    if (steps.length === 0) return undefined;
    return (shape, graph) =>
      steps.reduce<readonly GraphShape[]>(
        (shapes, step) =>
          shapes.length === 1 && shapes[0] !== undefined
            ? step(shapes[0], graph)
            : shapes.flatMap((each) => step(each, graph)),
        [shape],
      );
  }

  #readStep(depth: number): Step | undefined {
    if (depth > 20) return undefined;
    const arrow = this.#match(/>|~>|-\[([\w, ]*)\]->/y);
    if (arrow !== undefined) return makeArrow(arrow[0], arrow[1]);
    const call = this.#match(/:(is|each|test|not)\s*\(/y);
    if (call !== undefined) return this.#readFunction(call[1] ?? "", depth);
    const trait = this.#match(/\[\s*trait\s*\|\s*([\w.#]+)\s*\]/y)?.[1];
    if (trait !== undefined) {
      const id = trait.includes("#") ? trait : `smithy.api#${trait}`;
      return (shape) => (shape.traits.has(id) ? [shape] : []);
    }
    const id = this.#match(/\[\s*id\s*=\s*["']?([\w.#$]+)["']?\s*\]/y)?.[1];
    if (id !== undefined) return (shape) => (shape.id === id ? [shape] : []);
    const member = this.#match(/\[\s*id\s*\|\s*member\s*=\s*["']?(\w+)["']?\s*\]/y)?.[1];
    if (member !== undefined) return (shape) => (shape.type === "member" && shape.name === member ? [shape] : []);
    const type = this.#match(/\*|[A-Za-z]+/y)?.[0];
    if (type === undefined) return undefined;
    if (type === "*") return (shape) => [shape];
    const types = new Set(Object.hasOwn(groups, type) ? groups[type] : [type]);
    return (shape) => (types.has(shape.type) ? [shape] : []);
  }

  #readFunction(name: string, depth: number): Step | undefined {
    const parts: Selector[] = [];
    do {
      const part = this.#readSteps(depth + 1);
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#match(/,/y) !== undefined);
    if (this.#match(/\)/y) === undefined) return undefined;
    if (name === "test") return (shape, graph) => (parts.some((part) => part(shape, graph).length > 0) ? [shape] : []);
    if (name === "not") return (shape, graph) => (parts.some((part) => part(shape, graph).length > 0) ? [] : [shape]);
    return (shape, graph) => parts.flatMap((part) => part(shape, graph));
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    this.#skip();
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  /** Whether another step comes before a comma, a closing bracket or the end. */
  #hasMore(): boolean {
    this.#skip();
    return this.#at < this.#text.length && !/[,)]/.test(this.#text.charAt(this.#at));
  }

  #skip(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }
}

function makeArrow(arrow: string, kinds: string | undefined): Step {
  if (arrow === "~>") return followAll;
  const wanted = kinds === undefined ? undefined : new Set(kinds.split(",").map((kind) => kind.trim()));
  return (shape, graph) =>
    shape.relations
      .filter(({ kind }) => wanted === undefined || wanted.has(kind))
      .map(({ id }) => graph.get(id))
      .filter((found) => found !== undefined);
}

/** All shapes that can be reached. */
function followAll(shape: GraphShape, graph: ModelGraph): readonly GraphShape[] {
  const reached = new Map<string, GraphShape>();
  const open = [shape];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { id } of at.relations) {
      const next = reached.has(id) ? undefined : graph.get(id);
      if (next === undefined) continue;
      reached.set(id, next);
      open.push(next);
    }
  }
  return [...reached.values()];
}
