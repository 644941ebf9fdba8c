import { expectArray, expectObject, expectString } from "../expect-json.ts";
import { childSpot } from "../spot.ts";
import { annotations, type ReadTrait, strings } from "./trait-reader.ts";

/** Where values stand in a message (Smithy, "HTTP bindings", "Endpoint traits", "Event streams"). */
export const bindingTraits: readonly [string, ReadTrait][] = [
  ...strings(["httpHeader", "httpPrefixHeaders", "httpQuery"]),
  ...annotations(["httpLabel", "httpQueryParams", "httpPayload", "httpResponseCode", "httpChecksumRequired"]),
  ...annotations(["streaming", "requiresLength", "eventHeader", "eventPayload", "hostLabel"]),
  ["aws.protocols#httpChecksum", (value, at) => ({ httpChecksum: expectObject(value, at.what, at.spot) })],
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
      const encodings = expectArray(expectObject(value, at.what, at.spot)["encodings"], at.what, spot);
      return {
        requestCompression: {
          encodings: encodings.map((encoding, index) => expectString(encoding, at.what, childSpot(spot, index))),
        },
      };
    },
  ],
];
