import type { ErrorSchema, ServiceSchema } from "../schema/schema.ts";

/** The absolute shape id of an error, as far as the namespace is known (Smithy, "Shape ID"). */
export function absoluteErrorType({ namespace }: ServiceSchema, { name }: ErrorSchema): string {
  return namespace === undefined ? name : `${namespace}#${name}`;
}
