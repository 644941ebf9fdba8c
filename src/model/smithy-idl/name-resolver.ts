import { findNearestName } from "../nearest-name.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { isPreludeName, preludeNames } from "./prelude-names.ts";
import type { IdlFile } from "./syntax-tree.ts";

/** Turns the names of one file into shape ids (Smithy 2.0, "Shape ID resolution"). */
export class NameResolver {
  readonly #namespace: string;
  readonly #uses: ReadonlyMap<string, string>;
  readonly #defined: ReadonlySet<string>;
  /** Names that were resolved: a model names its shapes many times, and one string for an id is hashed once. */
  readonly #resolved = new Map<string, string>();

  /** @param defined the ids of all shapes of the model's files. */
  constructor({ namespace, uses }: IdlFile, defined: ReadonlySet<string>) {
    this.#namespace = namespace ?? "";
    this.#uses = new Map(uses.map(({ name }) => [shapeNameOf(name), name]));
    this.#defined = defined;
  }

  /** The id: of a `use` statement, else of the file's namespace where it is defined, else of the prelude. */
  resolve(name: string): string {
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    const end = name.indexOf("$");
    const shape = end === -1 ? name : name.slice(0, end);
    const id = name.includes("#") ? name : this.#resolveShape(shape) + name.slice(shape.length);
    this.#resolved.set(name, id);
    return id;
  }

  /** What was probably meant by a name that nothing has. */
  findHint(name: string): string | undefined {
    if (name.includes("#")) return suggest(findNearestName(name, this.#defined));
    const elsewhere = [...this.#defined].find((id) => shapeNameOf(id) === name);
    if (elsewhere !== undefined) return `"${elsewhere}" has that name: add the line "use ${elsewhere}"`;
    const own = [...this.#defined].filter((id) => id.startsWith(`${this.#namespace}#`)).map(shapeNameOf);
    return suggest(findNearestName(name, [...own, ...this.#uses.keys(), ...preludeNames]));
  }

  #resolveShape(name: string): string {
    const used = this.#uses.get(name);
    if (used !== undefined) return used;
    const own = `${this.#namespace}#${name}`;
    return !this.#defined.has(own) && isPreludeName(name) ? `smithy.api#${name}` : own;
  }
}

function suggest(name: string | undefined): string | undefined {
  return name && `did you mean "${name}"?`;
}
