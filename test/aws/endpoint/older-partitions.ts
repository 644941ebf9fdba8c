import type { Partition, Partitions } from "../../../src/aws/endpoint/partitions.ts";

/** The table of January 2025, which the corpus' cases were made with. */
export const olderPartitions: Partitions = [
  row("aws", /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/, ["amazonaws.com", "api.aws"], "us-east-1"),
  row("aws-cn", /^cn-\w+-\d+$/, ["amazonaws.com.cn", "api.amazonwebservices.com.cn"], "cn-northwest-1"),
  row("aws-us-gov", /^us-gov-\w+-\d+$/, ["amazonaws.com", "api.aws"], "us-gov-west-1"),
  row("aws-iso", /^us-iso-\w+-\d+$/, ["c2s.ic.gov"], "us-iso-east-1"),
  row("aws-iso-b", /^us-isob-\w+-\d+$/, ["sc2s.sgov.gov"], "us-isob-east-1"),
  row("aws-iso-e", /^eu-isoe-\w+-\d+$/, ["cloud.adc-e.uk"], "eu-isoe-west-1"),
  row("aws-iso-f", /^us-isof-\w+-\d+$/, ["csp.hci.ic.gov"], "us-isof-south-1"),
];

/** @param suffixes the second one where the partition supports both versions of IP. */
function row(
  name: string,
  regions: RegExp,
  [dnsSuffix = "", dualStack]: readonly string[],
  implicitGlobalRegion: string,
): Partition {
  return {
    name,
    regions,
    dnsSuffix,
    dualStackDnsSuffix: dualStack ?? dnsSuffix,
    implicitGlobalRegion,
    supportsFIPS: true,
    supportsDualStack: dualStack !== undefined,
  };
}
