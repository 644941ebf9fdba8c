/** The values of a structure's members by name. */
export type Members = Record<string, unknown>;

/** A member's value, `null` taken as not set; what every object inherits (`constructor`, …) is not one. */
export function readMember(source: object, name: string): unknown {
  const value = (source as Members)[name];
  // The prototype is no property that the prototype has, too.
  if (name === "__proto__" && !Object.hasOwn(source, name)) return undefined;
  return value === (Object.prototype as unknown as Members)[name] ? undefined : (value ?? undefined);
}

/** Whether a value is set: an item of a list or map, a member. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Sets an own property, of whichever name: assignment to `__proto__` would set the prototype. */
export function setOwn(object: Members, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
