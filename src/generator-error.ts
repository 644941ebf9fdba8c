/** Where in the input something was found. */
export interface Place {
  /** The file, as the user named it. */
  readonly file: string;
  /** A JSON pointer into the file (RFC 6901), such as `/shapes/Foo/members/bar`. */
  readonly pointer?: string | undefined;
  /** The line, counted from 1, where a pointer has no meaning (text that does not parse). */
  readonly line?: number | undefined;
  /** The column in UTF-16 code units, counted from 1. */
  readonly column?: number | undefined;
}

/** What went wrong, as a word that scripts can compare (it is in the CLI's `--json`). */
type GeneratorErrorCode =
  | "invalid-config"
  | "invalid-model"
  | "invalid-syntax"
  | "unknown-format"
  | "unknown-protocol"
  | "unknown-shape"
  | "unreadable-file"
  | "unsupported"
  | "unwritable-output";

/** The parts of a {@link GeneratorError} besides its message. */
interface GeneratorErrorOptions {
  readonly code: GeneratorErrorCode;
  readonly place?: Place | undefined;
  /** What the user can do about it, one sentence. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/**
 * A fault in what the generator was given: a model, a configuration, a folder.
 *
 * The message is lower case, subject first, values quoted. The place is kept apart, so that a
 * program can read it.
 */
export class GeneratorError extends Error {
  override readonly name = "GeneratorError";
  readonly code: GeneratorErrorCode;
  readonly place: Place | undefined;
  readonly hint: string | undefined;

  constructor(message: string, options: GeneratorErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.place = options.place;
    this.hint = options.hint;
  }
}

/** Something unusual in a model that does not stop generation. */
export interface Warning {
  readonly code:
    | "ambiguous-route"
    | "orphan-documentation"
    | "renamed"
    | "ignored"
    | "lost-members"
    | "unknown-key"
    | "unsupported"
    | "replaced-folder"
    | "orphan-handler"
    | "broken-handler";
  readonly message: string;
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
}

/** Takes warnings as they are found. */
export type Warn = (warning: Warning) => void;

/** `model/x.json:3:7` or `model/x.json#/shapes/Foo`. */
export function formatPlace(place: Place): string {
  if (place.line !== undefined) return `${place.file}:${place.line}:${place.column ?? 1}`;
  return place.pointer === undefined ? place.file : `${place.file}#${place.pointer}`;
}
