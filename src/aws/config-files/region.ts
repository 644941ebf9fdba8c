import { ConfigurationError } from "./config-setting.ts";

/** A region as clients use it. */
interface ResolvedRegion {
  readonly region: string;
  /** Whether the name was a FIPS pseudo region, such as `fips-us-east-1`. */
  readonly isFips: boolean;
}

/**
 * Parses the name of a region, which becomes a part of host names.
 *
 * @throws ConfigurationError for an invalid host label, which could send requests and keys to another host.
 */
export function resolveRegion(name: string): ResolvedRegion {
  const region = /^(fips-aws-global|aws-fips)$/.test(name)
    ? "us-east-1"
    : name.replace(/^fips-(dkr-|prod-)?|-fips$/, "");
  if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(region)) {
    throw new ConfigurationError(`region ${JSON.stringify(name)} is not a valid host label`);
  }
  return { region, isFips: region !== name };
}
