import { createDefaultsFiller, type DefaultsRule } from "../codec/defaults.ts";
import type { ClientProtocol } from "./client-protocol.ts";

/**
 * A protocol that sends the defaults of required members that are not set (Smithy, "Default value serialization"), and
 * with `sendDefaults` those of nested members. Defaults that are the service's alone (Smithy, "clientOptional trait")
 * are not sent. It is apart from the protocols, so that operations without such members do not carry it.
 */
export function withDefaults(protocol: ClientProtocol): ClientProtocol {
  return {
    ...fillRequests(protocol, ({ required }) => required === true),
    sendingDefaults: fillRequests(
      protocol,
      ({ required, clientOptional }, depth) => required ?? (depth > 0 && !clientOptional),
    ),
  };
}

function fillRequests(protocol: ClientProtocol, rule: DefaultsRule): ClientProtocol {
  const fillDefaults = createDefaultsFiller(rule);
  return {
    ...protocol,
    serializeRequest: (service, operation, input) =>
      protocol.serializeRequest(service, operation, operation.input ? fillDefaults(operation.input, input) : input),
  };
}
