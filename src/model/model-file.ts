/** A model file, read and parsed. */
export interface ModelFile {
  /** As the person named it, with forward slashes. */
  readonly file: string;
  readonly json: unknown;
  /** PHP has one empty array for lists and objects. */
  readonly syntax: "json" | "php";
}
