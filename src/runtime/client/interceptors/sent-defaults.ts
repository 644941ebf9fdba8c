import { createDefaultsFiller, type DefaultsFiller } from "../../codec/defaults.ts";
import type { InterceptorPart } from "./interceptor.ts";

/**
 * Sends the defaults of required members that are not set (Smithy, "Default value serialization"), and of clients with
 * `sendDefaults` those of nested members. Defaults that are the service's alone (Smithy, "clientOptional trait") are not
 * sent.
 */
export const sentDefaults: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const fill = call.config.sendDefaults ? fillNested : fillRequired;
    if (call.operation.input) call.input = fill(call.operation.input, call.input);
  },
};

const fillRequired: DefaultsFiller = /* @__PURE__ */ createDefaultsFiller(({ required }) => required === true);
const fillNested: DefaultsFiller = /* @__PURE__ */ createDefaultsFiller(
  ({ required, clientOptional }, depth) => required ?? (depth > 0 && !clientOptional),
);
