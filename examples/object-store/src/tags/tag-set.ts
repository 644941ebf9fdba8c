import type { Tag } from "@shapewright/s3";
import { UnmodeledException } from "@shapewright/runtime/server";
import type { StoredTag } from "../disk/stored-object.ts";
import { compareUtf8 } from "../disk/utf8-order.ts";
import { invalidArgument, malformedXml } from "../errors.ts";

/** What a tag set may have (Amazon S3 User Guide, "Categorizing your objects using tags"; "Using cost allocation tags"). */
const limits = { object: 10, bucket: 50 };
/** The longest key and value, in characters. */
const [maxKey, maxValue] = [128, 256];
/** Letters, numbers and spaces of any language, and some marks. */
const allowed = /^[\p{L}\p{M}\p{N}\p{Z}\s_.:/=+\-@]*$/u;

/**
 * Checks the tags of a request's body.
 *
 * @param of what is tagged.
 * @throws UnmodeledException `MalformedXML`, `BadRequest` for too many, `InvalidTag`
 */
export function checkTags(tags: readonly Tag[] | undefined, of: "object" | "bucket"): readonly StoredTag[] {
  if (tags === undefined) throw malformedXml();
  if (tags.length > limits[of]) throw tooManyTags(of);
  const keys = new Set<string>();
  return tags.map(({ Key, Value }) => {
    // A body may lack what the types say is there.
    if ((Key as string | undefined) === undefined || (Value as string | undefined) === undefined) throw malformedXml();
    if (keys.has(Key)) throw invalidTag("Cannot provide multiple Tags with the same key", { TagKey: Key });
    keys.add(Key);
    const length = Array.from(Key).length;
    if (length === 0 || length > maxKey || !allowed.test(Key)) {
      throw invalidTag("The TagKey you have provided is invalid", { TagKey: Key });
    }
    if (Key.startsWith("aws:")) {
      const message =
        of === "bucket"
          ? "System tags cannot be added/updated by requester"
          : "Your TagKey cannot be prefixed with aws:";
      throw invalidTag(message, { TagKey: Key });
    }
    if (Array.from(Value).length > maxValue || !allowed.test(Value)) {
      throw invalidTag("The TagValue you have provided is invalid", { TagKey: Key, TagValue: Value });
    }
    return { key: Key, value: Value };
  });
}

/**
 * Reads `x-amz-tagging`: tags in the form of a URL's query.
 *
 * @returns undefined for none.
 * @throws UnmodeledException `InvalidArgument` for a key twice, `BadRequest` for too many, `InvalidTag`
 */
export function readTagging(header: string | undefined): readonly StoredTag[] | undefined {
  if (header === undefined || header === "") return undefined;
  const tags = [...new URLSearchParams(header)].map(([Key, Value]) => ({ Key, Value }));
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) {
    throw invalidArgument(
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
      "x-amz-tagging",
      header,
    );
  }
  return checkTags(tags, "object");
}

/** Tags as outputs have them: by key, whatever order they were set in. */
export function tagSetOf(tags: readonly StoredTag[] | undefined): Tag[] {
  return [...(tags ?? [])]
    .sort((a, b) => compareUtf8(a.key, b.key))
    .map(({ key, value }) => ({ Key: key, Value: value }));
}

function tooManyTags(of: "object" | "bucket"): UnmodeledException {
  const message =
    of === "object" ? "Object tags cannot be greater than 10" : "Bucket tag count cannot be greater than 50";
  return new UnmodeledException({ code: "BadRequest", message });
}

function invalidTag(message: string, details: Readonly<Record<string, string>>): UnmodeledException {
  return new UnmodeledException({ code: "InvalidTag", message, details });
}
