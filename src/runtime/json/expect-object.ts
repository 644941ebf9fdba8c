import { DEPTH_LIMIT, failTooDeep } from "../codec/depth-limit.ts";
import { wrongType } from "../codec/misfit.ts";

/** The value of a structure, union or map, which is not nested too deep. */
export function expectObject(value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw wrongType(value, "object");
  }
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as Record<string, unknown>;
}
