import { memoize } from "../runtime/codec/memoize.ts";
import type { MemberSchemas, StructureSchema, UnionSchema } from "../runtime/schema/schema.ts";

/** The members of a schema, the same objects each time: what has been sent is told by their identity. */
export const memberSchemasOf: (schema: StructureSchema | UnionSchema) => MemberSchemas = memoize(({ members }) =>
  members(),
);
