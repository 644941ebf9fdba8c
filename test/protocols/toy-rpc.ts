import { ProtocolError } from "../../src/runtime/exception/exceptions.ts";
import { createJsonCodec } from "../../src/runtime/json/json-codec.ts";
import { type JsonType, plainJson } from "../../src/runtime/json/json-type.ts";
import { strictJsonCodec } from "../../src/runtime/json/strict-json-codec.ts";
import type { ClientProtocol, ServerProtocol } from "../../src/runtime/protocol/protocol.ts";
import { memoizeByParts } from "../../src/runtime/schema/parts.ts";

// A client entry has the parts that its half may be made of, too.
export { jsonLong } from "../../src/runtime/json/json-simple-types.ts";
export { jsonTimestamp } from "../../src/runtime/json/json-simple-types.ts";

/** A protocol that no specification has: JSON at one path, the operation's name in the query. */
const id = "toy.protocols#toyRpc";
const path = "/toy";

export const toyRpc: ClientProtocol = {
  id,
  serializeRequest: (_service, { name, input, parts = [] }, values) => ({
    method: "POST",
    path,
    query: name,
    headers: { "content-type": "application/json" },
    body: input === undefined ? "{}" : codecOf(parts).encoder({ target: input })(values),
  }),
  async deserializeResponse(service, { output, parts = [] }, { status, body }) {
    const text = await body.text();
    // Its errors are a name and nothing else.
    if (status !== 200) throw new service.exception({ name: text, message: text });
    return { output: output === undefined ? {} : (codecOf(parts).decoder({ target: output })(text) as object) };
  },
};

const codecOf = memoizeByParts("json", (types: readonly JsonType[]) => createJsonCodec(types, plainJson));

export const toyRpcServer: ServerProtocol = {
  id,
  claims: (request) => request.path === path,
  createRouter: (_service, operations) => (request) => {
    const found = operations.find(({ operation }) => operation.name === request.query);
    if (found !== undefined) return { operation: found.operation, labels: {} };
    throw new ProtocolError({ name: "UnknownOperationException", message: "unknown", status: 404 });
  },
  deserializeRequest: async (_service, { operation: { input } }, { body }) =>
    input === undefined ? {} : (strictJsonCodec.decoder({ target: input })(await body.text()) as object),
  serializeResponse: (_service, { output }, values) => ({
    status: 200,
    headers: { "content-type": strictJsonCodec.mediaType },
    body: output === undefined ? "{}" : strictJsonCodec.encoder({ target: output })(values),
  }),
  serializeError: (_service, _operation, error) => ({ status: 400, headers: {}, body: error.name }),
};
