import { GeneratorError, type Warn } from "../../generator-error.ts";
import { protocolTable } from "../../protocols/protocol-table.ts";
import type { ProtocolTrait } from "../service-model.ts";
import { placeOf } from "./json-location.ts";
import { boolean, listOf, string, structure } from "./json-values.ts";
import type { FlatShape, SmithySource } from "./smithy-source.ts";

/** What the traits of protocols have in common. */
const settings = structure({}, { noErrorWrapping: boolean, eventStreamHttp: listOf(string) });

/**
 * The protocols that a service names, in the order of the table of protocols, since a JSON object's
 * keys have no order to read one from. Those that are not known are left out with a warning.
 *
 * @throws {@link GeneratorError} where none of them is known
 */
export function readProtocols(service: FlatShape, source: SmithySource, warn: Warn): readonly ProtocolTrait[] {
  const found = protocolTable.flatMap(({ smithyId, name }): ProtocolTrait[] => {
    const trait = service.traits.get(smithyId);
    if (trait === undefined) return [];
    const subject = { what: `service "${service.id}": ${name}`, location: trait.location };
    const { noErrorWrapping, eventStreamHttp } = settings.read(trait.value, subject);
    return [{ name, ...(noErrorWrapping && { noErrorWrapping }), ...(eventStreamHttp && { eventStreamHttp }) }];
  });
  const names = new Set(protocolTable.map(({ smithyId }) => smithyId));
  const unknown = [...service.traits.keys()].filter((id) => !names.has(id) && isProtocol(id, source));
  if (found.length > 0) {
    for (const id of unknown) {
      const place = placeOf(service.traits.get(id)?.location ?? service.location);
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
      place: placeOf(service.location),
      hint: `known are: ${protocolTable.map(({ smithyId }) => smithyId).join(", ")}`,
    },
  );
}

function isProtocol(id: string, source: SmithySource): boolean {
  const traits = source.shapes.get(id)?.json["traits"];
  if (typeof traits === "object" && traits !== null && Object.hasOwn(traits, "smithy.api#protocolDefinition"))
    return true;
  return /^(aws|smithy)\.protocols#(?!awsQueryCompatible$)/.test(id);
}
