import type { Warn } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { OperationExample, Shape } from "../service-model.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";
import { restoreShapeValue } from "./restore-shape-value.ts";

/** The context for reading examples. */
interface ExampleOptions {
  readonly api: ApiModel;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly warn: Warn;
}

/** The examples of each operation, by key. */
export function readExamples(
  examples: CheckedFile<"examples"> | undefined,
  options: ExampleOptions,
): ReadonlyMap<string, readonly OperationExample[]> {
  const found = new Map<string, readonly OperationExample[]>();
  if (examples === undefined) return found;
  const operations = new Map(Object.entries(options.api.operations));
  for (const [key, list] of Object.entries(examples.json.examples)) {
    const operation = operations.get(key);
    if (operation === undefined) {
      if (list.length === 0) continue;
      const place = { file: examples.file, pointer: formatPointer(["examples", key]) };
      const message = `operation "${key}" has examples but is not in the model`;
      options.warn({ code: "orphan-documentation", message, place });
      continue;
    }
    const restore = (value: unknown, shape: string | undefined): unknown =>
      restoreShapeValue(value, shape === undefined ? undefined : options.shapes.get(shape));
    found.set(
      key,
      list.map(({ title, id, description, input, output, error }) => ({
        title: title ?? id ?? "",
        documentation: description === "" ? undefined : description,
        input: restore(input, operation.input?.shape),
        output: restore(output, operation.output?.shape),
        error:
          error === undefined ? undefined : { shape: error.shapeId, content: restore(error.content, error.shapeId) },
      })),
    );
  }
  return found;
}
