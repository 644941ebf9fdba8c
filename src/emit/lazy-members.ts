import { code } from "./code.ts";
import { entryDoc, objectDoc, type Doc } from "./layout.ts";

/**
 * `members: () => ({ … })` of a schema or of constraints: a function, so that what a program does not
 * use is never made, and so that members may refer to constants below.
 */
export function lazyMembersEntry(members: readonly Doc[]): Doc {
  return entryDoc(code`members`, [code`() => (`, objectDoc(members, "always"), code`)`]);
}
