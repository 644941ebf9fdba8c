import type { ErrorSchema, ServiceSchema } from "../schema/schema.ts";

/** A shape's name, and its namespace where a schema says it. */
interface ShapeName {
  readonly name: string;
  readonly namespace?: string;
}

/**
 * The absolute shape id of an error, as far as it is known: an error without a namespace of its own is in the
 * service's (Smithy, "Shape ID").
 */
export function absoluteErrorType(service: ServiceSchema, schema: ErrorSchema): string {
  const { namespace: ofService }: ShapeName = service;
  const { name, namespace = ofService }: ShapeName = schema;
  return namespace === undefined ? name : `${namespace}#${name}`;
}

/** The namespace of a service's shapes, where its schema says it. */
export function namespaceOf(service: ServiceSchema): string | undefined {
  const { namespace }: ShapeName = service;
  return namespace;
}
