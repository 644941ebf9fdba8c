import type { DynamicError, DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import type { ServiceException } from "../runtime/exception/exceptions.ts";
import { compileValidator, type Validator } from "../runtime/server/validate.ts";
import { memoize } from "../runtime/codec/memoize.ts";
import { UnmodeledException } from "../runtime/server/server-errors.ts";
import { NoValue } from "../synthesize/no-value.ts";
import { Synthesizer, type StructureWish } from "../synthesize/synthesize.ts";
import { createWords, type Words } from "../synthesize/words.ts";
import { findExample, type Example } from "./examples.ts";
import { fingerprint } from "./fingerprint.ts";
import type { MemberOverlay } from "./overlay.ts";

interface RenewWish {
  readonly names: readonly string[];
  readonly input: object;
  readonly origin: string;
  readonly attempt: number;
}

/** Makes what a double answers: the same for the same seed, operation and input. */
export class AnswerMaker {
  readonly #service: DynamicService;
  readonly #seed: number;
  readonly #overlay: MemberOverlay;

  constructor(service: DynamicService, seed: number, overlay: MemberOverlay) {
    this.#service = service;
    this.#seed = seed;
    this.#overlay = overlay;
  }

  /**
   * An output that is valid by the model: that of an example whose input is the same, else of the first example, else one
   * made from the constraints; members of the input that the output has too are echoed, unless the example is the input's
   * own.
   *
   * @param origin where addresses in it point to.
   * @throws ServiceException where the example with this input is one of an error.
   */
  output(operation: DynamicOperation, input: object, origin: string): Record<string, unknown> {
    const example = findExample(operation, input);
    if (example?.error !== undefined) throw this.exampleError(example);
    if (example?.isSame === true && example.output !== undefined) {
      const complete = this.#complete(operation, example.output, input, origin);
      if (complete !== undefined) return complete;
    }
    const base =
      (example?.output && this.#complete(operation, example.output, input, origin)) ??
      this.#make(operation, { members: "all" }, input, origin);
    const { input: given, output } = operation.schema;
    if (output === undefined) return base;
    const source = [...this.#overlay.listGiven(given, input), ...this.#overlay.listNested(given, input)];
    const echoed = this.#overlay.put(output, base, source);
    return this.isValid(operation, echoed) ? echoed : base;
  }

  /**
   * An output whose members of some names, at its top and in its structures, have other values.
   *
   * @param attempt another one gives others.
   */
  renew(
    operation: DynamicOperation,
    output: Readonly<Record<string, unknown>>,
    { names, input, origin, attempt }: RenewWish,
  ): Record<string, unknown> {
    const other = this.#make(operation, { members: "all" }, { input, attempt }, origin);
    const structure = operation.schema.output;
    if (structure === undefined) return { ...output };
    const given = [...this.#overlay.listGiven(structure, other), ...this.#overlay.listInner(structure, other)];
    return this.#overlay.put(
      structure,
      output,
      given.filter(({ name }) => names.includes(name)),
    );
  }

  /** Whether an output keeps to the model's constraints. */
  isValid(operation: DynamicOperation, output: object): boolean {
    return validatorOf(operation)(output) === undefined;
  }

  /** An error of the model with a value for each member. */
  error({ schema, constraints }: DynamicError, message: string): ServiceException {
    const { errorClass: ErrorClass } = schema;
    const wish = {
      constraints,
      members: "all",
      words: this.#words(""),
      variant: fingerprint(this.#seed, schema.name),
    } as const;
    const members = tryMake(() => new Synthesizer().synthesize(schema, wish).value) ?? {};
    return new ErrorClass({ ...members, ...textOfMessage(schema, message), message });
  }

  /** The error of an example. */
  exampleError({ error, errorMembers }: Example): ServiceException {
    const schema = (error as DynamicError).schema;
    const { errorClass: ErrorClass } = schema;
    const message = errorMembers?.["message"] ?? errorMembers?.["Message"];
    return new ErrorClass({ ...errorMembers, message: typeof message === "string" ? message : schema.name });
  }

  /** An example's output, with what its model requires and it lacks; undefined where that is not valid. */
  #complete(
    operation: DynamicOperation,
    output: Readonly<Record<string, unknown>>,
    input: object,
    origin: string,
  ): Record<string, unknown> | undefined {
    if (this.isValid(operation, output)) return { ...output };
    const required = tryMake(() => this.#make(operation, { members: "required" }, input, origin));
    const complete = { ...required, ...output };
    return this.isValid(operation, complete) ? complete : undefined;
  }

  #make(
    operation: DynamicOperation,
    { members }: Pick<StructureWish, "members">,
    input: object,
    origin: string,
  ): Record<string, unknown> {
    const { schema, outputConstraints: constraints } = operation;
    const { output } = schema;
    if (output === undefined) return {};
    const variant = fingerprint(this.#seed, schema.name, input);
    const wish = { constraints, operation: schema, words: this.#words(origin), variant };
    const make = (wanted: StructureWish["members"]): Record<string, unknown> =>
      new Synthesizer().synthesize(output, { ...wish, members: wanted }).value;
    const made = (members === "all" ? tryMake(() => make("all")) : undefined) ?? tryMake(() => make("required"));
    if (made !== undefined) return made;
    throw new UnmodeledException({
      code: "MockHasNoValue",
      message: `no output of ${schema.name} is found that keeps to the model's constraints`,
      status: 501,
    });
  }

  #words(origin: string): Words {
    const { signingName, endpointPrefix, sdkId } = this.#service.schema;
    return createWords({ origin, service: signingName ?? endpointPrefix ?? sdkId.toLowerCase().replaceAll(" ", "") });
  }
}

const validatorOf: (operation: DynamicOperation) => Validator = memoize(({ outputConstraints }: DynamicOperation) =>
  outputConstraints === undefined ? () => undefined : compileValidator(outputConstraints),
);

function tryMake<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

/** The message under the name that the model has for it. */
function textOfMessage({ members }: DynamicError["schema"], message: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members())
      .filter(([name, { target }]) => name.toLowerCase() === "message" && target === "string")
      .map(([name]) => [name, message]),
  );
}
