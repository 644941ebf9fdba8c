/** Options for the address of a service that issues credentials. */
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
  /** The host for console sign-ins, which is not named after the service. */
  readonly signIn: string;
}

const usualPartition: Omit<Partition, "regions"> = {
  suffix: "amazonaws.com",
  dualstackSuffix: "api.aws",
  signIn: "aws.amazon.com",
};

/** The attributes of the other partitions that these services' endpoint rules use. */
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

/** The URL of a service, as in its endpoint rules. */
export function findServiceEndpoint(host: ServiceHost, options: ServiceEndpointOptions): string {
  const { region, useFipsEndpoint, useDualstackEndpoint } = options;
  const { suffix, dualstackSuffix, signIn } = partitions.find(({ regions }) => regions.test(region)) ?? usualPartition;
  if (host === "signin") return `https://${region}.signin.${signIn}`;
  // In GovCloud, all endpoints of these services support FIPS: there are no separate ones.
  const isOnlyFips = region.startsWith("us-gov-") && !useDualstackEndpoint && host !== "cognito-identity";
  const fips = useFipsEndpoint && !isOnlyFips ? "-fips" : "";
  return `https://${host}${fips}.${region}.${useDualstackEndpoint ? dualstackSuffix : suffix}`;
}
