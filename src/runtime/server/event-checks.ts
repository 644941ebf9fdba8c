import { fillAllDefaults } from "../codec/defaults.ts";
import { readMember } from "../codec/members.ts";
import { mapEvents } from "../event-stream/event-stream.ts";
import { type ServiceException, toProtocolError } from "../exception/exceptions.ts";
import { eventUnionOf } from "../protocol/bindings.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import type { StructureConstraints } from "./server-definition.ts";
import type { ValidationFailure } from "./server-errors.ts";
import { compileValidator } from "./validate.ts";

/** Processes the events of an operation's streams, each as it is read. */
export interface EventChecks {
  /**
   * Validates the events of an input against the model's constraints and fills in defaults, as for the input itself.
   */
  readonly ofInput: (input: object) => object;
  /** Fills in the defaults of the events of an output. */
  readonly ofOutput: (output: object) => object;
}

interface EventChecksOptions {
  /** Of the input. */
  readonly constraints: StructureConstraints | undefined;
  readonly makeValidationError: (failures: readonly ValidationFailure[], message: string) => ServiceException;
}

/** @returns undefined for an operation without event streams. */
export function createEventChecks(
  { input, output }: OperationSchema,
  { constraints, makeValidationError }: EventChecksOptions,
): EventChecks | undefined {
  const received = findStream(input);
  const sent = findStream(output);
  if (received === undefined && sent === undefined) return undefined;
  const constraint = received && constraints?.members()[received.name];
  const validate =
    received === undefined || constraint === undefined
      ? undefined
      : compileValidator({ type: "structure", members: () => ({ [received.name]: constraint }) });
  return {
    ofInput: (values) =>
      changeEvents(values, received, {
        check(event) {
          const invalid = validate?.(event);
          if (invalid !== undefined) throw makeValidationError(invalid.failures, invalid.message);
        },
        // What a client sends wrong is its fault, as in a body that is read whole.
        toError: toProtocolError,
      }),
    ofOutput: (values) => changeEvents(values, sent, { check: () => {}, toError: (error) => error }),
  };
}

interface StreamMember {
  readonly name: string;
  /** A structure with an event in place of the stream. */
  readonly holder: StructureSchema;
}

function findStream(structure: StructureSchema | undefined): StreamMember | undefined {
  for (const [name, member] of Object.entries(structure?.members() ?? {})) {
    const target = eventUnionOf(member);
    if (target !== undefined) {
      return { name, holder: { type: "structure", name: "Event", members: () => ({ [name]: { target } }) } };
    }
  }
  return undefined;
}

interface EventChange {
  /** Checks a structure with an event in place of the stream. */
  readonly check: (holder: object) => void;
  /** Converts the errors of reading the events. */
  readonly toError: (error: unknown) => unknown;
}

function changeEvents(values: object, stream: StreamMember | undefined, { check, toError }: EventChange): object {
  if (stream === undefined) return values;
  const { name, holder } = stream;
  const events = readMember(values, name);
  if (typeof events !== "object" || events === null || !(Symbol.asyncIterator in events)) return values;
  const change = (event: unknown): unknown => {
    const held = { [name]: event };
    check(held);
    return readMember(fillAllDefaults(holder, held), name);
  };
  const changed = mapEvents(events as AsyncIterable<unknown>, { change, toError });
  return { ...values, [name]: changed };
}
