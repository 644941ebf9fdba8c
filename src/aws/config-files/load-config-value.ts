import { type ConfigSetting, type DefaultedSetting, ConfigurationError } from "./config-setting.ts";
import { readVariable } from "./environment.ts";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty, type ProfileOptions } from "./profile.ts";

/**
 * The value of a setting: the environment's, the profile's, or the default. The files are read only where the
 * environment says nothing.
 *
 * @throws ConfigurationError for a value that is not valid; it names the variable, or the key and profile.
 */
export function loadConfigValue<Value>(setting: DefaultedSetting<Value>, options?: ProfileOptions): Promise<Value>;
export function loadConfigValue<Value>(
  setting: ConfigSetting<Value>,
  options?: ProfileOptions,
): Promise<Value | undefined>;
export async function loadConfigValue<Value>(
  setting: ConfigSetting<Value> & { readonly defaultValue?: Value },
  options: ProfileOptions = {},
): Promise<Value | undefined> {
  const { variable, key } = setting;
  const fromEnvironment = variable && readVariable(variable);
  if (fromEnvironment) return readSetting(setting, fromEnvironment, variable);
  if (key !== undefined) {
    const { profiles } = await loadSharedConfig(options);
    const name = profileName(options);
    const fromProfile = readProperty(profiles[name], key);
    if (fromProfile !== undefined) return readSetting(setting, fromProfile, `${key} of profile ${name}`);
  }
  return setting.defaultValue;
}

/** Reads a setting's text. @param source names the place that it comes from, for the error. */
export function readSetting<Value>({ type }: ConfigSetting<Value>, value: string, source: string): Value {
  const read = type.read(value);
  // The text itself is not shown: a secret may have been put in the wrong place.
  if (read === undefined) throw new ConfigurationError(`${source} is not valid: expected ${type.expected}`);
  return read;
}
