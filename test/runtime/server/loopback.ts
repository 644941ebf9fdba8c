import {
  createServer as createHttpServer,
  request as httpRequest,
  type IncomingMessage,
  type Server as HttpServer,
} from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterEach } from "vitest";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { plainDefinition, type PlainHandlers } from "./plain-protocol.ts";

const opened: HttpServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

export async function listen(
  handlers: Partial<PlainHandlers>,
  options: ServerOptions = {},
): Promise<{ port: number; server: Server; http: HttpServer }> {
  const server = createServer(plainDefinition, handlers, options);
  const http = createHttpServer(toNodeListener(server));
  opened.push(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return { port: (http.address() as AddressInfo).port, server, http };
}

export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export function send(
  port: number,
  path: string,
  { method = "POST", body, headers = {} }: { method?: string; body?: string | Uint8Array; headers?: object } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: "127.0.0.1", port, path, method, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** Milliseconds until the first byte of an answer must have come. */
const patience = 60_000;

/** Milliseconds without another byte after which an answer on a kept connection counts as whole. */
const quiet = 500;

/** Sends bytes as they are, and resolves to all that came back when the server closes or falls silent. */
export function sendRaw(port: number, bytes: string, use: (socket: Socket) => void = () => {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    const finish = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    };
    let timer = setTimeout(finish, patience);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
    });
    socket.on("close", finish);
    socket.on("error", finish);
    socket.write(bytes);
    use(socket);
  });
}

export const soon: (milliseconds?: number) => Promise<void> = (milliseconds = 20) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
