import type { InterceptorPart } from "@shapewright/runtime";

/** Sends the headers that the rules ask for; it stands behind the part that finds the endpoint. */
export const endpointHeaders: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ request, endpoint }) {
    for (const [name, values] of Object.entries(endpoint.headers ?? {})) {
      request.headers[name.toLowerCase()] = values.join(", ");
    }
  },
};
