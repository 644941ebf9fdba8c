import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../../shared-folder.ts";

interface IdlCase {
  /** From the suite's folder. */
  readonly name: string;
  readonly text: string;
  /** The JSON AST beside it, in `valid` alone. */
  readonly json: unknown;
}

/** Smithy's own files of its language; none where the shared folder is not there. */
export function readSuite(kind: "valid" | "invalid"): readonly IdlCase[] {
  const shared = sharedFolder();
  if (shared === undefined) return [];
  const folder = join(shared, "conformance/smithy-idl", kind);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".smithy"))
    .toSorted()
    .map((name) => {
      const beside = join(folder, name.replace(/\.smithy$/, ".json"));
      const json: unknown = existsSync(beside) ? JSON.parse(readFileSync(beside, "utf8")) : undefined;
      return { name, text: readFileSync(join(folder, name), "utf8"), json };
    });
}
