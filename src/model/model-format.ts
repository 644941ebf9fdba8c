import type { Warn } from "../generator-error.ts";
import type { LocateNode } from "./smithy-json/json-location.ts";
import type { ServiceModel } from "./service-model.ts";

/** A format of service models. */
export interface ModelFormat {
  /** Its name in hints: `Smithy's JSON AST`. */
  readonly name: string;
  /** The part of a model that a file contains, such as `docs`; `undefined` if it is not of the format. */
  readonly findPart: (json: unknown) => string | undefined;
  /**
   * Reads a model, with the semantics of Smithy 2.0 whatever the format's own are.
   *
   * @param files of this format, at least one.
   * @throws GeneratorError with place and hint, at the first fault.
   */
  readonly read: (files: readonly FoundFile[], options: ReadOptions) => ServiceModel;
}

/** A model file, read and parsed. */
export interface ModelFile {
  /** As the user named it, with forward slashes. */
  readonly file: string;
  readonly json: unknown;
  /** PHP has one empty array for lists and objects. */
  readonly syntax: "json" | "php" | "smithy";
}

/** A file of a known format. */
export interface FoundFile extends ModelFile {
  readonly format: ModelFormat;
  /** The result of {@link ModelFormat.findPart}. */
  readonly part: string;
  /** Finds the source of a JSON node, if the JSON was made from other files. */
  readonly locate?: LocateNode | undefined;
}

/** How a model is read. */
export interface ReadOptions {
  /** The source to mention in generated files. */
  readonly source: string;
  /** The service to read if a model has several: its shape id or name. */
  readonly service?: string | undefined;
  readonly warn: Warn;
}
