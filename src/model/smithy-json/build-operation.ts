import { GeneratorError } from "../../generator-error.ts";
import type { OperationShape, Shape, StructureShape } from "../service-model.ts";
import { expectStructure } from "./build-shapes.ts";
import { childLocation, placeOf } from "./json-location.ts";
import { integer, reference, references, string, structure } from "./json-values.ts";
import { unitId } from "./prelude.ts";
import { readOperationAuth } from "./read-auth.ts";
import { readExamples } from "./read-examples.ts";
import { readPaginated } from "./read-paginated.ts";
import { readWaiters } from "./read-waiters.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { type OwnTrait, readTrait, readTraits } from "./traits/read-traits.ts";
import type { Reference } from "./walk-closure.ts";

/** The context for building operations. */
interface OperationSource {
  readonly service: FlatShape;
  readonly auth: readonly string[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly names: ReadonlyMap<string, string>;
}

const httpTrait: OwnTrait<{ method: string; uri: string; code?: number }> = {
  id: "smithy.api#http",
  value: structure({ method: string, uri: string }, { code: integer }),
};

/** The shapes that an operation or service refers to: input, output, errors. */
export function referencesOf(shape: FlatShape): readonly Reference[] {
  const what = `${shape.type} "${shape.id}"`;
  const sides = shape.type === "operation" ? (["input", "output"] as const) : [];
  const single = sides.flatMap((key) => {
    const location = childLocation(shape.location, key);
    const value = shape.json[key];
    return value === undefined
      ? []
      : [{ id: reference.read(value, { what: `${what}: ${key}`, location }), what, location }];
  });
  const location = childLocation(shape.location, "errors");
  const errors = references.read(shape.json["errors"], { what: `${what}: errors`, location });
  return [...single, ...errors.map((id, index) => ({ id, what, location: childLocation(location, index) }))];
}

/** An operation with its structures resolved. */
export function buildOperation(operation: FlatShape, context: OperationSource): OperationShape {
  const what = `operation "${operation.id}"`;
  const input = readSide(operation, "input", context);
  const output = readSide(operation, "output", context);
  const http = readTrait(operation, httpTrait);
  const auth = readOperationAuth(operation, context.auth);
  const traits = readTraits(operation.traits, what);
  return {
    kind: "operation",
    name: shapeNameOf(operation.id),
    input,
    output,
    errors: readErrors(operation, context.shapes),
    http: http && { method: http.method, uri: http.uri, code: http.code ?? 200 },
    auth: auth.schemes,
    paginated: readPaginated({ operation, service: context.service, input, output }),
    examples: readExamples(operation, context.names),
    waiters: readWaiters(operation),
    traits: auth.optional ? { ...traits, optionalAuth: true } : traits,
  };
}

/** The errors of an operation or service; each must be a structure with the `error` trait. */
export function readErrors(shape: FlatShape, shapes: ReadonlyMap<string, Shape>): readonly StructureShape[] {
  const what = `${shape.type} "${shape.id}": errors`;
  const location = childLocation(shape.location, "errors");
  return references.read(shape.json["errors"], { what, location }).map((id, index) => {
    const error = expectStructure(shapes.get(id), what, shape);
    if (error.traits.error !== undefined) return error;
    throw new GeneratorError(`${what}: shape "${id}" has no error trait`, {
      code: "invalid-model",
      place: placeOf(childLocation(location, index)),
    });
  });
}

function readSide(operation: FlatShape, key: "input" | "output", context: OperationSource): StructureShape | undefined {
  const value = operation.json[key];
  if (value === undefined) return undefined;
  const what = `operation "${operation.id}": ${key}`;
  const id = reference.read(value, { what, location: childLocation(operation.location, key) });
  return id === unitId ? undefined : expectStructure(context.shapes.get(id), what, operation);
}
