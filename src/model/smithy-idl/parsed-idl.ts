import type { IdlFault } from "./idl-fault.ts";
import { SourceText } from "./source-text.ts";
import type { IdlFile, ShapeStatement } from "./syntax-tree.ts";

/** A `.smithy` file as the parser leaves it. */
export class ParsedIdl {
  readonly tree: IdlFile;
  /** In the order of the text; the statements that have them are not in the tree. */
  readonly faults: readonly IdlFault[];
  readonly source: SourceText;
  #shapes: ReadonlyMap<string, ShapeStatement> | undefined;

  constructor(tree: IdlFile, faults: readonly IdlFault[]) {
    this.tree = tree;
    this.faults = faults;
    this.source = new SourceText(tree.file, tree.text);
  }

  /** The shapes by id, with those that are written inside of operations. */
  get shapes(): ReadonlyMap<string, ShapeStatement> {
    return (this.#shapes ??= collectShapes(this.tree));
  }
}

function collectShapes({ namespace = "", statements, inlineSuffixes }: IdlFile): ReadonlyMap<string, ShapeStatement> {
  const shapes = new Map<string, ShapeStatement>();
  for (const statement of statements) {
    if (statement.kind !== "shape") continue;
    shapes.set(`${namespace}#${statement.name}`, statement);
    for (const side of ["input", "output"] as const) {
      const inline = statement.operation?.[side];
      if (inline?.kind === "shape") {
        shapes.set(`${namespace}#${statement.name}${inlineSuffixes[side]}`, inline);
      }
    }
  }
  return shapes;
}
