import { GeneratorError } from "../generator-error.ts";
import type { ServiceModel } from "../model/service-model.ts";
import { type Protocol, protocolOf } from "../protocols/protocol-table.ts";

/**
 * The protocols of a package: those of its model, the preferred one first.
 *
 * @throws GeneratorError if there is none.
 */
export function chooseProtocols(model: ServiceModel): readonly [Protocol, ...Protocol[]] {
  const [preferred, ...others] = model.protocols.map(({ name }) => protocolOf(name));
  if (preferred !== undefined) return [preferred, ...others];
  throw new GeneratorError(`service "${model.sdkId}": has no protocol`, {
    code: "unsupported",
    place: { file: model.source },
    hint: "give the service a protocol trait, such as aws.protocols#restJson1",
  });
}

/** Protocols with HTTP bindings come last: they match any request. */
export function orderForServers(protocols: readonly Protocol[]): readonly Protocol[] {
  return protocols.toSorted((one, other) => Number(one.bindsToHttp ?? false) - Number(other.bindsToHttp ?? false));
}
