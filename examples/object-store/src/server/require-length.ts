import type { ServerInterceptor } from "@shapewright/runtime/server";
import { missingContentLength } from "../errors.ts";

const uploads: ReadonlySet<string> = new Set(["PutObject", "UploadPart"]);

/** Refuses uploads that say nothing of their body, as S3 does: they are cut off more often than meant to be empty. */
export const requireLength: ServerInterceptor = {
  beforeDeserialization({ operation, request: { headers } }) {
    const hasLength = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
    if (uploads.has(operation.name) && !hasLength) throw missingContentLength();
  },
};
