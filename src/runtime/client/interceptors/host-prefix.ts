import { readMember } from "../../codec/members.ts";
import { Misfit, withinMember } from "../../codec/misfit.ts";
import type { InterceptorPart } from "./interceptor.ts";
import { prefixHost } from "../endpoint/endpoint.ts";

/**
 * Puts an operation's host prefix, with its labels filled in, before the endpoint's host name (Smithy, "endpoint trait").
 *
 * It throws TypeError for a value that is not one label of a host name (RFC 3986, 3.2.2; RFC 1123, 2.1).
 */
export const hostPrefix: InterceptorPart = {
  part: "interceptor",
  afterSerialization(call) {
    const { operation, config, input } = call;
    if (operation.hostPrefix === undefined || config.hostPrefixes === false) return;
    const prefix = operation.hostPrefix.replace(/\{([^}]*)\}/g, (_, name: string) =>
      withinMember(name, () => {
        const value = readMember(input, name);
        if (typeof value === "string" && /^(?!-)[a-z0-9-]{1,63}(?<!-)$/i.test(value)) return value;
        throw new Misfit("the label of a host name must be letters, digits and hyphens, 63 at most");
      }),
    );
    call.endpoint = prefixHost(call.endpoint, prefix);
  },
};
