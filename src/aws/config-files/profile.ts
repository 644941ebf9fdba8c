import { readVariable } from "./environment.ts";
import type { ConfigSection } from "./parse-config-file.ts";

/** Options for reading the shared files. */
export interface SharedConfigOptions {
  /** The credentials file; by default `AWS_SHARED_CREDENTIALS_FILE`, else `~/.aws/credentials`. */
  readonly filepath?: string | undefined;
  /** The config file; by default `AWS_CONFIG_FILE`, else `~/.aws/config`. */
  readonly configFilepath?: string | undefined;
  /** Rereads the files, even if the process has read them before. */
  readonly ignoreCache?: boolean | undefined;
}

/** A profile and its files. */
export interface ProfileOptions extends SharedConfigOptions {
  /** By default `AWS_PROFILE`, else `default`. */
  readonly profile?: string | undefined;
}

/** The profile's name: the option's, the environment's, or `default`. */
export function profileName({ profile }: ProfileOptions): string {
  return profile ?? readVariable("AWS_PROFILE") ?? "default";
}

/** A text property of a section; undefined if it is absent, empty, or has sub-properties. */
export function readProperty(section: ConfigSection | undefined, name: string): string | undefined {
  const value = section?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
