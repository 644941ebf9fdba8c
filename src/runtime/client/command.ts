import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";

/** The service and operation of a command. */
export type CommandSchema = readonly [service: ServiceSchema, operation: OperationSchema];

/**
 * One call of an operation: its input and its schema. A generated package has a subclass for each
 * operation; it costs a bundle its schema, and the parts of the runtime that this names.
 */
export abstract class Command<Input extends object, Output extends object> {
  abstract readonly schema: CommandSchema;
  readonly input: Input;
  /** Carries the output's type to `send`; it never has a value. */
  declare readonly $output?: Output;

  // The input may be left out where it has no required member. No docstring: editors would show it in
  // place of the operation's documentation, which is on the subclass.
  // oxlint-disable-next-line typescript/no-empty-object-type -- it asks whether every member is optional
  constructor(...[input]: {} extends Input ? [input?: Input] : [input: Input]) {
    this.input = input ?? ({} as Input);
  }
}
