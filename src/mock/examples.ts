import type { DynamicError, DynamicOperation } from "../dynamic/dynamic-service.ts";
import { MisfitError, valueOfNode } from "../dynamic/value-of-node.ts";
import type { StructureShape } from "../model/service-model.ts";
import { fillAllDefaults } from "../runtime/codec/defaults.ts";
import { memoize } from "../runtime/codec/memoize.ts";
import { canonicalText } from "./fingerprint.ts";

/** One of an operation's examples as values. */
export interface Example {
  readonly output: Readonly<Record<string, unknown>> | undefined;
  readonly error: DynamicError | undefined;
  readonly errorMembers: Readonly<Record<string, unknown>> | undefined;
  /** Whether its input is the one that was asked for. */
  readonly isSame: boolean;
}

interface ReadExample extends Omit<Example, "isSame"> {
  /** Undefined where the example's input does not fit the model. */
  readonly input: string | undefined;
}

/** The example with an input, else the first that has an output. */
export function findExample(operation: DynamicOperation, input: object): Example | undefined {
  const examples = examplesOf(operation);
  if (examples.length === 0) return undefined;
  const wanted = inputText(operation, input);
  const same = examples.find((example) => example.input === wanted);
  if (same !== undefined) return { ...same, isSame: true };
  const first = examples.find(({ output }) => output !== undefined);
  return first && { ...first, isSame: false };
}

/** Examples are written by hand: what does not fit the model is left out. */
const examplesOf: (operation: DynamicOperation) => readonly ReadExample[] = memoize((operation: DynamicOperation) => {
  const { shape } = operation.plan;
  return shape.examples.map(({ input, output, error }): ReadExample => {
    const given = read(shape.input, input);
    const failed = operation.errors.find(({ schema }) => schema.name === error?.shape);
    const errorShape = operation.plan.errors.find((candidate) => candidate.shape.name === error?.shape)?.shape;
    return {
      input: given && inputText(operation, given),
      output: error === undefined && saysMore(shape.output, output) ? read(shape.output, output) : undefined,
      error: failed,
      errorMembers: failed && errorShape && read(errorShape, error?.content),
    };
  });
});

/** Many examples show only an input: a service does not answer with their empty output. */
function saysMore(shape: StructureShape | undefined, output: unknown): boolean {
  if (typeof output !== "object" || output === null) return false;
  return Object.keys(output).length > 0 || shape === undefined || shape.members.length === 0;
}

function read(shape: StructureShape | undefined, node: unknown): Record<string, unknown> | undefined {
  if (shape === undefined) return {};
  try {
    return valueOfNode(shape, node ?? {}, "text");
  } catch (error) {
    if (error instanceof MisfitError) return undefined;
    throw error;
  }
}

/** The input with defaults, without tokens, which clients make anew each time. */
function inputText({ schema }: DynamicOperation, input: object): string {
  const { input: structure } = schema;
  if (structure === undefined) return canonicalText({});
  const members = structure.members();
  const filled = fillAllDefaults(structure, input);
  return canonicalText(
    Object.fromEntries(Object.entries(filled).filter(([name]) => members[name]?.idempotencyToken !== true)),
  );
}
