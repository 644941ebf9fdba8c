import type { Warn } from "../generator-error.ts";
import type { Member, OperationShape, ServiceModel, StructureShape } from "../model/service-model.ts";
import type { Streaming } from "./package-plan.ts";

/** Whether a member is a stream of bytes (not of events). */
export function isByteStream(member: Member): boolean {
  return member.target.kind === "blob" && (member.traits.streaming === true || member.target.traits.streaming === true);
}

/** Whether an operation has a stream of events (not of bytes). */
export function hasEventStream({ input, output }: OperationShape): boolean {
  return [input, output].some((structure) =>
    structure?.members.some(
      ({ target, traits }) => target.kind === "union" && (traits.streaming ?? target.traits.streaming) === true,
    ),
  );
}

/** Which way the stream of bytes in a structure flows, by the operations that have it as input or output. */
export function findStreamingDirections({ operations }: ServiceModel): (structure: StructureShape) => Streaming {
  const inputs = new Set(operations.map(({ input }) => input));
  const outputs = new Set(operations.map(({ output }) => output));
  return (structure) => {
    if (!structure.members.some(isByteStream)) return "none";
    if (!inputs.has(structure)) return "output";
    return outputs.has(structure) ? "both" : "input";
  };
}

export function warnOfEventStreams({ operations }: ServiceModel, warn: Warn): void {
  const names = operations.filter(hasEventStream).map(({ name }) => `"${name}"`);
  if (names.length === 0) return;
  warn({
    code: "unsupported",
    message: `event streams are not supported yet: ${names.join(", ")} cannot be called, nor served`,
  });
}
