import type { OperationExample } from "../service-model.ts";
import { expectArray, expectObject, expectString } from "./expect-json.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { childSpot } from "./spot.ts";

const examplesTrait = "smithy.api#examples";

/** The operation's `examples`; errors carry the names that `names` gives them. */
export function readExamples(operation: FlatShape, names: ReadonlyMap<string, string>): readonly OperationExample[] {
  const trait = operation.traits.get(examplesTrait);
  if (trait === undefined) return [];
  const what = `operation "${operation.id}": examples`;
  return expectArray(trait.value, what, trait.spot).map((item, index): OperationExample => {
    const spot = childSpot(trait.spot, index);
    const example = expectObject(item, what, spot);
    const { documentation, error } = example;
    return {
      title: expectString(example["title"], `${what}: title`, childSpot(spot, "title")),
      documentation:
        documentation === undefined ? undefined : expectString(documentation, what, childSpot(spot, "documentation")),
      input: example["input"],
      output: example["output"],
      error: error === undefined ? undefined : readError(error),
    };

    function readError(value: unknown): OperationExample["error"] {
      const at = childSpot(spot, "error");
      const json = expectObject(value, `${what}: error`, at);
      const id = expectString(json["shapeId"], `${what}: error: shapeId`, childSpot(at, "shapeId"));
      return { shape: names.get(id) ?? shapeNameOf(id), content: json["content"] };
    }
  });
}
