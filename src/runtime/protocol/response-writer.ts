import type { OutgoingResponse } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import type { StructureSchema } from "../schema/schema.ts";
import { sortBindings } from "./bindings.ts";
import { createBodyWriter, payloadBinding } from "./body-binding.ts";
import { headerBinding } from "./header-binding.ts";
import { Misfit, withinMember } from "../codec/misfit.ts";
import { readMember } from "../codec/members.ts";

/**
 * Writes a structure as a response, with the status that is usual where no member holds one.
 *
 * It throws TypeError or SerializationError for values of the wrong type.
 */
export type ResponseWriter = (output: object, status: number, method?: string) => OutgoingResponse;

/** Makes the writer of an output's or error's responses. */
export function createResponseWriter(structure: StructureSchema, codec: Codec): ResponseWriter {
  const bindings = sortBindings(structure, "response");
  const writeBody = createBodyWriter(bindings, { codec, payload: payloadBinding }, "response");
  const writeHeaders = headerBinding.createWriter(bindings);
  const statusCode = bindings.statusCode?.[0];
  return (output, status, method) => {
    const response: OutgoingResponse = {
      status: statusCode === undefined ? status : readStatusMember(output, statusCode, status),
      headers: {},
      body: undefined,
    };
    // A length after HEAD is that of a body that is not written: only a member bound to it can tell.
    if (method !== "HEAD") {
      writeBody(output, response);
      if (response.body === undefined) response.headers["content-length"] = "0";
    }
    writeHeaders(output, response.headers);
    return response;
  };
}

export function createEmptyResponse(status: number): OutgoingResponse {
  return { status, headers: { "content-length": "0" }, body: undefined };
}

/**
 * The status that a member holds, or the usual one where it is not set.
 *
 * @throws TypeError for what is not a status of a response.
 */
export function readStatusMember(output: object, name: string, usual: number): number {
  const status = readMember(output, name) ?? usual;
  if (typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599) return status;
  return withinMember(name, () => {
    throw new Misfit("an HTTP status must be an integer from 200 to 599");
  });
}
