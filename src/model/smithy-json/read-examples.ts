import type { OperationExample } from "../service-model.ts";
import { anything, listOf, string, structure } from "./json-values.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { type OwnTrait, readTrait } from "./traits/read-traits.ts";

interface ExampleNode {
  readonly title: string;
  readonly documentation?: string;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly error?: { readonly shapeId: string; readonly content?: unknown };
}

const examplesTrait: OwnTrait<readonly ExampleNode[]> = {
  id: "smithy.api#examples",
  value: listOf(
    structure(
      { title: string },
      {
        documentation: string,
        input: anything,
        output: anything,
        error: structure({ shapeId: string }, { content: anything }),
      },
    ),
  ),
};

/** The operation's `examples`; errors have the names that `names` gives them. */
export function readExamples(operation: FlatShape, names: ReadonlyMap<string, string>): readonly OperationExample[] {
  const examples = readTrait(operation, examplesTrait) ?? [];
  return examples.map(({ title, documentation, input, output, error }) => ({
    title,
    documentation,
    input,
    output,
    error: error && { shape: names.get(error.shapeId) ?? shapeNameOf(error.shapeId), content: error.content },
  }));
}
