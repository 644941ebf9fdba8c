import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../src/database/open-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of an empty database, with its tables, for tests to copy. */
    pgliteTemplate: string;
  }
}

/** Makes the database that the tests of a run copy, in a folder as a user's first start makes it. */
export default async function makePgliteTemplate(project: TestProject): Promise<() => Promise<void>> {
  // As the tests' own processes have it (vitest.config.ts): this one has started without.
  setFlagsFromString("--liftoff-only");
  const folder = await mkdtemp(join(tmpdir(), "identity-center-template-"));
  const template = join(folder, "database");
  const database = await openDatabase(template, (error) => {
    throw error;
  });
  await database.close();
  project.provide("pgliteTemplate", template);
  return () => rm(folder, { recursive: true, force: true });
}
