import { randomBytes } from "node:crypto";
import { ServiceException } from "@shapewright/runtime";
import {
  type OutgoingResponse,
  type RequestCall,
  type ServerInterceptor,
  UnmodeledException,
  ValidationException,
} from "@shapewright/runtime/server";
import { createS3TargetReader } from "@shapewright/runtime/customizations";
import { invalidArgument, malformedXml, methodNotAllowed, missingBody, notImplemented } from "../errors.ts";

/**
 * Answers all errors as S3 does: those of the runtime by S3's codes, and each with the resource, the request's id and the
 * host's (Amazon S3 API Reference, "Error responses"). Also gives all responses S3's headers.
 */
export function s3Errors({ baseHosts }: { readonly baseHosts?: readonly string[] | undefined }): ServerInterceptor {
  const targetOf = createS3TargetReader({ baseHosts });
  return {
    async aroundRequest(call, next) {
      const hostId = randomBytes(48).toString("base64");
      const { path } = call.request;
      const hasKey = targetOf(call.request).key !== undefined;
      const response = await next();
      const ids = { "x-amz-request-id": call.requestId, "x-amz-id-2": hostId };
      if (call.error === undefined || response.status < 300 || response.status === 304) {
        Object.assign(response.headers, ids);
        return response;
      }
      const error = asS3Error(call, response, hasKey);
      throw new UnmodeledException({
        ...{ code: error.name, message: error.message, status: error.status },
        headers: { ...error.headers, ...ids },
        details: { ...error.details, Resource: path, HostId: hostId },
      });
    },
  };
}

/** What {@link UnmodeledException} has besides a name and a message. */
type S3Error = Pick<UnmodeledException, "name" | "message" | "status" | "headers" | "details">;

function asS3Error({ error, request, operation }: RequestCall, { status }: OutgoingResponse, hasKey: boolean): S3Error {
  if (error instanceof UnmodeledException) return error;
  if (error instanceof ValidationException) {
    const [first = { path: "", message: "" }] = error.fieldList ?? [];
    const depth = first.path.split("/").length;
    // The path of a member of the body, the body, or another member.
    if (depth > 2) return malformedXml();
    return hasBody(request.method) ? missingBody() : invalidArgument(first.message, first.path.slice(1), "");
  }
  const { name, message } = error instanceof ServiceException ? error : { name: "", message: "" };
  switch (name) {
    case "UnknownOperationException":
    case "MethodNotAllowedException":
      return methodNotAllowed(request.method, hasKey ? "OBJECT" : request.path === "/" ? "SERVICE" : "BUCKET");
    case "NotImplementedException":
      return notImplemented(request.query);
    case "SerializationException":
      return describeUnreadable(message, operation);
    case "RequestEntityTooLargeException":
      return new UnmodeledException({
        code: "MaxMessageLengthExceeded",
        message: "Your request was too large.",
        headers: { connection: "close" },
      });
    default: {
      if (status < 500) return new UnmodeledException({ code: name || "InvalidRequest", message, status });
      const headers = status === 503 ? { connection: "close" } : {};
      const code = status === 503 ? "ServiceUnavailable" : "InternalError";
      const text = status === 503 ? message : "We encountered an internal error. Please try again.";
      return new UnmodeledException({ code, message: text, status, headers });
    }
  }
}

/** A parameter, a header or a body that cannot be read: the message ends with the member's place. */
function describeUnreadable(message: string, operation: RequestCall["operation"]): UnmodeledException {
  const member = /at "\/(\w+)"$/.exec(message)?.[1] ?? "";
  const { httpQuery, httpHeader } = operation?.input?.members()[member] ?? {};
  const name = httpQuery ?? httpHeader;
  if (name === undefined) return malformedXml();
  const value = /got "([^"]*)"/.exec(message)?.[1] ?? "";
  const isNumber = message.startsWith("expected an integer");
  return invalidArgument(isNumber ? `Provided ${name} not an integer or within integer range` : message, name, value);
}

function hasBody(method: string): boolean {
  return method === "PUT" || method === "POST";
}
