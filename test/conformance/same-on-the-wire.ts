import type { Member, StructureShape } from "../../src/model/service-model.ts";

/**
 * What was received, with members replaced by what the case expects where no message tells the two
 * apart, so that no receiver could know:
 *
 * - a stream of bytes that is not set, and an empty one, which is what a receiver always has;
 * - a structure as the payload that is not set, and `{}`, which is what senders write for it;
 * - an empty list in a query or header, which is not sent, and one that is not set.
 */
export function alignUnsettled(
  received: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  shape: StructureShape | undefined,
): Record<string, unknown> {
  const aligned = { ...received };
  for (const member of shape?.members ?? []) {
    if (areOneOnTheWire(member, received[member.name], expected[member.name])) {
      aligned[member.name] = expected[member.name];
    }
  }
  return aligned;
}

function areOneOnTheWire({ target, traits }: Member, received: unknown, expected: unknown): boolean {
  if (expected === undefined) {
    if (traits.streaming ?? target.traits.streaming) return received instanceof Uint8Array && received.length === 0;
    return traits.httpPayload === true && target.kind === "structure" && isEmptyObject(received);
  }
  const listed = traits.httpQuery !== undefined || traits.httpHeader !== undefined;
  return listed && received === undefined && Array.isArray(expected) && expected.length === 0;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
