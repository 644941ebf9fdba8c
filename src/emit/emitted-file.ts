/** A printed file, not yet written to disk. */
export interface EmittedFile {
  /** Relative to the package's folder, with forward slashes on every system. */
  readonly path: string;
  /** The whole text, with LF line endings, written as UTF-8. */
  readonly text: string;
}
