import type { HttpChecksumTrait, Traits } from "../../traits.ts";
import { expectArray, expectBoolean, expectObject, expectString } from "../expect-json.ts";
import { childSpot, type Spot } from "../spot.ts";
import { annotations, type ReadTrait, strings, type TraitPlace } from "./trait-reader.ts";

/** Where values stand in a message (Smithy, "HTTP bindings", "Endpoint traits", "Event streams"). */
export const bindingTraits: readonly [string, ReadTrait][] = [
  ...strings(["httpHeader", "httpPrefixHeaders", "httpQuery"]),
  ...annotations(["httpLabel", "httpQueryParams", "httpPayload", "httpResponseCode", "httpChecksumRequired"]),
  ...annotations(["streaming", "requiresLength", "eventHeader", "eventPayload", "hostLabel"]),
  ["aws.protocols#httpChecksum", readHttpChecksum],
  [
    "smithy.api#endpoint",
    (value, at) => {
      const { hostPrefix } = expectObject(value, at.what, at.spot);
      return { endpoint: { hostPrefix: expectString(hostPrefix, at.what, childSpot(at.spot, "hostPrefix")) } };
    },
  ],
  [
    "smithy.api#requestCompression",
    (value, at) => {
      const spot = childSpot(at.spot, "encodings");
      const { encodings } = expectObject(value, at.what, at.spot);
      return { requestCompression: { encodings: expectStrings(encodings, at.what, spot) } };
    },
  ],
];

function readHttpChecksum(value: unknown, at: TraitPlace): Partial<Traits> {
  const trait = expectObject(value, at.what, at.spot);
  const read = <Value>(key: keyof HttpChecksumTrait, expect: (value: unknown, what: string, spot: Spot) => Value) =>
    trait[key] === undefined ? {} : { [key]: expect(trait[key], at.what, childSpot(at.spot, key)) };
  return {
    httpChecksum: {
      ...read("requestAlgorithmMember", expectString),
      ...read("requestChecksumRequired", expectBoolean),
      ...read("requestValidationModeMember", expectString),
      ...read("responseAlgorithms", expectStrings),
    },
  };
}

function expectStrings(value: unknown, what: string, spot: Spot): readonly string[] {
  return expectArray(value, what, spot).map((item, index) => expectString(item, what, childSpot(spot, index)));
}
