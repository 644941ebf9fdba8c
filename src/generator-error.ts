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
  /** The line as it is written, for messages. */
  readonly excerpt?: Excerpt | undefined;
}

/** A line of a file, or the part of a long one around the place. */
interface Excerpt {
  readonly line: string;
  /** Where in `line` the place is, in UTF-16 code units from 0. */
  readonly offset: number;
  /** How many code units from there are at fault. */
  readonly length: number;
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

/** The parts of a {@link GeneratorError} other than its message. */
interface GeneratorErrorOptions {
  readonly code: GeneratorErrorCode;
  readonly place?: Place | undefined;
  /** What the user can do about it, one sentence. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  readonly others?: readonly GeneratorError[];
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
  /** More faults that were found before the run ended, in the order of the files. */
  readonly others: readonly GeneratorError[];

  constructor(message: string, options: GeneratorErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.place = options.place;
    this.hint = options.hint;
    this.others = options.others ?? [];
  }
}

/** Throws the faults of a run as one error, if there are any: the first with the {@link GeneratorError.others | others}. */
export function throwFaults([first, ...others]: readonly GeneratorError[]): void {
  if (first === undefined) return;
  const { message, code, place, hint } = first;
  throw new GeneratorError(message, { code, place, hint, others });
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
