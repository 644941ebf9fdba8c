/** The attributes of an AWS partition in endpoint rules (Smithy, "aws.partition function"). */
export interface Partition {
  readonly name: string;
  /** Matches its regions, except `<name>-global`. */
  readonly regions: RegExp;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  /** The signing region of the partition's global services. */
  readonly implicitGlobalRegion: string;
  readonly supportsFIPS: boolean;
  readonly supportsDualStack: boolean;
}

/** At least one: the first is the default for unknown regions. */
export type Partitions = readonly [Partition, ...Partition[]];

/** As AWS publishes them (botocore, `partitions.json`, version 1.1, November 2026). */
const currentPartitions: Partitions = [
  {
    name: "aws",
    regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    implicitGlobalRegion: "us-east-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-cn",
    regions: /^cn-\w+-\d+$/,
    dnsSuffix: "amazonaws.com.cn",
    dualStackDnsSuffix: "api.amazonwebservices.com.cn",
    implicitGlobalRegion: "cn-northwest-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-eusc",
    regions: /^eusc-de-\w+-\d+$/,
    dnsSuffix: "amazonaws.eu",
    dualStackDnsSuffix: "api.amazonwebservices.eu",
    implicitGlobalRegion: "eusc-de-east-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-iso",
    regions: /^us-iso-\w+-\d+$/,
    dnsSuffix: "c2s.ic.gov",
    dualStackDnsSuffix: "api.aws.ic.gov",
    implicitGlobalRegion: "us-iso-east-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-iso-b",
    regions: /^us-isob-\w+-\d+$/,
    dnsSuffix: "sc2s.sgov.gov",
    dualStackDnsSuffix: "api.aws.scloud",
    implicitGlobalRegion: "us-isob-east-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-iso-e",
    regions: /^eu-isoe-\w+-\d+$/,
    dnsSuffix: "cloud.adc-e.uk",
    dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
    implicitGlobalRegion: "eu-isoe-west-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-iso-f",
    regions: /^us-isof-\w+-\d+$/,
    dnsSuffix: "csp.hci.ic.gov",
    dualStackDnsSuffix: "api.aws.hci.ic.gov",
    implicitGlobalRegion: "us-isof-south-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
  {
    name: "aws-us-gov",
    regions: /^us-gov-\w+-\d+$/,
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    implicitGlobalRegion: "us-gov-west-1",
    supportsFIPS: true,
    supportsDualStack: true,
  },
];

let partitions = currentPartitions;

/** The last result: a client looks up the same region in each call. */
let last: { readonly region: string; readonly found: Partition } | undefined;

/** The partition of a region; the first one for unknown regions (Smithy, "aws.partition function"). */
export function partition(region: string): Partition {
  if (last?.region !== region) {
    const found = partitions.find(({ name, regions }) => regions.test(region) || region === `${name}-global`);
    last = { region, found: found ?? partitions[0] };
  }
  return last.found;
}

/** Replaces the table of partitions, or restores the default: the rules' test cases were written for an older one. */
export function setPartitions(table: Partitions = currentPartitions): void {
  partitions = table;
  last = undefined;
}
