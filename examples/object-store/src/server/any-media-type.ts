import type { MemberSchema } from "@shapewright/runtime";
import type { ServerInterceptor } from "@shapewright/runtime/server";

/** Takes bodies whatever their `Content-Type` says, as S3 does; that of a stream is kept with its object. */
export const anyMediaType: ServerInterceptor = {
  beforeDeserialization(call) {
    const members = Object.values(call.operation.input?.members() ?? {});
    const { "content-type": given, ...headers } = call.request.headers;
    if (given === undefined || members.some(bindsType)) return;
    const payload = members.find(({ httpPayload }) => httpPayload);
    // Policies are text.
    const expected = payload?.target === "string" ? "text/plain" : "application/xml";
    call.request = { ...call.request, headers: payload ? { ...headers, "content-type": expected } : headers };
  },
};

function bindsType({ httpHeader }: MemberSchema): boolean {
  return httpHeader?.toLowerCase() === "content-type";
}
