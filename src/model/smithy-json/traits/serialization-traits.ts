import type { TimestampFormat } from "../../traits.ts";
import { expectObject, expectString, refuse } from "../expect-json.ts";
import { childSpot } from "../spot.ts";
import { annotations, type ReadTrait, strings } from "./trait-reader.ts";

/** How values are written (Smithy, "Serialization and protocol traits", "XML binding traits"). */
export const serializationTraits: readonly [string, ReadTrait][] = [
  ...strings(["jsonName", "mediaType", "xmlName"]),
  ...strings(["ec2QueryName"], "aws.protocols"),
  ...annotations(["xmlFlattened", "xmlAttribute"]),
  ...annotations(["s3UnwrappedXmlOutput"], "aws.customizations"),
  [
    "smithy.api#timestampFormat",
    (value, at) => ({
      timestampFormat: isTimestampFormat(value)
        ? value
        : refuse(at.what, `"date-time", "http-date" or "epoch-seconds"`, { value, spot: at.spot }),
    }),
  ],
  [
    "smithy.api#xmlNamespace",
    (value, at) => {
      const { uri, prefix } = expectObject(value, at.what, at.spot);
      return {
        xmlNamespace: {
          uri: expectString(uri, at.what, childSpot(at.spot, "uri")),
          ...(prefix === undefined ? {} : { prefix: expectString(prefix, at.what, childSpot(at.spot, "prefix")) }),
        },
      };
    },
  ],
];

function isTimestampFormat(value: unknown): value is TimestampFormat {
  return value === "date-time" || value === "http-date" || value === "epoch-seconds";
}
