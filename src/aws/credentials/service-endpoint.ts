/** What decides on the address of a service that hands out credentials. */
interface ServiceEndpointOptions {
  readonly region: string;
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
}

/** The services that are called, by the beginning of their host names. */
export type ServiceHost = "sts" | "portal.sso" | "oidc" | "signin" | "cognito-identity";

interface Partition {
  readonly regions: RegExp;
  readonly suffix: string;
  readonly dualstackSuffix: string;
  /** Where users sign in to the console; not named after the service. */
  readonly signIn: string;
}

const usualPartition: Omit<Partition, "regions"> = {
  suffix: "amazonaws.com",
  dualstackSuffix: "api.aws",
  signIn: "aws.amazon.com",
};

/** What the services' endpoint rules use of the other partitions. */
const partitions: readonly Partition[] = [
  {
    regions: /^cn-/,
    suffix: "amazonaws.com.cn",
    dualstackSuffix: "api.amazonwebservices.com.cn",
    signIn: "amazonaws.cn",
  },
  { regions: /^us-iso-/, suffix: "c2s.ic.gov", dualstackSuffix: "api.aws.ic.gov", signIn: "c2shome.ic.gov" },
  { regions: /^us-isob-/, suffix: "sc2s.sgov.gov", dualstackSuffix: "api.aws.scloud", signIn: "sc2shome.sgov.gov" },
  {
    regions: /^(eu|us)-isof-/,
    suffix: "csp.hci.ic.gov",
    dualstackSuffix: "api.aws.hci.ic.gov",
    signIn: "csphome.hci.ic.gov",
  },
  {
    regions: /^eu-isoe-/,
    suffix: "cloud.adc-e.uk",
    dualstackSuffix: "api.cloud-aws.adc-e.uk",
    signIn: "cloud.adc-e.uk",
  },
  {
    regions: /^eusc-/,
    suffix: "amazonaws.eu",
    dualstackSuffix: "api.amazonwebservices.eu",
    signIn: "amazonaws-eusc.eu",
  },
  { regions: /^us-gov-/, suffix: "amazonaws.com", dualstackSuffix: "api.aws", signIn: "amazonaws-us-gov.com" },
];

/** The URL of a service, as its endpoint rules have it. */
export function findServiceEndpoint(host: ServiceHost, options: ServiceEndpointOptions): string {
  const { region, useFipsEndpoint, useDualstackEndpoint } = options;
  const { suffix, dualstackSuffix, signIn } = partitions.find(({ regions }) => regions.test(region)) ?? usualPartition;
  if (host === "signin") return `https://${region}.signin.${signIn}`;
  // All of GovCloud is FIPS: the services there have no other addresses.
  const isOnlyFips = region.startsWith("us-gov-") && !useDualstackEndpoint && host !== "cognito-identity";
  const fips = useFipsEndpoint && !isOnlyFips ? "-fips" : "";
  return `https://${host}${fips}.${region}.${useDualstackEndpoint ? dualstackSuffix : suffix}`;
}
