/** A fault in the text of a `.smithy` file. */
export interface IdlFault {
  /** Lower case, what was expected first. */
  readonly message: string;
  /** Where it is, in UTF-16 code units from the start of the text. */
  readonly at: number;
  /** How many code units are marked; at least one. */
  readonly length: number;
  readonly hint?: string | undefined;
}

/** Ends the reading of a statement; the parser goes on with the next one. */
export class IdlSyntaxError extends Error {
  readonly fault: IdlFault;
  /** From where the next statement is looked for: behind a string without an end there would be none. */
  readonly resumeAt: number;

  constructor(fault: IdlFault, resumeAt: number = fault.at) {
    super(fault.message);
    this.fault = fault;
    this.resumeAt = resumeAt;
  }
}
