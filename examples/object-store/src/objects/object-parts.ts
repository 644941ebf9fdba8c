import type { StoredObject } from "../disk/stored-object.ts";
import { invalidArgument, invalidPartNumber, invalidRequest } from "../errors.ts";
import type { ByteRange } from "./byte-range.ts";

/** The highest number of a part. */
const maxPartNumber = 10_000;

/**
 * Finds the part that a read asks for by its place among the object's parts. An object that was uploaded whole is its
 * one part.
 *
 * @returns undefined if the request is not for a part.
 * @throws UnmodeledException `InvalidPartNumber` (416), `InvalidArgument`, `InvalidRequest`
 */
export function findPart(
  { parts, size }: StoredObject,
  { PartNumber, Range }: { readonly PartNumber?: number | undefined; readonly Range?: string | undefined },
): { readonly range: ByteRange | undefined } | undefined {
  if (PartNumber === undefined) return undefined;
  if (Range !== undefined) {
    throw invalidRequest("Cannot specify both Range header and partNumber query parameter");
  }
  checkPartNumber(PartNumber);
  const sizes = parts?.map((part) => part.size) ?? [size];
  const partSize = sizes[PartNumber - 1];
  if (partSize === undefined) throw invalidPartNumber(PartNumber, sizes.length);
  const start = sizes.slice(0, PartNumber - 1).reduce((sum, each) => sum + each, 0);
  // An empty range cannot be expressed.
  return { range: partSize === 0 ? undefined : { start, end: start + partSize - 1 } };
}

/** @throws UnmodeledException `InvalidArgument` */
export function checkPartNumber(number: number): void {
  if (Number.isInteger(number) && number >= 1 && number <= maxPartNumber) return;
  const message = `Part number must be an integer between 1 and ${maxPartNumber}, inclusive`;
  throw invalidArgument(message, "partNumber", String(number));
}
