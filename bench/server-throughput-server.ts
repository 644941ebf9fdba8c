/**
 * The server's process of server-throughput.ts: one of the contenders, by its name. Sends its port to its
 * parent, then at each message the seconds of CPU that it has used, and ends with it.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { PATH, register, type Contender, type Registration } from "./served-registration.ts";

const START: Readonly<Record<Contender, () => Promise<Server>>> = {
  shapewright: startShapewright,
  fastify: startFastify,
  "node:http": async () => listen(answerBare),
};

const start = Object.entries(START).find(([name]) => name === process.argv[2])?.[1];
if (start === undefined) throw new Error(`no server is called "${String(process.argv[2])}"`);
const address = (await start()).address();
process.send?.(typeof address === "object" ? address?.port : undefined);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
process.once("disconnect", () => process.exit());

async function startShapewright(): Promise<Server> {
  const [{ createSSOOIDCServer }, { toNodeListener }] = await Promise.all([
    import("@shapewright/sso-oidc/server"),
    import("@shapewright/runtime/server/node"),
  ]);
  return listen(toNodeListener(createSSOOIDCServer({ registerClient: register })));
}

/** With schemas that say of requests and responses what the model says. */
async function startFastify(): Promise<Server> {
  const { fastify } = await import("fastify");
  const string = { type: "string" };
  const long = { type: "integer" };
  const app = fastify();
  app.post<{ Body: Registration }>(
    PATH,
    {
      schema: {
        body: {
          type: "object",
          required: ["clientName", "clientType"],
          properties: { clientName: string, clientType: string, scopes: { type: "array", items: string } },
        },
        response: {
          200: {
            type: "object",
            properties: {
              ...{ clientId: string, clientSecret: string, clientIdIssuedAt: long, clientSecretExpiresAt: long },
              ...{ authorizationEndpoint: string, tokenEndpoint: string },
            },
          },
        },
      },
    },
    ({ body }, reply) => reply.send(register(body)),
  );
  await app.listen({ host: "127.0.0.1", port: 0 });
  return app.server;
}

/** Neither routes nor checks anything: what Node itself takes, with its own JSON. */
function answerBare(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    // The request is the bench's own.
    const body = JSON.stringify(register(JSON.parse(Buffer.concat(chunks).toString()) as Registration));
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(body);
  });
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
