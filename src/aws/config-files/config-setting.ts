/** A setting that a client, or a provider of credentials, takes from the environment or from the shared files. */
export interface ConfigSetting<Value> {
  /** The variable of the environment. */
  readonly variable: string | undefined;
  /** The key in a profile. */
  readonly key: string | undefined;
  readonly type: SettingType<Value>;
}

/** A setting that has a value without being set. */
export interface DefaultedSetting<Value> extends ConfigSetting<Value> {
  readonly defaultValue: Value;
}

/** How a setting's text is read. */
interface SettingType<Value> {
  /** For messages: `expected <this>`. */
  readonly expected: string;
  /** @returns undefined for what is not valid. */
  read(text: string): Value | undefined;
}

export const text: SettingType<string> = { expected: "a text", read: (value) => value };

/** Items between commas. */
export const list: SettingType<readonly string[]> = {
  expected: "a list",
  read: (value) =>
    value
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
};

export const boolean: SettingType<boolean> = {
  expected: "true or false",
  read: (value) => (/^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : undefined),
};

/** An address of a service; messages do not show what was given, since it may have a password. */
export const address: SettingType<string> = {
  expected: "an http or https URL",
  read: (value) => (/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/i.test(value) && URL.canParse(value) ? value : undefined),
};

/** A whole number that is not below another one. */
export function integer(lowest: number): SettingType<number> {
  return {
    expected: `an integer from ${lowest} on`,
    read: (value) => (/^\d{1,15}$/.test(value) && Number(value) >= lowest ? Number(value) : undefined),
  };
}

/** One of several words, in whatever case; the value has the case that is given here. */
export function oneOf<const Word extends string>(...words: readonly Word[]): SettingType<Word> {
  return {
    expected: words.join(" or "),
    read: (value) => words.find((word) => word.toLowerCase() === value.toLowerCase()),
  };
}

/**
 * A setting of the environment or of a shared file that cannot be used. The message names the source (a variable, a
 * file and line, a profile and key), and never holds a secret.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}
