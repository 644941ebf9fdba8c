import type { EnumValue } from "../service-model.ts";

/**
 * The members of an enum that has only values. A name is the value with `_` for each run of characters that are not
 * allowed in names, and before a leading digit. Names may collide; the plan resolves that.
 */
export function makeEnumValues(values: readonly string[]): readonly EnumValue<string>[] {
  return [...new Set(values)].map((value) => ({ name: makeEnumName(value), value, traits: {} }));
}

function makeEnumName(value: string): string {
  const name = value.replaceAll(/\W/g, "_");
  return name === "" || /^\d/.test(name) ? `_${name}` : name;
}
