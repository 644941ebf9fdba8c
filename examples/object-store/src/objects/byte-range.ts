import { invalidRange } from "../errors.ts";

/** The first and the last byte of a part of an object. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header. S3 answers with the whole object where it is not one range of bytes (RFC 9110, 14.2).
 *
 * @returns undefined for the whole object.
 * @throws UnmodeledException `InvalidRange` (416) for a range that begins after the end.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (header === undefined || match === null) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "" && last === "") return undefined;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
  if (start >= size || (first === "" && Number(last) === 0)) throw invalidRange(header, size);
  return { start, end };
}
