/**
 * The server's process of verified-throughput.ts: GetItem of DynamoDB, with or without the verifier. Sends its port to its
 * parent, then at each message the seconds of CPU that it has used, and ends with it.
 */
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { verifySigV4 } from "@shapewright/aws/verify-sigv4";
import type { Server, ServerOptions } from "@shapewright/runtime/server";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { credentials, item, signedAt, type Contender } from "./verified-request.ts";

const [, , contender = "", folder = "", packageName = ""] = process.argv;
const interceptors: Readonly<Record<Contender, ServerOptions["interceptors"]>> = {
  plain: [],
  verified: [verifySigV4({ credentials: () => credentials.secretAccessKey, now: () => signedAt.getTime() })],
};

const entry = createRequire(`${folder}/`).resolve(`${packageName}/server`);
const { createDynamoDBServer } = (await import(pathToFileURL(entry).href)) as {
  readonly createDynamoDBServer: (handlers: object, options: ServerOptions) => Server;
};
const handlers = { getItem: () => ({ Item: item }) };
const server = createDynamoDBServer(handlers, { interceptors: interceptors[contender as Contender] });
const http = createServer(toNodeListener(server)).listen(0, "127.0.0.1", () => {
  const address = http.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
process.once("disconnect", () => process.exit());
