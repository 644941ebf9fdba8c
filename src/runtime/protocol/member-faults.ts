import { SerializationError } from "../exception/serialization-error.ts";

/** Does something with a member, and adds the member's name to what it throws. */
export function withinMember<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const message = `member "${name}": ${error instanceof Error ? error.message : String(error)}`;
    throw error instanceof SerializationError
      ? new SerializationError(message, { path: `/${name}`, cause: error })
      : new TypeError(message, { cause: error });
  }
}

export function expectString(value: unknown): string {
  if (typeof value === "string") return value;
  throw wrongType(value, "string");
}

export function expectArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  throw wrongType(value, "list");
}

export function wrongType(value: unknown, type: string): TypeError {
  return new TypeError(`a value of type ${typeof value} is no ${type}`);
}
