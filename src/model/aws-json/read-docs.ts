import type { Warn } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { ApiModel, ShapeDefinition } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";

/** The strings of a docs file, by the element that they document. */
export interface ModelDocs {
  readonly service: string | undefined;
  readonly operations: ReadonlyMap<string, string>;
  readonly shapes: ReadonlyMap<string, string>;
  /** Keyed by the owner's name, then the member's. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Inverts the docs file, in which a member's documentation is listed under its target shape. Warns of documentation for
 * elements that the model does not have, once per shape.
 */
export function readDocs(
  docs: CheckedFile<"docs"> | undefined,
  options: { readonly api: ApiModel; readonly warn: Warn },
): ModelDocs {
  const operations = new Map<string, string>();
  const shapes = new Map<string, string>();
  const members = new Map<string, Map<string, string>>();
  if (docs === undefined) return { service: undefined, operations, shapes, members };
  const known = { operations: new Set(Object.keys(options.api.operations)), shapes: findMembers(options.api) };
  const warn = (subject: string, pointer: readonly string[]): void => {
    const place = { file: docs.file, pointer: formatPointer(pointer) };
    options.warn({ code: "orphan-documentation", message: `${subject} is documented but is not in the model`, place });
  };
  for (const [name, text] of Object.entries(docs.json.operations)) {
    if (text === null || text === "") continue;
    if (known.operations.has(name)) operations.set(name, text);
    else warn(`operation "${name}"`, ["operations", name]);
  }
  for (const [name, { base, refs = {} }] of Object.entries(docs.json.shapes)) {
    const isKnown = known.shapes.has(name);
    if (isKnown && typeof base === "string" && base !== "") shapes.set(name, base);
    let orphan: string | undefined;
    for (const [ref, text] of Object.entries(refs)) {
      if (text === null || text === "") continue;
      const split = ref.indexOf("$");
      const owner = ref.slice(0, split);
      const member = ref.slice(split + 1);
      if (known.shapes.get(owner)?.has(member) === true) getOrAdd(members, owner).set(member, text);
      else orphan ??= ref;
    }
    if (!isKnown) {
      if (typeof base === "string" || orphan !== undefined) warn(`shape "${name}"`, ["shapes", name]);
    } else if (orphan !== undefined) {
      warn(`member "${orphan}"`, ["shapes", name, "refs", orphan]);
    }
  }
  return { service: docs.json.service ?? undefined, operations, shapes, members };
}

function findMembers(api: ApiModel): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(api.shapes).map(([name, shape]) => [name, new Set(listMembers(shape))]));
}

function listMembers(shape: ShapeDefinition): readonly string[] {
  switch (shape.type) {
    case "structure":
      return Object.keys(shape.members);
    case "list":
      return ["member"];
    case "map":
      return ["key", "value"];
    default:
      return [];
  }
}

function getOrAdd(members: Map<string, Map<string, string>>, owner: string): Map<string, string> {
  const found = members.get(owner);
  if (found !== undefined) return found;
  const added = new Map<string, string>();
  members.set(owner, added);
  return added;
}
