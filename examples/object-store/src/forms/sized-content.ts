import type { ContentLengthRange } from "@shapewright/aws/verify-post-policy";
import { ServiceException } from "@shapewright/runtime";
import { entityTooLarge, entityTooSmall, malformedForm } from "../errors.ts";

/**
 * Passes the file of a form on as long as its length is within a range.
 *
 * @throws UnmodeledException `EntityTooLarge` at the first byte too many, `EntityTooSmall` at the end, and
 *   `MalformedPOSTRequest` for a form that ends early
 */
export async function* sizedContent(
  file: AsyncIterable<Uint8Array>,
  range: ContentLengthRange | undefined,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const bytes of file) {
      size += bytes.length;
      if (range !== undefined && size > range.max) throw entityTooLarge(size, range.max);
      yield bytes;
    }
  } catch (error) {
    // Of the parser.
    throw error instanceof ServiceException ? error : malformedForm();
  }
  if (range !== undefined && size < range.min) throw entityTooSmall(size, range.min);
}
