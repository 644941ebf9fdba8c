import { parseEndpoint } from "../client/endpoint/endpoint.ts";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** Machine Learning's `Predict` goes to the endpoint that its input names. */
export const predictEndpoint: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const { PredictEndpoint: named } = call.input as { readonly PredictEndpoint?: unknown };
    if (typeof named === "string") call.endpoint = parseEndpoint(named);
  },
};
