/**
 * The server's process of throughput.ts: bare `node:http`, one answer to everything, so that its own
 * cost blurs nothing. Sends its port to its parent and ends with it.
 */
import { createServer } from "node:http";

const ANSWER = Buffer.from(
  JSON.stringify({
    clientId: "_yzkThXVzLWVhc3QtMQEXAMPLECLIENTID",
    clientSecret: "VERYLONGSECRETeyJraWQiOiJrZXktMTU2NDAyODA5OSIsImFsZyI6IkhTMzg0In0",
    clientIdIssuedAt: 1579725929,
    clientSecretExpiresAt: 1587584729,
    authorizationEndpoint: "https://oidc.example.com/authorize",
    tokenEndpoint: "https://oidc.example.com/token",
  }),
);
const HEADERS = { "content-type": "application/json", "content-length": String(ANSWER.length) };

const server = createServer((request, response) => {
  request.resume().once("end", () => response.writeHead(200, HEADERS).end(ANSWER));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.once("disconnect", () => process.exit());
