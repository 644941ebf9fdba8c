import { GeneratorError } from "../generator-error.ts";
import type { ServiceModel } from "../model/service-model.ts";
import { protocolOf } from "../protocols/protocol-table.ts";

/**
 * The protocols that a package speaks: those of its model, the preferred one first.
 *
 * @throws GeneratorError where there is none.
 */
export function chooseProtocols(model: ServiceModel): readonly string[] {
  if (model.protocols.length > 0) return model.protocols.map((protocol) => protocol.name);
  throw new GeneratorError(`service "${model.sdkId}": speaks no protocol`, {
    code: "unsupported",
    place: { file: model.source },
    hint: "give the service a protocol trait, such as aws.protocols#restJson1",
  });
}

/** Those that bind to HTTP come last: any request could be one of theirs. */
export function orderForServers(protocols: readonly string[]): readonly string[] {
  const bindsToHttp = (name: string): boolean => protocolOf(name).bindsToHttp === true;
  return [...protocols.filter((name) => !bindsToHttp(name)), ...protocols.filter(bindsToHttp)];
}
