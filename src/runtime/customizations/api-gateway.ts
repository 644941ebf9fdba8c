import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** API Gateway answers in another form than its model says unless it is asked for JSON. */
export const acceptJson: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ request: { headers } }) {
    headers["accept"] ??= "application/json";
  },
};
