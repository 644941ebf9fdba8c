import { fillAllDefaults } from "../codec/defaults.ts";
import { readMember } from "../codec/members.ts";
import { mapEvents } from "../event-stream/event-stream.ts";
import type { ServiceException } from "../exception/exceptions.ts";
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
      changeEvents(values, received, (event) => {
        const invalid = validate?.(event);
        if (invalid !== undefined) throw makeValidationError(invalid.failures, invalid.message);
      }),
    ofOutput: (values) => changeEvents(values, sent, () => {}),
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

/** @param check for a structure with an event in place of the stream. */
function changeEvents(values: object, stream: StreamMember | undefined, check: (holder: object) => void): object {
  if (stream === undefined) return values;
  const { name, holder } = stream;
  const events = readMember(values, name);
  if (typeof events !== "object" || events === null || !(Symbol.asyncIterator in events)) return values;
  const changed = mapEvents(events as AsyncIterable<unknown>, (event) => {
    const held = { [name]: event };
    check(held);
    return readMember(fillAllDefaults(holder, held), name);
  });
  return { ...values, [name]: changed };
}
