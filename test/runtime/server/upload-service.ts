import { createServer as createHttpServer, request as httpRequest, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import type { MemberSchemas, OperationSchema } from "../../../src/runtime/schema/schema.ts";

import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import type { Handler, ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { limitException, service } from "../protocol/test-service.ts";

/** Inputs and outputs of operations that take a stream, bytes, and a document. */
const bound: MemberSchemas = {
  key: { target: "string", httpLabel: true },
  length: { target: "long", httpHeader: "Content-Length" },
  encoding: { target: "string", httpHeader: "Content-Encoding" },
};
const inputs: Readonly<Record<string, MemberSchemas>> = {
  stream: { ...bound, body: { target: "blob", streaming: true, httpPayload: true } },
  bytes: { ...bound, body: { target: "blob", httpPayload: true } },
  document: { ...bound, text: { target: "string" } },
};

export type UploadName = "stream" | "bytes" | "document";

function operation(name: UploadName): OperationSchema {
  const members = inputs[name] ?? {};
  return {
    name,
    http: { method: "PUT", uri: `/${name}/{key}`, code: 200 },
    httpChecksum: { requestChecksumRequired: true },
    errors: [limitException],
    input: { type: "structure", name: `${name}Input`, members: () => members },
    output: {
      type: "structure",
      name: `${name}Output`,
      members: () => ({ saw: { target: "string", httpHeader: "x-saw" } }),
    },
  };
}

const protocols: { readonly restXml: ServerProtocol; readonly restJson1: ServerProtocol } = {
  restXml: restXmlServer,
  restJson1: restJson1Server,
};

/** A server of all kinds of uploads. */
export function createUploadServer(
  protocol: keyof typeof protocols,
  handlers: Partial<Record<UploadName, Handler>>,
  options: ServerOptions = {},
): Server {
  const names: readonly UploadName[] = ["stream", "bytes", "document"];
  const operations = Object.fromEntries(names.map((name) => [name, { schema: operation(name) }]));
  return createServer({ service, protocols: [protocols[protocol]], operations }, handlers, options);
}

export interface Upload {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pieces: readonly (string | Uint8Array)[];
}

interface UploadAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the pieces of a body one by one. */
type SendUpload = (server: Server, upload: Upload) => Promise<UploadAnswer>;

const opened: HttpServer[] = [];

export async function closeAll(): Promise<void> {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export async function listen(server: Server): Promise<number> {
  const http = createHttpServer(toNodeListener(server));
  opened.push(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return (http.address() as AddressInfo).port;
}

const sendByNode: SendUpload = async (server, { path, headers, pieces }) => {
  const port = await listen(server);
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, method: "PUT", headers: { ...headers } };
    const outgoing = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode = 0, headers: received } = response;
        resolve({ status: statusCode, headers: received, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on("error", reject);
    for (const piece of pieces) outgoing.write(piece);
    outgoing.end();
  });
};

const sendByFetch: SendUpload = async (server, { path, headers, pieces }) => {
  const body = ReadableStream.from(pieces.map((piece) => Buffer.from(piece as string)));
  const request = new Request(`http://host${path}`, { method: "PUT", headers, body, duplex: "half" });
  const response = await server.fetch(request);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

export const carriers: { readonly "node:http": SendUpload; readonly fetch: SendUpload } = {
  "node:http": sendByNode,
  fetch: sendByFetch,
};
