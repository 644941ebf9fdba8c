import type { EnumValue } from "../service-model.ts";

/**
 * The members of an enum that has values alone: a name is the value with `_` for each run of
 * characters that a name cannot hold, and before a digit. Names may clash; the plan resolves it.
 */
export function makeEnumValues(values: readonly string[]): readonly EnumValue<string>[] {
  return [...new Set(values)].map((value) => ({ name: makeEnumName(value), value, traits: {} }));
}

function makeEnumName(value: string): string {
  const name = value.replaceAll(/\W/g, "_");
  return name === "" || /^\d/.test(name) ? `_${name}` : name;
}
