import { ConfigurationError } from "./config-setting.ts";
import { readVariable } from "./environment.ts";
import type { SharedConfigOptions } from "./profile.ts";
import { awsFolderPath, expandHome, fileModules, isMissingFile } from "./node-files.ts";
import { parseConfigFile, type ConfigFile, type ConfigFileKind, type ConfigSection } from "./parse-config-file.ts";

const loaded = new Map<string, Promise<ConfigFile>>();

/**
 * Both shared files, merged. A process reads a file once.
 *
 * @throws ConfigurationError for a file that cannot be parsed, or a named file that cannot be read. A missing default
 *   file counts as empty.
 */
export async function loadSharedConfig(options: SharedConfigOptions = {}): Promise<ConfigFile> {
  const [config, credentials] = await Promise.all([
    loadFile("config", options.configFilepath ?? readVariable("AWS_CONFIG_FILE"), options),
    loadFile("credentials", options.filepath ?? readVariable("AWS_SHARED_CREDENTIALS_FILE"), options),
  ]);
  return mergeConfigFiles(config, credentials);
}

/** Merges both files; properties of the credentials file take precedence. */
export function mergeConfigFiles(config: ConfigFile, credentials: ConfigFile): ConfigFile {
  const profiles = Object.assign(Object.create(null) as Record<string, ConfigSection>, config.profiles);
  for (const name in credentials.profiles) profiles[name] = { ...profiles[name], ...credentials.profiles[name] };
  return { ...config, profiles };
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
  // The file may be corrected while the process runs.
  file.catch(() => loaded.delete(key));
  return file;
}

async function readText(path: string, isNamed: boolean): Promise<string> {
  try {
    return await fileModules.fs.readFile(path, "utf8");
  } catch (error) {
    // Users without a home folder may have no permission to read the default location.
    if (isMissingFile(error) || !isNamed) return "";
    throw new ConfigurationError(`${path} cannot be read`, { cause: error });
  }
}
