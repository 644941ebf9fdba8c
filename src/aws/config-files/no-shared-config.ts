import type { ConfigFile } from "./parse-config-file.ts";

/** Where there are no files, as in browsers. */
export function loadSharedConfig(): Promise<ConfigFile> {
  return Promise.resolve({ profiles: {}, ssoSessions: {}, services: {} });
}
