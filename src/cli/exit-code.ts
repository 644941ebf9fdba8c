/** What the process ends with. */
export const EXIT_CODES: {
  readonly success: 0;
  /** A model, a configuration or a folder is at fault, or a check found differences. */
  readonly failure: 1;
  /** The command line is not valid. */
  readonly usage: 2;
  /** Files cannot be formatted, since they have faults; prettier's code for that. */
  readonly unformattable: 2;
  /** A fault of the generator itself (`EX_SOFTWARE` of sysexits.h), so that scripts can tell it apart. */
  readonly internal: 70;
} = { success: 0, failure: 1, usage: 2, unformattable: 2, internal: 70 };

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
