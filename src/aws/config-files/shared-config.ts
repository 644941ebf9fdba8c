import { ConfigurationError } from "./configuration-error.ts";
import { readVariable } from "./environment.ts";
import { awsFolderPath, expandHome, fileModules, isMissingFile } from "./node-files.ts";
import { parseConfigFile, type ConfigFile, type ConfigFileKind, type ConfigSection } from "./parse-config-file.ts";

/** Which files are read, and how. */
interface SharedConfigOptions {
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

const loaded = new Map<string, Promise<ConfigFile>>();

/**
 * Both shared files as one. A process reads a file once.
 *
 * @throws ConfigurationError for a file that cannot be parsed, and for one that was named and cannot be read. A file
 *   that does not exist is empty.
 */
export async function loadSharedConfig(options: SharedConfigOptions = {}): Promise<ConfigFile> {
  const [config, credentials] = await Promise.all([
    loadFile("config", options.configFilepath ?? readVariable("AWS_CONFIG_FILE"), options),
    loadFile("credentials", options.filepath ?? readVariable("AWS_SHARED_CREDENTIALS_FILE"), options),
  ]);
  return mergeConfigFiles(config, credentials);
}

/** One file of two: where both have a property, the credentials file's counts. */
export function mergeConfigFiles(config: ConfigFile, credentials: ConfigFile): ConfigFile {
  const profiles = Object.assign(Object.create(null) as Record<string, ConfigSection>, config.profiles);
  for (const name in credentials.profiles) profiles[name] = { ...profiles[name], ...credentials.profiles[name] };
  return { ...config, profiles };
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

function loadFile(
  kind: ConfigFileKind,
  named: string | undefined,
  { ignoreCache }: SharedConfigOptions,
): Promise<ConfigFile> {
  const path = named === undefined ? awsFolderPath(kind) : expandHome(named);
  const key = `${kind} ${path}`;
  const known = ignoreCache ? undefined : loaded.get(key);
  if (known !== undefined) return known;
  const file = readText(path, named !== undefined).then((text) => parseConfigFile(text, kind, path));
  loaded.set(key, file);
  // A file may be mended while the process runs.
  file.catch(() => loaded.delete(key));
  return file;
}

async function readText(path: string, isNamed: boolean): Promise<string> {
  try {
    return await fileModules.fs.readFile(path, "utf8");
  } catch (error) {
    // A user without a home may well not be allowed to look into the usual place.
    if (isMissingFile(error) || !isNamed) return "";
    throw new ConfigurationError(`${path} cannot be read`, { cause: error });
  }
}
