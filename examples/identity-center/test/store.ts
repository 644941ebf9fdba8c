import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { isOnPostgresql, makePostgresqlStore } from "./postgresql-store.ts";

/** A database of one test's own. */
export interface TestStore {
  /** What `startIdentityCenter` takes as its database. */
  readonly location: string;
  readonly remove: () => Promise<void>;
}

/** A new database on the server, or a folder for PGlite. */
export async function makeTestStore(): Promise<TestStore> {
  if (isOnPostgresql) return makePostgresqlStore();
  const folder = await mkdtemp(join(tmpdir(), "identity-center-"));
  const location = join(folder, "database");
  // PGlite takes seconds to make a database; and `cp` takes five times as long as `cpSync` for its thousand files.
  cpSync(inject("pgliteTemplate"), location, { recursive: true });
  return { location, remove: () => rm(folder, { recursive: true, force: true }) };
}
