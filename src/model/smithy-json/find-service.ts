import { GeneratorError } from "../../generator-error.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { SmithySource, SourceShape } from "./smithy-source.ts";

/** The service to generate: the model's only one, or the one whose shape id or name is `wanted`. */
export function findService(source: SmithySource, wanted: string | undefined, model: string): SourceShape {
  const services = [...source.shapes.values()].filter((shape) => shape.type === "service");
  const listed = services.map((service) => service.id).join(", ");
  const place = { file: model };
  if (wanted === undefined) {
    const [only, second] = services;
    if (only === undefined) {
      throw new GeneratorError("model has no service", { code: "invalid-model", place });
    }
    if (second === undefined) return only;
    throw new GeneratorError(`model has ${services.length} services`, {
      code: "invalid-config",
      place,
      hint: `name one of them with --service: ${listed}`,
    });
  }
  const found = services.filter((service) => service.id === wanted || shapeNameOf(service.id) === wanted);
  const [only, second] = found;
  if (only !== undefined && second === undefined) return only;
  throw new GeneratorError(
    only === undefined ? `service "${wanted}" is not in the model` : `service "${wanted}" is the name of several`,
    {
      code: "invalid-config",
      place,
      hint: services.length === 0 ? "the model has no service" : `there are: ${listed}`,
    },
  );
}
