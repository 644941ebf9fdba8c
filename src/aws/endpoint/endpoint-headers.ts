import type { InterceptorPart } from "@shapewright/runtime";

/** Sends the headers from the endpoint rules; must follow the part that resolves the endpoint. */
export const endpointHeaders: InterceptorPart = {
  part: "interceptor",
  afterSerialization({ request, endpoint }) {
    for (const [name, values] of Object.entries(endpoint.headers ?? {})) {
      request.headers[name.toLowerCase()] = values.join(", ");
    }
  },
};
