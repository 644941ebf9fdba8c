import { describeValue } from "../../describe-value.ts";
import { isJsonObject } from "../../smithy-json/json-values.ts";
import type { Transform } from "../build-file.ts";
import { makeBuildFault } from "../read-build-file.ts";

/** The arguments of a transform, read by name. */
export class TransformArguments {
  readonly #transform: Transform;
  readonly #file: string;

  /** @param file the build file, for messages. */
  constructor(transform: Transform, file: string) {
    this.#transform = transform;
    this.#file = file;
  }

  /**
   * Empty if absent.
   *
   * @throws GeneratorError `invalid-config` if it is not a list of strings.
   */
  texts(name: string): ReadonlySet<string> {
    const value = this.#transform.args[name] ?? [];
    const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
    if (!isList) throw this.#expected(name, "an array of strings", value);
    return new Set(value);
  }

  /** @throws GeneratorError `invalid-config` if it is absent or not a string. */
  text(name: string): string {
    return this.textIfThere(name) ?? this.#refuse(name);
  }

  textIfThere(name: string): string | undefined {
    const value = this.#transform.args[name];
    if (value !== undefined && typeof value !== "string") throw this.#expected(name, "a string", value);
    return value;
  }

  /** @throws GeneratorError `invalid-config` if it is absent or not an object of strings. */
  textMap(name: string): ReadonlyMap<string, string> {
    const value = this.#transform.args[name];
    const isMap = isJsonObject(value) && Object.values(value).every((each) => typeof each === "string");
    if (!isMap) throw this.#expected(name, "an object of strings", value);
    return new Map(Object.entries(value) as [string, string][]);
  }

  isSet(name: string): boolean {
    return this.#transform.args[name] === true;
  }

  /** The error for a transform that cannot be applied, at one of its arguments. */
  fault(message: string, name?: string, hint?: string): Error {
    const inner = name === undefined || this.#transform.args[name] === undefined ? [] : ["args", name];
    return makeBuildFault(`transform "${this.#transform.name}": ${message}`, {
      file: this.#file,
      path: [...this.#transform.path, ...inner],
      hint,
    });
  }

  #refuse(name: string): never {
    throw this.#expected(name, "a string", undefined);
  }

  #expected(name: string, expected: string, value: unknown): Error {
    return this.fault(`"${name}": expected ${expected}, got ${describeValue(value)}`, name);
  }
}
