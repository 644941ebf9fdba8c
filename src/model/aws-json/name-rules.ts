import type { ProtocolTrait } from "../service-model.ts";

/** Which of Smithy's names a `locationName` stands for: the protocols decide. */
export interface NameRules {
  readonly json: boolean;
  readonly xml: boolean;
  /** Errors have a code of their own on the wire. */
  readonly queryErrors: boolean;
}

/** The rules of a service's protocols. */
export function findNameRules(
  protocols: readonly ProtocolTrait[],
  options: { awsQueryCompatible: boolean },
): NameRules {
  let json = false;
  let xml = false;
  let queryErrors = options.awsQueryCompatible;
  for (const { name } of protocols) {
    switch (name) {
      case "restJson1":
      case "awsJson1_0":
      case "awsJson1_1":
      case "rpcv2Json":
        json = true;
        break;
      case "awsQuery":
        xml = queryErrors = true;
        break;
      case "restXml":
      case "ec2Query":
        xml = true;
        break;
      case "rpcv2Cbor":
        break;
      default:
        name satisfies never;
    }
  }
  return { json, xml, queryErrors };
}
