import { GeneratorError } from "../../generator-error.ts";
import { findShapeAt } from "../member-path.ts";
import type { PaginatedTrait, StructureShape } from "../service-model.ts";
import { placeOf } from "./json-location.ts";
import { partOf, string, structure, type Subject } from "./json-values.ts";
import type { FlatShape } from "./smithy-source.ts";
import { type OwnTrait, readTrait } from "./traits/read-traits.ts";

interface PaginatedNode {
  readonly inputToken?: string;
  readonly outputToken?: string;
  readonly items?: string;
  readonly pageSize?: string;
}

const paginatedTrait: OwnTrait<PaginatedNode> = {
  id: "smithy.api#paginated",
  value: structure({}, { inputToken: string, outputToken: string, items: string, pageSize: string }),
};

/** An operation's own parts that {@link readPaginated} looks its members up in. */
interface PaginatedOperation {
  readonly operation: FlatShape;
  readonly service: FlatShape;
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
}

/** The operation's `paginated` trait, what it leaves out taken from the service's. */
export function readPaginated({ operation, service, input, output }: PaginatedOperation): PaginatedTrait | undefined {
  const own = readTrait(operation, paginatedTrait);
  if (own === undefined) return undefined;
  const node: PaginatedNode = { ...readTrait(service, paginatedTrait), ...own };
  const location = operation.traits.get(paginatedTrait.id)?.location ?? operation.location;
  const of: Subject = { what: `operation "${operation.id}": paginated`, location };
  const pathOf = (key: keyof PaginatedNode, holder: StructureShape | undefined): readonly string[] | undefined => {
    const path = node[key]?.split(".");
    if (path !== undefined && findShapeAt(path, holder) === undefined) throw makeMissing(path, holder, partOf(of, key));
    return path;
  };
  const inputToken = pathOf("inputToken", input);
  const outputToken = pathOf("outputToken", output);
  if (inputToken === undefined || outputToken === undefined) {
    throw new GeneratorError(`${of.what}: has no ${inputToken === undefined ? "inputToken" : "outputToken"}`, {
      code: "invalid-model",
      place: placeOf(location),
      hint: "neither the operation nor the service names it",
    });
  }
  return {
    inputTokens: [inputToken.join(".")],
    outputTokens: [outputToken],
    pageSize: pathOf("pageSize", input)?.join("."),
    items: pathOf("items", output),
    moreResults: undefined,
  };
}

function makeMissing(path: readonly string[], holder: StructureShape | undefined, of: Subject): GeneratorError {
  return new GeneratorError(
    `${of.what}: member "${path.join(".")}" is not in the ${holder?.name ?? "empty"} structure`,
    { code: "invalid-model", place: placeOf(of.location) },
  );
}
