import { invalidArgument, notImplemented } from "../errors.ts";

/** The object that is copied. */
interface CopySource {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Reads `x-amz-copy-source`: the bucket and the key, percent-encoded, with or without a slash before them.
 *
 * @throws UnmodeledException `InvalidArgument`
 */
export function readCopySource(header: string): CopySource {
  const [encoded = "", query = ""] = header.split("?");
  if (query.startsWith("versionId=") && query !== "versionId=null") throw notImplemented("x-amz-copy-source");
  let path: string;
  try {
    path = decodeURIComponent(encoded).replace(/^\//, "");
  } catch {
    throw invalid(header);
  }
  const slash = path.indexOf("/");
  if (slash < 1 || slash === path.length - 1) throw invalid(header);
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

function invalid(header: string): Error {
  const message = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey";
  return invalidArgument(message, "x-amz-copy-source", header);
}
