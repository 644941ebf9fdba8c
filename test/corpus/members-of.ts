import { memoize } from "../../src/runtime/codec/memoize.ts";
import type { MemberSchemas, StructureSchema, UnionSchema } from "../../src/runtime/schema/schema.ts";

/** The members of a schema, the same objects each time: what has been sent is told by their identity. */
export const membersOf: (schema: StructureSchema | UnionSchema) => MemberSchemas = memoize(({ members }) => members());
