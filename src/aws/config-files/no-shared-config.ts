import type { ConfigFile } from "./parse-config-file.ts";

/** For environments without files, such as browsers. */
export function loadSharedConfig(): Promise<ConfigFile> {
  return Promise.resolve({ profiles: {}, ssoSessions: {}, services: {} });
}
