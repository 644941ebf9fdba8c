import { GeneratorError } from "../../generator-error.ts";
import type { PaginatedTrait, Shape, StructureShape } from "../service-model.ts";
import { expectObject, expectString } from "./expect-json.ts";
import type { FlatShape } from "./smithy-source.ts";
import { childSpot, placeOf, type Spot } from "./spot.ts";

const paginatedTrait = "smithy.api#paginated";

/** An operation's own parts that {@link readPaginated} looks its members up in. */
interface PaginatedOperation {
  readonly operation: FlatShape;
  readonly service: FlatShape;
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
}

/** The operation's `paginated` trait, what it leaves out taken from the service's. */
export function readPaginated(of: PaginatedOperation): PaginatedTrait | undefined {
  const trait = of.operation.traits.get(paginatedTrait);
  if (trait === undefined) return undefined;
  const what = `operation "${of.operation.id}": paginated`;
  const shared = of.service.traits.get(paginatedTrait);
  const own = expectObject(trait.value, what, trait.spot);
  const inherited = shared === undefined ? {} : expectObject(shared.value, what, shared.spot);
  const pathOf = (key: string): readonly string[] | undefined => {
    const value = own[key] ?? inherited[key];
    return value === undefined ? undefined : expectString(value, what, childSpot(trait.spot, key)).split(".");
  };
  const found = (key: string, holder: StructureShape | undefined): readonly string[] | undefined => {
    const path = pathOf(key);
    if (path !== undefined) findPath(path, holder, { what: `${what}: ${key}`, spot: childSpot(trait.spot, key) });
    return path;
  };
  const inputToken = found("inputToken", of.input);
  const outputToken = found("outputToken", of.output);
  if (inputToken === undefined || outputToken === undefined) {
    throw new GeneratorError(`${what}: has no ${inputToken === undefined ? "inputToken" : "outputToken"}`, {
      code: "invalid-model",
      place: placeOf(trait.spot),
      hint: "neither the operation nor the service names it",
    });
  }
  return {
    inputTokens: [inputToken.join(".")],
    outputTokens: [outputToken],
    pageSize: found("pageSize", of.input)?.join("."),
    items: found("items", of.output),
    moreResults: undefined,
  };
}

function findPath(
  path: readonly string[],
  holder: StructureShape | undefined,
  at: { readonly what: string; readonly spot: Spot },
): void {
  let shape: Shape | undefined = holder;
  for (const name of path) {
    shape = shape?.kind === "structure" ? shape.members.find((member) => member.name === name)?.target : undefined;
    if (shape === undefined) {
      throw new GeneratorError(
        `${at.what}: member "${path.join(".")}" is not in the ${holder?.name ?? "empty"} structure`,
        {
          code: "invalid-model",
          place: placeOf(at.spot),
        },
      );
    }
  }
}
