import { type ConfigSetting, type DefaultedSetting, ConfigurationError } from "./config-setting.ts";
import { readVariable } from "./environment.ts";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty, type ProfileOptions } from "./profile.ts";

/**
 * The value of a setting: from the environment, the profile, or the default. The files are only read if the environment
 * does not set it.
 *
 * @throws ConfigurationError for an invalid value, with the variable, or the key and profile.
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

/**
 * Parses a setting's text.
 *
 * @param source of the text, for the error.
 */
export function readSetting<Value>({ type }: ConfigSetting<Value>, value: string, source: string): Value {
  const read = type.read(value);
  // The text is not shown, since it may be a misplaced secret.
  if (read === undefined) throw new ConfigurationError(`${source} is not valid: expected ${type.expected}`);
  return read;
}
