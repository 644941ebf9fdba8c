/** One package to generate: what a user asked for, with every path resolved. */
export interface GenerationJob {
  /** The model's files or folder; several paths are parts of one model. */
  readonly models: readonly string[];
  /** What the first line of generated files names as their origin; the same on every machine. */
  readonly source: string;
  /** Which service to take, by name or shape id, where a model holds several. */
  readonly service: string | undefined;
  /** Which projection of a `smithy-build.json` is generated; all of its sources where none is named. */
  readonly projection?: string | undefined;
  /** The folder below which a package without an `outDir` gets a folder named after its service. */
  readonly outRoot: string;
  /** The package's own folder. */
  readonly outDir: string | undefined;
  /** The name in the package's `package.json`; derived from the service where it is not given. */
  readonly packageName: string | undefined;
  /** The npm scope of a derived name, with or without its `@`. */
  readonly scope: string | undefined;
  /** The user's handlers file; `handlers.ts` in the package's folder where it is not given; `false` for none. */
  readonly handlers: string | false | undefined;
  /** How the text is formatted: as it is printed, or by the nearest prettier config. */
  readonly format: OutputFormat;
  /** Compare only, write nothing. */
  readonly check: boolean;
}

export type OutputFormat = "none" | "prettier";
