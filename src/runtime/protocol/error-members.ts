import { type Members, setOwn } from "../codec/members.ts";
import type { ServiceException } from "../exception/service-exception.ts";
import type { StructureSchema } from "../schema/schema.ts";

/** The names of an error's members, but for `name` and `$fault`, `$metadata`, …, which say what an error is. */
export function namesOfErrorMembers(schema: StructureSchema): readonly string[] {
  return Object.keys(schema.members()).filter((name) => name !== "name" && !name.startsWith("$"));
}

/**
 * The members of the model that an error has. One may be called `stack` or `cause`: what the language keeps there is
 * not enumerable, and must not leave the server.
 */
export function readErrorMembers(error: ServiceException, names: readonly string[]): Members {
  const members: Members = {};
  for (const name of names) {
    if (name === "message" || Object.prototype.propertyIsEnumerable.call(error, name)) {
      setOwn(members, name, (error as object as Members)[name]);
    }
  }
  return members;
}
