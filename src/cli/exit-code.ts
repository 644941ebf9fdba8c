/** Exit codes of the process. */
export const EXIT_CODES: {
  readonly success: 0;
  /** A model, a configuration or a folder has an error, or a check found differences. */
  readonly failure: 1;
  /** The command line is not valid. */
  readonly usage: 2;
  /** Files cannot be formatted because of errors in them; prettier uses the same code. */
  readonly unformattable: 2;
  /** An internal error of the generator (`EX_SOFTWARE` of sysexits.h). */
  readonly internal: 70;
} = { success: 0, failure: 1, usage: 2, unformattable: 2, internal: 70 };

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
