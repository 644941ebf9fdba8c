import { Misfit, withinMember } from "../codec/misfit.ts";
import { readMember } from "../codec/members.ts";

/**
 * Fills the labels of a host prefix in (Smithy, "endpoint trait").
 *
 * @throws TypeError for a value that is not one label of a host name (RFC 3986, 3.2.2; RFC 1123, 2.1).
 */
export function fillHostPrefix(hostPrefix: string, input: object): string {
  return hostPrefix.replace(/\{([^}]*)\}/g, (_, name: string) =>
    withinMember(name, () => {
      const value = readMember(input, name);
      if (typeof value === "string" && /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i.test(value)) return value;
      throw new Misfit("the label of a host name must be letters, digits and hyphens, 63 at most");
    }),
  );
}
