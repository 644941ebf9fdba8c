import { expectObject, expectString } from "../expect-json.ts";
import { childSpot } from "../spot.ts";
import { annotations, type ReadTrait, strings } from "./trait-reader.ts";

/** What users read (Smithy, "Documentation traits"). */
export const documentationTraits: readonly [string, ReadTrait][] = [
  ...strings(["documentation", "since"]),
  ...annotations(["unstable", "internal", "sensitive"]),
  [
    "smithy.api#deprecated",
    (value, at) => {
      const { message, since } = expectObject(value, at.what, at.spot);
      return {
        deprecated: {
          ...(message === undefined ? {} : { message: expectString(message, at.what, childSpot(at.spot, "message")) }),
          ...(since === undefined ? {} : { since: expectString(since, at.what, childSpot(at.spot, "since")) }),
        },
      };
    },
  ],
  [
    "smithy.api#externalDocumentation",
    (value, at) => {
      const links = Object.entries(expectObject(value, at.what, at.spot));
      const checked = links.map(([name, url]) => [name, expectString(url, at.what, childSpot(at.spot, name))] as const);
      return { externalDocumentation: Object.fromEntries(checked) };
    },
  ],
];
