import type { OperationSchema } from "@shapewright/runtime";
import type { ServerInterceptor } from "@shapewright/runtime/server";

/** Takes documents whatever their `Content-Type` says, as S3 does; that of a stream is kept with its object. */
export const anyMediaType: ServerInterceptor = {
  beforeDeserialization(call) {
    if (bindsType(call.operation) || call.request.headers["content-type"] === undefined) return;
    const headers = Object.entries(call.request.headers).filter(([name]) => name !== "content-type");
    call.request = { ...call.request, headers: Object.fromEntries(headers) };
  },
};

function bindsType({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some(({ httpHeader }) => httpHeader?.toLowerCase() === "content-type");
}
