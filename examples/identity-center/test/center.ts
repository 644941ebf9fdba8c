import pino, { type Logger } from "pino";
import type { IdentityCenter } from "../src/center.ts";
import { configSchema, type ConfigInput } from "../src/config/config.ts";
import { startIdentityCenter } from "../src/server/start-identity-center.ts";
import { makeTestStore } from "./store.ts";
import { testConfig } from "./test-config.ts";

/** An identity centre for one test file. */
export interface TestCenter {
  readonly center: IdentityCenter;
  readonly url: string;
  /** Each line that was logged: JSON. */
  readonly logged: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a centre on a free port of the loopback address, with a store of its own; config entries replace the usual. */
export async function startTestCenter(
  config: Partial<ConfigInput> = {},
  options: { readonly trustProxy?: boolean } = {},
): Promise<TestCenter> {
  const store = await makeTestStore();
  const logged: string[] = [];
  const log: Logger = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const { center, close } = await startIdentityCenter({
    ...{ config: configSchema.parse({ ...testConfig, ...config }), database: store.location, log },
    ...{ host: "127.0.0.1", port: 0, trustProxy: options.trustProxy ?? false },
  });
  return {
    ...{ center, url: center.url, logged },
    close: async () => {
      try {
        await close();
      } finally {
        await store.remove();
      }
    },
  };
}
