import { invalidArgument } from "../errors.ts";

/** The most entries and common prefixes of one page. */
const maxEntries = 1000;

/** How many entries a page may have. @throws UnmodeledException `InvalidArgument` */
export function readLimit(name: string, given: number | undefined): number {
  if (given === undefined) return maxEntries;
  if (given >= 0) return Math.min(given, maxEntries);
  throw invalidArgument(`Argument ${name} must be an integer between 0 and 2147483647`, name, String(given));
}

/** `encoding-type=url`, for keys with characters that XML cannot have. @throws UnmodeledException `InvalidArgument` */
export function encoderOf(type: string | undefined): (text: string) => string {
  if (type === undefined) return (text) => text;
  if (type !== "url") throw invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", type);
  return (text) =>
    encodeURIComponent(text)
      .replaceAll("%2F", "/")
      .replace(/[!'()]/g, encodeMark);
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
