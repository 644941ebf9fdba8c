import { protocolOf } from "../../protocols/protocol-table.ts";
import type { ProtocolTrait } from "../service-model.ts";

/** Which of Smithy's names a `locationName` means; depends on the protocols. */
export interface NameRules {
  readonly json: boolean;
  readonly xml: boolean;
  /** Errors have a separate code on the wire. */
  readonly queryErrors: boolean;
}

/** The rules of a service's protocols. */
export function findNameRules(
  protocols: readonly ProtocolTrait[],
  options: { awsQueryCompatible: boolean },
): NameRules {
  const rows = protocols.map(({ name }) => protocolOf(name));
  return {
    json: rows.some(({ locationName }) => locationName === "jsonName"),
    xml: rows.some(({ locationName }) => locationName === "xmlName"),
    queryErrors: options.awsQueryCompatible || rows.some(({ hasErrorCodes }) => hasErrorCodes === true),
  };
}
