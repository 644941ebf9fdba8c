import { readVariable } from "./environment.ts";
import type { ConfigSection } from "./parse-config-file.ts";

/** Which files are read, and how. */
export interface SharedConfigOptions {
  /** The credentials file; `AWS_SHARED_CREDENTIALS_FILE`, else `~/.aws/credentials`, where it is not set. */
  readonly filepath?: string | undefined;
  /** The config file; `AWS_CONFIG_FILE`, else `~/.aws/config`, where it is not set. */
  readonly configFilepath?: string | undefined;
  /** `true`: the files are read again, although the process has read them before. */
  readonly ignoreCache?: boolean | undefined;
}

/** Which profile of which files. */
export interface ProfileOptions extends SharedConfigOptions {
  /** `AWS_PROFILE`, else `default`, where it is not set. */
  readonly profile?: string | undefined;
}

/** The profile that is meant: the option's, the environment's, or `default`. */
export function profileName({ profile }: ProfileOptions): string {
  return profile ?? readVariable("AWS_PROFILE") ?? "default";
}

/** A text property of a section; undefined where it is not there, is empty, or has sub-properties. */
export function readProperty(section: ConfigSection | undefined, name: string): string | undefined {
  const value = section?.[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}
