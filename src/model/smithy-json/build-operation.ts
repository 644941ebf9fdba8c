import { GeneratorError } from "../../generator-error.ts";
import type { HttpTrait, OperationShape, Shape, StructureShape } from "../service-model.ts";
import { expectStructure } from "./build-shapes.ts";
import { expectInteger, expectObject, expectReference, expectReferences, expectString } from "./expect-json.ts";
import { unitId } from "./prelude.ts";
import { readOperationAuth } from "./read-auth.ts";
import { readExamples } from "./read-examples.ts";
import { readPaginated } from "./read-paginated.ts";
import { readTraits } from "./traits/read-traits.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { childSpot, placeOf } from "./spot.ts";
import type { Reference } from "./walk-closure.ts";

/** What operations are built from. */
interface OperationContext {
  readonly service: FlatShape;
  readonly auth: readonly string[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly names: ReadonlyMap<string, string>;
}

const httpTrait = "smithy.api#http";

/** The shapes that an operation or service refers to: input, output, errors. */
export function referencesOf(shape: FlatShape): readonly Reference[] {
  const what = `${shape.type} "${shape.id}"`;
  const sides = shape.type === "operation" ? (["input", "output"] as const) : [];
  const single = sides.flatMap((key) => {
    const spot = childSpot(shape.spot, key);
    const value = shape.json[key];
    return value === undefined ? [] : [{ id: expectReference(value, `${what}: ${key}`, spot), what, spot }];
  });
  const spot = childSpot(shape.spot, "errors");
  const errors = expectReferences(shape.json["errors"], `${what}: errors`, spot);
  return [...single, ...errors.map((id, index) => ({ id, what, spot: childSpot(spot, index) }))];
}

/** An operation with its structures resolved. */
export function buildOperation(operation: FlatShape, context: OperationContext): OperationShape {
  const what = `operation "${operation.id}"`;
  const input = readSide(operation, "input", context);
  const output = readSide(operation, "output", context);
  const auth = readOperationAuth(operation, context.auth);
  const traits = readTraits(operation.traits, what);
  return {
    kind: "operation",
    name: shapeNameOf(operation.id),
    input,
    output,
    errors: readErrors(operation, context.shapes),
    http: readHttp(operation),
    auth: auth.schemes,
    paginated: readPaginated({ operation, service: context.service, input, output }),
    examples: readExamples(operation, context.names),
    traits: auth.optional ? { ...traits, optionalAuth: true } : traits,
  };
}

/** The errors of an operation or service; each must be a structure with the `error` trait. */
export function readErrors(shape: FlatShape, shapes: ReadonlyMap<string, Shape>): readonly StructureShape[] {
  const what = `${shape.type} "${shape.id}": errors`;
  const spot = childSpot(shape.spot, "errors");
  return expectReferences(shape.json["errors"], what, spot).map((id, index) => {
    const error = expectStructure(shapes.get(id), what, shape);
    if (error.traits.error !== undefined) return error;
    throw new GeneratorError(`${what}: shape "${id}" has no error trait`, {
      code: "invalid-model",
      place: placeOf(childSpot(spot, index)),
    });
  });
}

function readSide(
  operation: FlatShape,
  key: "input" | "output",
  context: OperationContext,
): StructureShape | undefined {
  const value = operation.json[key];
  if (value === undefined) return undefined;
  const what = `operation "${operation.id}": ${key}`;
  const id = expectReference(value, what, childSpot(operation.spot, key));
  return id === unitId ? undefined : expectStructure(context.shapes.get(id), what, operation);
}

function readHttp(operation: FlatShape): HttpTrait | undefined {
  const trait = operation.traits.get(httpTrait);
  if (trait === undefined) return undefined;
  const what = `operation "${operation.id}": http`;
  const { method, uri, code } = expectObject(trait.value, what, trait.spot);
  return {
    method: expectString(method, `${what}: method`, childSpot(trait.spot, "method")),
    uri: expectString(uri, `${what}: uri`, childSpot(trait.spot, "uri")),
    code: code === undefined ? 200 : expectInteger(code, `${what}: code`, childSpot(trait.spot, "code")),
  };
}
