import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** API Gateway returns a form other than the modeled one unless the request accepts JSON. */
export const acceptJson: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ request: { headers } }) {
    headers["accept"] ??= "application/json";
  },
};
