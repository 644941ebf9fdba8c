/**
 * The server's process of throughput.ts: bare `node:http`, one answer to each operation, so that its own
 * cost blurs nothing. Sends its port to its parent and ends with it.
 */
import { createServer } from "node:http";

const REGISTRATION = Buffer.from(
  JSON.stringify({
    clientId: "_yzkThXVzLWVhc3QtMQEXAMPLECLIENTID",
    clientSecret: "VERYLONGSECRETeyJraWQiOiJrZXktMTU2NDAyODA5OSIsImFsZyI6IkhTMzg0In0",
    clientIdIssuedAt: 1579725929,
    clientSecretExpiresAt: 1587584729,
    authorizationEndpoint: "https://oidc.example.com/authorize",
    tokenEndpoint: "https://oidc.example.com/token",
  }),
);
const ITEM = Buffer.from(
  JSON.stringify({
    Item: {
      id: { S: "parcel-00001234" },
      status: { S: "IN_TRANSIT" },
      weight: { N: "1250" },
      fragile: { BOOL: false },
      stops: { L: [{ S: "Lyon" }, { S: "Basel" }] },
    },
  }),
);

const server = createServer((request, response) => {
  const isGetItem = request.headers["x-amz-target"] === "DynamoDB_20120810.GetItem";
  const answer = isGetItem ? ITEM : REGISTRATION;
  const headers = {
    "content-type": isGetItem ? "application/x-amz-json-1.0" : "application/json",
    "content-length": String(answer.length),
  };
  request.resume().once("end", () => response.writeHead(200, headers).end(answer));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.once("disconnect", () => process.exit());
