import { MatchBudget } from "../../runtime/pattern/matching.ts";
import { findPatternFault, Pattern } from "../../runtime/pattern/pattern.ts";
import { describeValue } from "../describe-value.ts";
import type { FindShape } from "../smithy-json/flatten-shapes.ts";
import { childLocation, type JsonLocation } from "../smithy-json/json-location.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import type { FlatShape, TraitMap } from "../smithy-json/smithy-source.ts";

/** What a value has at fault. */
interface ValueFault {
  readonly message: string;
  readonly location: JsonLocation;
  /** A key that a structure does not have is superfluous rather than wrong; a constraint may be violated on purpose. */
  readonly kind?: "constraint" | "unknown key" | undefined;
  /** Of an unknown key: the structure's id and the key, as in Smithy's ids of events. */
  readonly unknownKey?: string;
}

const integerTypes: ReadonlySet<string> = new Set(["byte", "short", "integer", "long", "bigInteger", "intEnum"]);
const floatTypes: ReadonlySet<string> = new Set(["float", "double", "bigDecimal"]);

const lengthTrait = "smithy.api#length";
const patternTrait = "smithy.api#pattern";
const rangeTrait = "smithy.api#range";
type ConstraintId = typeof lengthTrait | typeof patternTrait | typeof rangeTrait;

const noFaults: readonly ValueFault[] = [];

/** Whether a value is of a shape as most are of traits: nothing at all, or any text. */
function isPlain(value: unknown, shape: FlatShape): boolean {
  if (shape.type === "string") {
    return typeof value === "string" && !shape.traits.has(lengthTrait) && !shape.traits.has(patternTrait);
  }
  if (shape.type !== "structure" || !isJsonObject(value)) return false;
  for (const _key in value) return false;
  return shape.members.every(({ traits }) => !traits.has("smithy.api#required"));
}

/** Checks a value of the model (a trait's, a default) against the shape that it has to be of. */
export function checkValue(
  value: unknown,
  shape: FlatShape,
  {
    find,
    location,
    memberTraits,
  }: { readonly find: FindShape; readonly location: JsonLocation; readonly memberTraits?: TraitMap | undefined },
): readonly ValueFault[] {
  if (memberTraits === undefined && isPlain(value, shape)) return noFaults;
  const faults: ValueFault[] = [];
  visit(value, shape, location, memberTraits);
  return faults;

  function visit(given: unknown, of: FlatShape, at: JsonLocation, traits?: TraitMap): void {
    const { type } = of;
    const expect = (what: string, kind?: ValueFault["kind"]): void =>
      void faults.push({ message: `expected ${what}, got ${describeValue(given)}`, location: at, kind });
    const find1 = (id: ConstraintId): unknown => (traits?.get(id) ?? of.traits.get(id))?.value;
    if (type === "structure" || type === "union") {
      if (!isJsonObject(given)) expect("an object");
      else visitMembers(given, of, at);
      return;
    }
    if (type === "list" || type === "set") {
      if (!Array.isArray(given)) {
        expect("an array");
        return;
      }
      checkLength(given.length, "items", find1(lengthTrait), at);
      const target = targetOf(of, "member");
      if (target !== undefined)
        given.forEach((item: unknown, index) => visit(item, target, childLocation(at, index), of.members[0]?.traits));
      return;
    }
    if (type === "map") {
      if (!isJsonObject(given)) {
        expect("an object");
        return;
      }
      checkLength(Object.keys(given).length, "entries", find1(lengthTrait), at);
      const [key, item] = [targetOf(of, "key"), targetOf(of, "value")];
      for (const [name, entry] of Object.entries(given)) {
        const below = childLocation(at, name);
        if (key !== undefined) visit(name, key, below, of.members.find((each) => each.name === "key")?.traits);
        if (item !== undefined) visit(entry, item, below);
      }
      return;
    }
    if (type === "string" || type === "enum") {
      if (typeof given !== "string") {
        expect("a string");
        return;
      }
      const bounds = find1(lengthTrait);
      if (bounds !== undefined) checkLength(Array.from(given).length, "characters", bounds, at);
      const pattern = find1(patternTrait);
      if (typeof pattern === "string" && !matches(given, pattern))
        expect(`a string that matches ${pattern}`, "constraint");
      if (type === "enum") {
        const values = of.members.map((member) => member.traits.get("smithy.api#enumValue")?.value ?? member.name);
        if (!values.includes(given))
          expect(`one of ${values.map((each) => JSON.stringify(each)).join(", ")}`, "constraint");
      }
    } else if (type === "boolean") {
      if (typeof given !== "boolean") expect("a boolean");
    } else if (integerTypes.has(type) || floatTypes.has(type)) {
      const isNumber = typeof given === "number" && (floatTypes.has(type) || Number.isInteger(given));
      const isText = floatTypes.has(type) && (given === "NaN" || given === "Infinity" || given === "-Infinity");
      if (!isNumber && !isText) expect(floatTypes.has(type) ? "a number" : "an integer");
      else if (typeof given === "number") checkRange(given, find1(rangeTrait), at);
    } else if (type === "timestamp") {
      if (typeof given !== "string" && typeof given !== "number") expect("a timestamp");
    } else if (type === "blob" && typeof given !== "string") expect("a string in base64");
  }

  function visitMembers(given: Readonly<Record<string, unknown>>, of: FlatShape, at: JsonLocation): void {
    const members = new Map(of.members.map((member) => [member.name, member]));
    for (const [name, item] of Object.entries(given)) {
      const member = members.get(name);
      if (member === undefined) {
        const message = `key ${JSON.stringify(name)} is not known`;
        const fault = { message, location: childLocation(at, name) };
        faults.push(of.type === "union" ? fault : { ...fault, kind: "unknown key", unknownKey: `${of.id}.${name}` });
        continue;
      }
      if (item === null) continue;
      visit(item, find(member.target, { what: of.id, location: at }), childLocation(at, name), member.traits);
    }
    for (const { name, traits } of of.members) {
      if (traits.has("smithy.api#required") && (!Object.hasOwn(given, name) || given[name] === null)) {
        faults.push({ message: `required key ${JSON.stringify(name)} is missing`, location: at, kind: "constraint" });
      }
    }
    if (of.type === "union" && Object.keys(given).length !== 1) {
      faults.push({ message: `expected one key, got ${Object.keys(given).length}`, location: at });
    }
  }

  function targetOf(of: FlatShape, name: string): FlatShape | undefined {
    const member = of.members.find((each) => each.name === name);
    return member && find(member.target, { what: of.id, location: member.location });
  }

  function checkLength(length: number, what: string, bounds: unknown, at: JsonLocation): void {
    const { min, max } = readBounds(bounds);
    if (min !== undefined && length < min)
      faults.push({ message: `expected at least ${min} ${what}, got ${length}`, location: at, kind: "constraint" });
    if (max !== undefined && length > max)
      faults.push({ message: `expected at most ${max} ${what}, got ${length}`, location: at, kind: "constraint" });
  }

  function checkRange(number: number, bounds: unknown, at: JsonLocation): void {
    const { min, max } = readBounds(bounds);
    if (min !== undefined && number < min)
      faults.push({ message: `expected at least ${min}, got ${number}`, location: at, kind: "constraint" });
    if (max !== undefined && number > max)
      faults.push({ message: `expected at most ${max}, got ${number}`, location: at, kind: "constraint" });
  }
}

export function readBounds(bounds: unknown): { readonly min?: number | undefined; readonly max?: number | undefined } {
  if (!isJsonObject(bounds)) return {};
  const { min, max } = bounds;
  return { min: typeof min === "number" ? min : undefined, max: typeof max === "number" ? max : undefined };
}

/** The patterns of this run, which many values have to match. */
const patterns = new Map<string, Pattern | "not understood">();

/** Whether a pattern is found in a text; true where the pattern is not understood. */
function matches(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = findPatternFault(pattern) === undefined ? new Pattern(pattern) : "not understood";
    patterns.set(pattern, compiled);
  }
  return compiled === "not understood" || compiled.test(text, new MatchBudget(1_000_000));
}
