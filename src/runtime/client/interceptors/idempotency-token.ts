import { readMember, type Members } from "../../codec/members.ts";
import { memoize } from "../../codec/memoize.ts";
import { setOwn } from "../../codec/members.ts";
import type { StructureSchema } from "../../schema/schema.ts";
import type { InterceptorPart } from "./interceptor.ts";

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
