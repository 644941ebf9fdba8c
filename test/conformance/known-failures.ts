import { readFileSync } from "node:fs";

/**
 * The runs that fail because their case is wrong in itself, by name (`server request SomeId`), with
 * the reason. A run that is listed here and passes is a failure: the entry has to go.
 */
export function readKnownFailures(): ReadonlyMap<string, string> {
  const text = readFileSync(new URL("known-failures.json", import.meta.url), "utf8");
  return new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>));
}
