import type { Warn } from "../generator-error.ts";
import type { Member, OperationShape, ServiceModel, StructureShape } from "../model/service-model.ts";
import type { Protocol } from "../protocols/protocol-table.ts";
import type { PackagePlan, Streaming } from "./package-plan.ts";

/** Whether a member is a byte stream (not an event stream). */
export function isByteStream(member: Member): boolean {
  return member.target.kind === "blob" && (member.traits.streaming === true || member.target.traits.streaming === true);
}

/** Whether a member is an event stream (not a byte stream). */
export function isEventStream({ target, traits }: Member): boolean {
  return target.kind === "union" && (traits.streaming ?? target.traits.streaming) === true;
}

/** Whether an operation has an event stream (not a byte stream). */
export function hasEventStream({ input, output }: OperationShape): boolean {
  return [input, output].some((structure) => structure?.members.some(isEventStream));
}

/**
 * Whether an operation needs HTTP/2: if the protocol's trait prefers it for event streams (Smithy, "eventStreamHttp"),
 * and without that setting, for event streams in both directions, which are concurrent.
 */
export function needsHttp2(
  operation: OperationShape,
  { model, clientProtocol }: Pick<PackagePlan, "model" | "clientProtocol">,
): boolean {
  const { input, output } = operation;
  const { eventStreamHttp } = model.protocols.find(({ name }) => name === clientProtocol.name) ?? {};
  if (eventStreamHttp !== undefined) return eventStreamHttp[0] === "h2" && hasEventStream(operation);
  return [input, output].every((structure) => structure?.members.some(isEventStream));
}

/** The direction of a structure's byte stream, by the operations that use it as input or output. */
export function findStreamingDirections({ operations }: ServiceModel): (structure: StructureShape) => Streaming {
  const inputs = new Set(operations.map(({ input }) => input));
  const outputs = new Set(operations.map(({ output }) => output));
  return (structure) => {
    if (!structure.members.some(isByteStream)) return "none";
    if (!inputs.has(structure)) return "output";
    return outputs.has(structure) ? "both" : "input";
  };
}

/** Whether a protocol supports event streams. */
export function carriesEventStreams({ runtime: { clientParts } }: Protocol): boolean {
  return clientParts.includes("httpBindings") || clientParts.includes("eventStreams");
}

export function warnOfEventStreams({ operations }: ServiceModel, protocol: Protocol, warn: Warn): void {
  const names = operations.filter(hasEventStream).map(({ name }) => `"${name}"`);
  if (names.length === 0 || carriesEventStreams(protocol)) return;
  warn({
    code: "unsupported",
    message: `${protocol.name} does not support event streams: ${names.join(", ")} cannot be called or served`,
  });
}
