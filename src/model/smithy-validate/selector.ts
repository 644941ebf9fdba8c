import type { GraphShape, ModelGraph } from "./model-graph.ts";

/** The shapes that a selector, or a step of one, makes of a shape. */
type Select = (shape: GraphShape, graph: ModelGraph) => readonly GraphShape[];

/** Whether a shape is among those that a selector yields of the whole model. */
type Test = (shape: GraphShape, graph: ModelGraph) => boolean;

interface Step {
  readonly select: Select;
  /** Of a step that yields its shape or nothing. */
  readonly keeps?: Test | undefined;
  /** The types of the shapes that it keeps, if it depends only on types. */
  readonly types?: ReadonlySet<string> | undefined;
  /** Of `:is`: its parts. */
  readonly parts?: readonly Selector[];
  /** Whether it is `>`. */
  readonly isNeighbor?: true;
}

/** Shapes of a model that a trait may be put on, and the like (Smithy 2.0, "Selectors"). */
interface Selector {
  readonly select: Select;
  /** Where a shape and the shape that holds it are enough to tell; else the whole model has to be gone through. */
  readonly test: Test | undefined;
  /** Whether it yields its shape or nothing. */
  readonly isFilter: boolean;
}

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

/** The tests of selectors over one model. */
export class ModelSelection {
  readonly #graph: ModelGraph;

  constructor(graph: ModelGraph) {
    this.#graph = graph;
  }

  /** The test whether a selector yields a shape; undefined for a selector that is not understood. */
  testOf(text: string): ((shape: GraphShape) => boolean) | undefined {
    const selector = parseSelector(text);
    const test = selector?.test;
    if (test !== undefined) return (shape) => test(shape, this.#graph);
    if (selector === undefined) return undefined;
    let selected: ReadonlySet<GraphShape> | undefined;
    return (shape) => (selected ??= selectAll(text, selector, this.#graph)).has(shape);
  }
}

/** What a selector yields of the whole model. */
function selectAll(text: string, { select }: Selector, graph: ModelGraph): ReadonlySet<GraphShape> {
  const selected = new Set<GraphShape>();
  // Most begin with a type, of which a model has few shapes beside all members.
  const type = /^\s*([A-Za-z]+)/.exec(text)?.[1];
  const starts = type === undefined ? graph.all : graph.ofType(...(groups[type] ?? [type]));
  for (const shape of starts) for (const each of select(shape, graph)) selected.add(each);
  return selected;
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
    return steps.length === 0 ? undefined : makeSelector(steps);
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
      return makeFilter((shape) => shape.traits.has(id));
    }
    const id = this.#match(/\[\s*id\s*=\s*["']?([\w.#$]+)["']?\s*\]/y)?.[1];
    if (id !== undefined) return makeFilter((shape) => shape.id === id);
    const member = this.#match(/\[\s*id\s*\|\s*member\s*=\s*["']?(\w+)["']?\s*\]/y)?.[1];
    if (member !== undefined) return makeFilter((shape) => shape.type === "member" && shape.name === member);
    const type = this.#match(/\*|[A-Za-z]+/y)?.[0];
    if (type === undefined) return undefined;
    if (type === "*") return makeFilter(() => true);
    const types = new Set(Object.hasOwn(groups, type) ? groups[type] : [type]);
    return { ...makeFilter((shape) => types.has(shape.type)), types };
  }

  #readFunction(name: string, depth: number): Step | undefined {
    const parts: Selector[] = [];
    do {
      const part = this.#readSteps(depth + 1);
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#match(/,/y) !== undefined);
    if (this.#match(/\)/y) === undefined) return undefined;
    const passes: Test = (shape, graph) =>
      parts.some(({ test, isFilter, select }) =>
        isFilter && test !== undefined ? test(shape, graph) : select(shape, graph).length > 0,
      );
    if (name === "test") return makeFilter(passes);
    if (name === "not") return makeFilter((shape, graph) => !passes(shape, graph));
    return {
      select: (shape, graph) => parts.flatMap(({ select }) => select(shape, graph)),
      keeps: parts.every(({ isFilter }) => isFilter) ? passes : undefined,
      parts,
    };
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

function makeFilter(keeps: Test): Step {
  return { select: (shape, graph) => (keeps(shape, graph) ? [shape] : none), keeps };
}

const none: readonly GraphShape[] = [];

function makeSelector(steps: readonly Step[]): Selector {
  const select: Select = (shape, graph) =>
    steps.reduce<readonly GraphShape[]>(
      (shapes, step) =>
        shapes.length === 1 && shapes[0] !== undefined
          ? step.select(shapes[0], graph)
          : shapes.flatMap((each) => step.select(each, graph)),
      [shape],
    );
  const isFilter = steps.every(({ keeps }) => keeps !== undefined);
  return { select, isFilter, test: makeTest(steps) };
}

/** The types whose neighbors are their members. */
const aggregates: ReadonlySet<string> = new Set(["structure", "union", "list", "set", "map", "enum", "intEnum"]);

/** The test of filters, of filters around one `>` to members, and of `:is` of these. */
function makeTest(steps: readonly Step[]): Test | undefined {
  const [first] = steps;
  if (steps.length === 1 && first?.parts !== undefined) {
    const tests = first.parts.map(({ test }) => test).filter((test) => test !== undefined);
    return tests.length < first.parts.length ? undefined : (shape, graph) => tests.some((test) => test(shape, graph));
  }
  const at = steps.findIndex(({ isNeighbor }) => isNeighbor === true);
  const [before, behind] = at === -1 ? [[], steps] : [steps.slice(0, at), steps.slice(at + 1)];
  const ofHolder = joinFilters(before);
  const ofShape = joinFilters(behind);
  if (ofHolder === undefined || ofShape === undefined) return undefined;
  if (at === -1) return ofShape;
  const leadsToMembers =
    [...(first?.types ?? ["*"])].every((type) => aggregates.has(type)) ||
    [...(behind[0]?.types ?? ["*"])].every((type) => type === "member");
  if (!leadsToMembers) return undefined;
  return (shape, graph) => shape.container !== undefined && ofHolder(shape.container, graph) && ofShape(shape, graph);
}

function joinFilters(steps: readonly Step[]): Test | undefined {
  const filters = steps.map(({ keeps }) => keeps).filter((keeps) => keeps !== undefined);
  return filters.length < steps.length ? undefined : (shape, graph) => filters.every((keeps) => keeps(shape, graph));
}

function makeArrow(arrow: string, kinds: string | undefined): Step {
  if (arrow === "~>") return { select: followAll };
  const wanted = kinds === undefined ? undefined : new Set(kinds.split(",").map((kind) => kind.trim()));
  const select: Select = (shape, graph) => {
    const referred = shape.relations
      .filter(({ kind }) => wanted === undefined || wanted.has(kind))
      .map(({ id }) => graph.get(id))
      .filter((found) => found !== undefined);
    return wanted === undefined || wanted.has("member") ? [...shape.members, ...referred] : referred;
  };
  return wanted === undefined ? { select, isNeighbor: true } : { select };
}

/** All shapes that can be reached. */
function followAll(shape: GraphShape, graph: ModelGraph): readonly GraphShape[] {
  const reached = new Set<GraphShape>();
  const open = [shape];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of [...at.members, ...at.relations.map(({ id }) => graph.get(id))]) {
      if (next === undefined || reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return [...reached];
}
