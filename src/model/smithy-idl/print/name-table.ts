import { namespaceOf, shapeNameOf } from "../../smithy-json/shape-id.ts";
import { isPreludeName } from "../prelude-names.ts";

/** The names that a file has for shapes, and the `use` statements that they need. */
export class NameTable {
  readonly #namespace: string;
  readonly #own: ReadonlySet<string>;
  readonly #uses = new Map<string, string>();

  /** @param own the names of the shapes that the file's namespace has. */
  constructor(namespace: string, own: ReadonlySet<string>) {
    this.#namespace = namespace;
    this.#own = own;
  }

  /** The shortest that means the shape or member in this file: a name, or the whole id where another shape has the name. */
  nameOf(id: string): string {
    const [shape = id] = id.split("$");
    const member = id.slice(shape.length);
    const name = shapeNameOf(shape);
    const namespace = namespaceOf(shape);
    if (namespace === this.#namespace) return this.#own.has(name) || !isPreludeName(name) ? name + member : id;
    if (this.#own.has(name)) return id;
    if (namespace === "smithy.api") return isPreludeName(name) ? name + member : id;
    if (isPreludeName(name)) return id;
    const used = this.#uses.get(name) ?? shape;
    this.#uses.set(name, used);
    return used === shape ? name + member : id;
  }

  get uses(): readonly string[] {
    return [...this.#uses.values()].toSorted();
  }
}
