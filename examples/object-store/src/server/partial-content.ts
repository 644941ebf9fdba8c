import type { ServerInterceptor } from "@shapewright/runtime/server";

/** Answers 206 to what has a range (RFC 9110, 15.3.7): the model has one status for GetObject. */
export const partialContent: ServerInterceptor = {
  async aroundRequest(_call, next) {
    const response = await next();
    if (response.status === 200 && response.headers["content-range"] !== undefined) response.status = 206;
    return response;
  },
};
