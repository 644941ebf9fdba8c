import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConfigInput } from "../../src/config/config.ts";
import { makeTestStore } from "../store.ts";
import { testConfig } from "../test-config.ts";

/** What server processes of one test share, and what outlives them. */
export interface FaultStore {
  /** As `--database` takes it: a database of PostgreSQL's, or a folder for PGlite. */
  readonly database: string;
  /** As `--config` takes it. */
  readonly config: string;
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A store that outlives the process, and a config file; entries replace the usual. */
export async function makeFaultStore(config: Partial<ConfigInput>): Promise<FaultStore> {
  const folder = await mkdtemp(join(tmpdir(), "identity-center-"));
  const store = await makeTestStore();
  const file = join(folder, "config.json");
  await writeFile(file, JSON.stringify({ ...testConfig, ...config }));
  return {
    ...{ folder, config: file, database: store.location },
    remove: async () => {
      await rm(folder, { recursive: true, force: true });
      await store.remove();
    },
  };
}
