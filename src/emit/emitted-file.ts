/** A file as the emitters print it; nothing is on disk yet. */
export interface EmittedFile {
  /** Relative to the package's folder, with forward slashes on every system. */
  readonly path: string;
  /** The whole text, with line feeds, written as UTF-8. */
  readonly text: string;
}
