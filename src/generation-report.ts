import type { Warning } from "./generator-error.ts";

/** A file that generating again would change. */
export interface StaleFile {
  /** Relative to the package's folder, or absolute for a handlers file outside of it. */
  readonly path: string;
  readonly reason: "differs" | "missing" | "no longer generated";
}

/** What generating one package did, or would do. */
export interface GenerationReport {
  readonly packageName: string;
  readonly outDir: string;
  /** The files that were created or changed, sorted. */
  readonly written: readonly string[];
  /** How many files already held what was generated. */
  readonly unchanged: number;
  /** The files that are no longer generated and were removed, sorted. */
  readonly removed: readonly string[];
  /** The operations for which stubs were added to the user's handlers file. */
  readonly handlersAdded: readonly string[];
  readonly warnings: readonly Warning[];
  readonly milliseconds: number;
  /** Only when checking: what is not as it would be generated; empty where nothing differs. */
  readonly stale: readonly StaleFile[];
}
