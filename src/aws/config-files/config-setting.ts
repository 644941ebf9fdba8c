/** A setting of clients or credential providers that can be set in the environment or the shared files. */
export interface ConfigSetting<Value> {
  /** The environment variable. */
  readonly variable: string | undefined;
  /** The key in a profile. */
  readonly key: string | undefined;
  readonly type: SettingType<Value>;
}

/** A setting with a default. */
export interface DefaultedSetting<Value> extends ConfigSetting<Value> {
  readonly defaultValue: Value;
}

/** How to parse a setting's text. */
interface SettingType<Value> {
  /** For messages: `expected <this>`. */
  readonly expected: string;
  /** @returns undefined if invalid. */
  read(text: string): Value | undefined;
}

export const text: SettingType<string> = { expected: "text", read: (value) => value };

/** Comma-separated items. */
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

/** A service's address; messages do not show the value, since it may contain a password. */
export const address: SettingType<string> = {
  expected: "an http or https URL",
  read: (value) => (/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/i.test(value) && URL.canParse(value) ? value : undefined),
};

/** An integer with a minimum. */
export function integer(lowest: number): SettingType<number> {
  return {
    expected: `an integer, at least ${lowest}`,
    read: (value) => (/^\d{1,15}$/.test(value) && Number(value) >= lowest ? Number(value) : undefined),
  };
}

/** One of several words, case-insensitive; the value has the case of the argument. */
export function oneOf<const Word extends string>(...words: readonly Word[]): SettingType<Word> {
  return {
    expected: words.join(" or "),
    read: (value) => words.find((word) => word.toLowerCase() === value.toLowerCase()),
  };
}

/**
 * An invalid setting in the environment or a shared file. The message contains the source (a variable, a file and line,
 * a profile and key), never a secret.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}
