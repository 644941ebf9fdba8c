import type { StructureSchema } from "../schema/schema.ts";

/** Whether a body of a structure's messages is XML: it is where no member is the body as text, bytes or a stream. */
export function isXmlBody(structure: StructureSchema): boolean {
  const payload = Object.values(structure.members()).find(({ httpPayload }) => httpPayload);
  return payload === undefined || (typeof payload.target !== "string" && payload.streaming === undefined);
}
