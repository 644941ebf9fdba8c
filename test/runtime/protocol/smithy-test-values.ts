import type { MemberSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { textOf } from "./messages.ts";

/** Turns a protocol test's `params` into the values that the runtime takes. */
function valueOfParams(member: MemberSchema, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const target = member.target;
  if (target === "timestamp") return new Date(Math.round((value as number) * 1000));
  if (target === "blob") return new TextEncoder().encode(value as string);
  if (target === "float" || target === "double") return Number(value);
  if (typeof target === "string") return value;
  if (target.type === "list") return (value as unknown[]).map((item) => valueOfParams(target.member, item));
  const entries = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      valueOfParams(target.type === "map" ? target.value : (target.members()[key] ?? { target: "document" }), item),
    ]),
  );
}

export function inputOfParams(schema: StructureSchema | undefined, params: unknown): object {
  return (schema && params ? valueOfParams({ target: schema }, params) : {}) as object;
}

/**
 * Makes values comparable: bytes and streams as text, dates as their time. At the top, members that
 * are null or an empty stream count as not set.
 */
export async function comparable(value: unknown, top = true): Promise<unknown> {
  if (value instanceof Uint8Array || value instanceof ReadableStream) return `bytes ${await textOf(value)}`;
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (Array.isArray(value)) return Promise.all(value.map((item) => comparable(item, false)));
  if (typeof value !== "object" || value === null) return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, item]) => [key, await comparable(item, false)] as const),
  );
  return Object.fromEntries(
    entries.filter(([, item]) => item !== undefined && !(top && (item === null || item === "bytes "))),
  );
}
