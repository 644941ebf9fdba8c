import { createContextKey, type ServerInterceptor } from "@shapewright/runtime/server";

const tagCount = createContextKey<number>("tagCount");

/**
 * What S3's responses have and its model does not: the status 206 for what has a range (RFC 9110, 15.3.7), since a model
 * has one for GetObject, 204 for PutBucketTagging, and the number of tags for HeadObject.
 */
export const unmodeledResponses: ServerInterceptor = {
  async aroundHandler(call, next) {
    const output: { readonly TagCount?: number } = await next();
    if (output.TagCount !== undefined) call.context.set(tagCount, output.TagCount);
    return output;
  },

  async aroundRequest(call, next) {
    const response = await next();
    if (response.status !== 200) return response;
    if (response.headers["content-range"] !== undefined) response.status = 206;
    if (call.operation?.name === "PutBucketTagging") response.status = 204;
    const count = call.context.get(tagCount);
    if (count !== undefined) response.headers["x-amz-tagging-count"] = String(count);
    return response;
  },
};
