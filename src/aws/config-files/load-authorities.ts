import { ConfigurationError } from "./config-setting.ts";
import { loadConfigValue } from "./load-config-value.ts";
import { expandHome, fileModules } from "./node-files.ts";
import type { ProfileOptions } from "./profile.ts";
import { caBundle } from "./settings.ts";

const certificate = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/;

/**
 * The certificates (PEM) in the file of `AWS_CA_BUNDLE` or the profile's `ca_bundle`: the trusted authorities,
 * replacing Node's and those of `NODE_EXTRA_CA_CERTS`. Undefined if neither is set.
 *
 * @throws ConfigurationError if the file cannot be read or has no certificate.
 */
export async function loadAuthorities(options: ProfileOptions): Promise<string | undefined> {
  const path = await loadConfigValue(caBundle, options);
  if (path === undefined) return undefined;
  const source = `the file of AWS_CA_BUNDLE or ca_bundle (${path})`;
  let text: string;
  try {
    text = await fileModules.fs.readFile(expandHome(path), "utf8");
  } catch (cause) {
    throw new ConfigurationError(`${source} cannot be read`, { cause });
  }
  // Node would ignore an empty list of authorities, and trust its own.
  if (!certificate.test(text)) throw new ConfigurationError(`${source} does not contain a PEM certificate`);
  return text;
}
