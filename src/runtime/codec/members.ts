/** The values of a structure's members by name. */
export type Members = Record<string, unknown>;

/** A member's value; `null` counts as not set, as do inherited properties (`constructor`, …). */
export function readMember(source: object, name: string): unknown {
  const value = (source as Members)[name];
  // Reading an absent `__proto__` would return the prototype.
  if (name === "__proto__" && !Object.hasOwn(source, name)) return undefined;
  return value === (Object.prototype as unknown as Members)[name] ? undefined : (value ?? undefined);
}

/** Whether a value of a list, map or structure is set. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Sets an own property of any name: assigning `__proto__` would set the prototype. */
export function setOwn(object: Members, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
