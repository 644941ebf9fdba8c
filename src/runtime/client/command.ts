import type { OperationSchema } from "../schema/schema.ts";

/**
 * One call of an operation: its input and its schema. A generated package has a subclass for each
 * operation, which costs a bundle nothing but its schema.
 */
export abstract class Command<Input extends object, Output extends object> {
  abstract readonly operation: OperationSchema;
  readonly input: Input;
  /** Carries the output's type to `send`; it never has a value. */
  declare readonly $output?: Output;

  constructor(input: Input) {
    this.input = input;
  }
}
