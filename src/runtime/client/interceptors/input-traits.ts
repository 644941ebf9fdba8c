import { createDefaultsFiller, type ReadJson, readJsonAsText } from "../../codec/defaults.ts";
import { type Members, readMember, setOwn } from "../../codec/members.ts";
import { memoize } from "../../codec/memoize.ts";
import { Misfit, withinMember } from "../../codec/misfit.ts";
import type { StructureSchema } from "../../schema/schema.ts";
import { prefixHost } from "../endpoint/endpoint.ts";
import type { InterceptorPart } from "./interceptor.ts";

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

/** Sets a UUID v4 for each token that the caller left open (Smithy, "idempotencyToken trait"). */
export const idempotencyToken: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const { input: schema } = call.operation;
    const open = (schema ? tokensOf(schema) : []).filter((name) => readMember(call.input, name) === undefined);
    if (open.length === 0) return;
    const input: Members = { ...call.input };
    for (const name of open) setOwn(input, name, crypto.randomUUID());
    call.input = input;
  },
};

const tokensOf = /* @__PURE__ */ memoize((structure: StructureSchema) =>
  Object.entries(structure.members()).flatMap(([name, member]) => (member.idempotencyToken ? [name] : [])),
);

/**
 * Sends the defaults of unset required members (Smithy, "Default value serialization"), and those of nested members for
 * clients with `sendDefaults`. Does not send defaults that only services apply (Smithy, "clientOptional trait"), or
 * that servers would reject.
 */
export const sentDefaults: InterceptorPart = /* @__PURE__ */ createSentDefaults((json) => json);

/** {@link sentDefaults} for types whose values are not JSON, such as timestamps. */
export const sentConvertedDefaults: InterceptorPart = /* @__PURE__ */ createSentDefaults(readJsonAsText);

function createSentDefaults(readJson: ReadJson): InterceptorPart {
  const fillRequired = createDefaultsFiller(({ required }) => required === true, readJson);
  const fillNested = createDefaultsFiller(
    ({ required, clientOptional, unsentDefault }, depth) =>
      required ?? (depth > 0 && !clientOptional && !unsentDefault),
    readJson,
  );
  return {
    part: "interceptor",
    beforeSerialization(call) {
      const fill = call.config.sendDefaults ? fillNested : fillRequired;
      if (call.operation.input) call.input = fill(call.operation.input, call.input);
    },
  };
}
