import type { ModelPlaces } from "../model-places.ts";
import { placeOf } from "./json-location.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";

/** The sources of a model. */
interface ReadParts {
  readonly service: FlatShape;
  readonly operations: readonly FlatShape[];
  readonly closure: readonly FlatShape[];
  /** The shapes' names in the model, by shape id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The locations of a model's parts in its files. */
export function locateParts(parts: ReadParts): ModelPlaces {
  return {
    locateShape: (name, member) => {
      const shape = parts.closure.find((candidate) => parts.names.get(candidate.id) === name) ?? parts.service;
      return placeOf(shape.members.find((candidate) => candidate.name === member)?.location ?? shape.location);
    },
    locateOperation: (name) =>
      placeOf((parts.operations.find((operation) => shapeNameOf(operation.id) === name) ?? parts.service).location),
  };
}
