import { GeneratorError, type Warn } from "../../generator-error.ts";
import type { ProtocolName, ProtocolTrait } from "../service-model.ts";
import { expectObject } from "./expect-json.ts";
import type { FlatShape, SmithySource } from "./smithy-source.ts";
import { placeOf } from "./spot.ts";

/**
 * By preference. A JSON object's keys have no order to read one from, so it is the one that AWS SDKs
 * use, with the JSON form of RPC v2 beside its CBOR form.
 */
const protocols: readonly (readonly [string, ProtocolName])[] = [
  ["smithy.protocols#rpcv2Cbor", "rpcv2Cbor"],
  ["smithy.protocols#rpcv2Json", "rpcv2Json"],
  ["aws.protocols#awsJson1_0", "awsJson1_0"],
  ["aws.protocols#awsJson1_1", "awsJson1_1"],
  ["aws.protocols#restJson1", "restJson1"],
  ["aws.protocols#restXml", "restXml"],
  ["aws.protocols#awsQuery", "awsQuery"],
  ["aws.protocols#ec2Query", "ec2Query"],
];

/**
 * The protocols that a service names. Those that are not known are left out with a warning.
 *
 * @throws {@link GeneratorError} where none of them is known
 */
export function readProtocols(service: FlatShape, source: SmithySource, warn: Warn): readonly ProtocolTrait[] {
  const found = protocols.flatMap(([id, name]): ProtocolTrait[] => {
    const trait = service.traits.get(id);
    if (trait === undefined) return [];
    const settings = expectObject(trait.value, `service "${service.id}": ${name}`, trait.spot);
    return [settings["noErrorWrapping"] === true ? { name, noErrorWrapping: true } : { name }];
  });
  const names = new Set(protocols.map(([id]) => id));
  const unknown = [...service.traits.keys()].filter((id) => !names.has(id) && isProtocol(id, source));
  if (found.length > 0) {
    for (const id of unknown) {
      const place = placeOf(service.traits.get(id)?.spot ?? service.spot);
      warn({ code: "ignored", message: `service "${service.id}": protocol "${id}" is not known`, place });
    }
    return found;
  }
  throw new GeneratorError(
    unknown.length === 0
      ? `service "${service.id}": names no protocol`
      : `service "${service.id}": protocol ${unknown.map((id) => `"${id}"`).join(", ")} is not known`,
    {
      code: "unknown-protocol",
      place: placeOf(service.spot),
      hint: `known are: ${protocols.map(([id]) => id).join(", ")}`,
    },
  );
}

function isProtocol(id: string, source: SmithySource): boolean {
  const traits = source.shapes.get(id)?.json["traits"];
  if (typeof traits === "object" && traits !== null && Object.hasOwn(traits, "smithy.api#protocolDefinition"))
    return true;
  return /^(aws|smithy)\.protocols#(?!awsQueryCompatible$)/.test(id);
}
