import { describe, expect, it } from "vitest";
import { ServiceException } from "../../../../src/runtime/exception/exceptions.ts";
import { awsJson1_0Server } from "../../../../src/runtime/aws-json/aws-json-server.ts";
import type { ServerProtocol } from "../../../../src/runtime/protocol/protocol.ts";
import { restJson1Server } from "../../../../src/runtime/rest-json/rest-json-server.ts";
import { verifyBearerToken } from "../../../../src/runtime/server/auth/index.ts";
import { createServer, type CorsSettings, type Server } from "../../../../src/runtime/server/index.ts";
import { cors, type CorsOptions } from "../../../../src/runtime/server/interceptors/index.ts";
import { failOnUnhandledRejections } from "../unhandled-rejections.ts";

failOnUnhandledRejections();

const app = "https://app.example";

interface Settings {
  readonly options?: CorsOptions;
  readonly trait?: CorsSettings;
  readonly protocol?: ServerProtocol;
}

/** `PUT /items/{id}` with headers both ways; whoever calls needs a token. */
function serve({ options, trait, protocol = restJson1Server }: Settings): Server {
  return createServer(
    {
      service: {
        ...{ name: "Items", sdkId: "Items", version: "1", auth: ["smithy.api#httpBearerAuth"] },
        exception: ServiceException,
      },
      ...(trait && { cors: trait }),
      protocols: [protocol],
      operations: {
        putItem: {
          schema: {
            name: "PutItem",
            http: { method: "PUT", uri: "/items/{id}", code: 200 },
            input: {
              type: "structure",
              name: "PutItemInput",
              members: () => ({
                id: { target: "string", httpLabel: true },
                kind: { target: "string", httpHeader: "X-Kind" },
                meta: {
                  target: { type: "map", key: { target: "string" }, value: { target: "string" } },
                  httpPrefixHeaders: "X-Meta-",
                },
              }),
            },
            output: {
              type: "structure",
              name: "PutItemOutput",
              members: () => ({ tag: { target: "string", httpHeader: "X-Tag" } }),
            },
          },
        },
      },
    },
    { putItem: () => ({ tag: "t" }) },
    {
      interceptors: [
        cors(options),
        verifyBearerToken({ identify: (token) => (token === "good" ? { name: "ann" } : undefined) }),
      ],
    },
  );
}

type Access = Readonly<Record<string, string>>;

/** What a response says of access: its headers of CORS, without their prefix, and `vary`. */
async function ask(server: Server, method: string, path: string, headers: Access): Promise<Access> {
  const response = await server.fetch(new Request(`http://host${path}`, { method, headers }));
  const access = [...response.headers].filter(([name]) => name.startsWith("access-control-") || name === "vary");
  const named = access.map(([name, value]) => [name.replace("access-control-", ""), value]);
  return { status: String(response.status), ...(Object.fromEntries(named) as Access) };
}

function preflight(server: Server, { origin = app, method = "PUT", path = "/items/1", asked = "" }): Promise<Access> {
  const headers = {
    "access-control-request-method": method,
    ...(asked && { "access-control-request-headers": asked }),
  };
  return ask(server, "OPTIONS", path, { origin, ...headers });
}

const refused = { status: "204", vary: "origin" };
const variesByAll = "origin, access-control-request-method, access-control-request-headers";

describe("a preflight", () => {
  const server = serve({ options: { origins: [app], allowedHeaders: ["X-Own"], maxAge: 5 } });

  it("is answered from the model", async () => {
    const asked = "content-type, X-Kind,x-meta-a, x-own,authorization,x-other";
    expect(await preflight(server, { asked })).toEqual({
      ...{ status: "204", "allow-origin": app, "allow-methods": "PUT", "max-age": "5", vary: variesByAll },
      "allow-headers": "content-type, x-kind, x-meta-a, x-own, authorization",
    });
  });

  it.each([
    ["of another origin", { origin: "https://other.example" }],
    ["of an origin that begins alike", { origin: `${app}.evil.example` }],
    ["of a sandboxed page", { origin: "null" }],
    ["of another method", { method: "DELETE" }],
    ["at another path", { path: "/nothing" }],
  ])("%s is refused", async (_, asked) => {
    expect(await preflight(server, asked)).toEqual(refused);
  });

  it("takes the trait of the model", async () => {
    const trait = { maxAge: 7, additionalAllowedHeaders: ["X-Extra"], additionalExposedHeaders: ["X-Seen"] };
    expect(await preflight(serve({ trait }), { asked: "x-extra" })).toMatchObject({
      ...{ "allow-origin": "*", "allow-headers": "x-extra", "max-age": "7" },
    });
    expect(await preflight(serve({ trait: { origin: app } }), {})).toMatchObject({ "allow-origin": app });
    expect(await preflight(serve({ trait: { origin: app } }), { origin: "https://other.example" })).toEqual(refused);
  });

  it("without a trait and options is refused", async () => {
    expect(await preflight(serve({}), {})).toEqual(refused);
  });

  it("of a protocol whose operations are all POST is answered", async () => {
    const rpc = serve({ options: { origins: "*" }, protocol: awsJson1_0Server });
    expect(await preflight(rpc, { path: "/", method: "POST", asked: "x-amz-target" })).toMatchObject({
      ...{ "allow-methods": "POST", "allow-headers": "x-amz-target" },
    });
    expect(await preflight(rpc, { path: "/", method: "PUT" })).toEqual(refused);
  });
});

describe("a response", () => {
  const authorization = "Bearer good";

  it("may be read, with its headers", async () => {
    const server = serve({
      options: { origins: (origin) => origin === app, credentials: true, exposedHeaders: ["X-Own"] },
    });
    expect(await ask(server, "PUT", "/items/1", { origin: app, authorization })).toEqual({
      ...{ status: "200", "allow-origin": app, "allow-credentials": "true", vary: "origin" },
      "expose-headers": "x-tag, x-amzn-requestid, x-own",
    });
  });

  it.each<CorsOptions>([{ origins: "*" }, { origins: ["*"] }])(
    "may be read by all, also from a cache that another request has filled: %o",
    async (options) => {
      expect(await ask(serve({ options }), "PUT", "/items/1", { origin: app })).toMatchObject({ "allow-origin": "*" });
      expect(await ask(serve({ options }), "PUT", "/items/1", {})).toMatchObject({ "allow-origin": "*" });
    },
  );

  it("may be read if it is an error", async () => {
    const access = await ask(serve({ options: { origins: "*" } }), "PUT", "/items/1", { origin: app });
    expect(access).toMatchObject({ status: "401", "allow-origin": "*" });
    expect(access["expose-headers"]).toContain("x-amzn-errortype");
  });

  it("to another origin has no headers of CORS", async () => {
    const server = serve({ options: { origins: [app] } });
    const headers = { origin: "https://other.example", authorization };
    expect(await ask(server, "PUT", "/items/1", headers)).toEqual({ status: "200", vary: "origin" });
    expect(await ask(server, "PUT", "/items/1", { authorization })).toEqual({ status: "200", vary: "origin" });
  });
});

it("credentials are not allowed to all origins", () => {
  expect(() => cors({ origins: "*", credentials: true })).toThrow(TypeError);
  expect(() => cors({ origins: [app, "*"], credentials: true })).toThrow(TypeError);
});
