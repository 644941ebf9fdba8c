import { describe, expect, it } from "vitest";
import {
  createAuthInterceptor,
  type IdentifyOptions,
  verifyApiKey,
  verifyBasicAuth,
  verifyBearerToken,
} from "../../../src/runtime/server/auth/index.ts";
import { createContextKey, createServer, type ServerInterceptor } from "../../../src/runtime/server/index.ts";
import type { ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { plainDefinition, type PlainHandlers } from "./plain-protocol.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

interface User {
  readonly name: string;
}

const user = createContextKey<User>("user");
const bearer = "smithy.api#httpBearerAuth";
const basic = "smithy.api#httpBasicAuth";
const apiKey = "smithy.api#httpApiKeyAuth";
const noAuth = "smithy.api#noAuth";

const byToken: IdentifyOptions<string, User> = {
  caller: user,
  identify: (token) => (token === "good" ? { name: "ann" } : undefined),
};
const byPassword = verifyBasicAuth({
  caller: user,
  realm: 'the "realm"',
  identify: ({ username, password }) => Promise.resolve(password === "pä:ss" ? { name: username } : undefined),
});

interface Settings extends Partial<ServiceSchema> {
  readonly interceptors: readonly ServerInterceptor[];
  readonly ofOperation?: readonly string[];
}

interface Asked {
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

async function ask({ interceptors, ofOperation, ...service }: Settings, { path = "/Echo", headers = {} }: Asked) {
  const handlers: Pick<PlainHandlers, "echo"> = { echo: (_, context) => ({ user: context.get(user)?.name }) };
  const { echo } = plainDefinition.operations;
  const definition = {
    ...plainDefinition,
    service: { ...plainDefinition.service, ...service },
    operations: {
      echo: { ...echo, schema: { name: "Echo", ...(ofOperation && { auth: ofOperation }) } },
    },
  };
  const server = createServer(definition, handlers, { interceptors });
  const response = await server.fetch(new Request(`http://host${path}`, { method: "POST", body: "{}", headers }));
  const body = (await response.json()) as { readonly user?: string };
  return [response.status, response.headers.get("www-authenticate") ?? body.user] as const;
}

const byBearer: Settings = { auth: [bearer], interceptors: [verifyBearerToken(byToken)] };
const byBasic: Settings = { auth: [basic], interceptors: [byPassword] };
const byKey = (place: NonNullable<ServiceSchema["httpApiKeyAuth"]>): Settings => ({
  ...{ auth: [apiKey], httpApiKeyAuth: place, interceptors: [verifyApiKey(byToken)] },
});
const login = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

describe("callers", () => {
  it.each<[title: string, settings: Settings, asked: Asked, wanted: readonly [number, string | undefined]]>([
    ["a token", byBearer, { headers: { authorization: "Bearer good" } }, [200, "ann"]],
    ["a token, in lower case", byBearer, { headers: { authorization: "bearer good" } }, [200, "ann"]],
    ["a wrong token", byBearer, { headers: { authorization: "Bearer bad" } }, [401, 'Bearer error="invalid_token"']],
    ["no token", byBearer, {}, [401, "Bearer"]],
    ["another scheme", byBearer, { headers: { authorization: login("ann:x") } }, [401, "Bearer"]],
    ["a password", byBasic, { headers: { authorization: login("bob:pä:ss") } }, [200, "bob"]],
    [
      "a wrong password",
      byBasic,
      { headers: { authorization: login("bob:no") } },
      [401, 'Basic realm="the \\"realm\\""'],
    ],
    [
      "base64 that is not valid",
      byBasic,
      { headers: { authorization: "Basic a" } },
      [401, 'Basic realm="the \\"realm\\""'],
    ],
    ["no colon", byBasic, { headers: { authorization: login("bob") } }, [401, 'Basic realm="the \\"realm\\""']],
    ["a key", byKey({ name: "X-Key", in: "header" }), { headers: { "x-key": "good" } }, [200, "ann"]],
    [
      "a key after a scheme",
      byKey({ name: "Authorization", in: "header", scheme: "Key" }),
      { headers: { authorization: "key good" } },
      [200, "ann"],
    ],
    [
      "a key without its scheme",
      byKey({ name: "Authorization", in: "header", scheme: "Key" }),
      { headers: { authorization: "good" } },
      [401, "ApiKey"],
    ],
    ["a wrong key", byKey({ name: "X-Key", in: "header" }), { headers: { "x-key": "bad" } }, [401, "ApiKey"]],
    ["a key in the query", byKey({ name: "api key", in: "query" }), { path: "/Echo?a=b&api+key=g%6Fod" }, [200, "ann"]],
    ["no key in the query", byKey({ name: "k", in: "query" }), { path: "/Echo?a=b&%=c&k" }, [401, "ApiKey"]],
  ])("present %s", async (_, settings, asked, wanted) => {
    expect(await ask(settings, asked)).toEqual(wanted);
  });
});

describe("credentials that are not valid", () => {
  it.each([undefined, null, false] as const)("are those for which `identify` returns %s", async (found) => {
    const interceptors = [verifyBearerToken({ caller: user, identify: () => Promise.resolve(found) })];
    const sent = { headers: { authorization: "Bearer good" } };
    for (const auth of [[bearer], [noAuth]]) {
      expect(await ask({ auth, interceptors }, sent)).toEqual([401, 'Bearer error="invalid_token"']);
    }
  });

  it.each<[authorization: string, settings: Settings]>([
    ["Bearer", byBearer],
    ["Bearer good, Bearer good", byBearer],
    ["Bearer gööd", byBearer],
    ["Basic", byBasic],
    ["Basic !", byBasic],
    ["Basic /w==", byBasic],
    [login("bob"), byBasic],
  ])("are malformed ones where they are optional, too: %s", async (authorization, settings) => {
    const [status] = await ask({ ...settings, auth: [noAuth] }, { headers: { authorization } });
    expect(status).toBe(401);
  });
});

describe("the model's auth traits", () => {
  const both = [verifyBearerToken(byToken), byPassword];
  const tokenSent = { headers: { authorization: "Bearer good" } };
  const passwordSent = { headers: { authorization: login("bob:pä:ss") } };

  it.each<[title: string, settings: Settings, asked: Asked, wanted: readonly [number, string | undefined]]>([
    ["none", { interceptors: both }, {}, [200, undefined]],
    [
      "none, with a wrong token",
      { interceptors: both },
      { headers: { authorization: "Bearer bad" } },
      [401, 'Bearer error="invalid_token"'],
    ],
    ["an anonymous operation", { ...byBearer, ofOperation: [] }, {}, [200, undefined]],
    ["an optional scheme", { ...byBearer, ofOperation: [bearer, noAuth] }, {}, [200, undefined]],
    ["an optional scheme, used", { ...byBearer, ofOperation: [bearer, noAuth] }, tokenSent, [200, "ann"]],
    ["two schemes, the first used", { auth: [bearer, basic], interceptors: both }, tokenSent, [200, "ann"]],
    ["two schemes, the second used", { auth: [bearer, basic], interceptors: both }, passwordSent, [200, "bob"]],
    ["two schemes, none used", { auth: [bearer, basic], interceptors: both }, {}, [401, "Bearer"]],
    ["the second interceptor's", { auth: [basic], interceptors: both }, {}, [401, 'Basic realm="the \\"realm\\""']],
    [
      "the second's, the first used",
      { auth: [basic], interceptors: both },
      tokenSent,
      [401, 'Basic realm="the \\"realm\\""'],
    ],
    ["one without an interceptor", { auth: [apiKey], interceptors: both }, tokenSent, [401, "Bearer"]],
    ["none, with `always`", { interceptors: [verifyBearerToken({ ...byToken, always: true })] }, {}, [401, "Bearer"]],
  ])("name %s", async (_, settings, asked, wanted) => {
    expect(await ask(settings, asked)).toEqual(wanted);
  });

  it("name a scheme of the user's own", async () => {
    const interceptor = createAuthInterceptor({
      id: "example#mutualTls",
      authenticate: ({ request, context }) => {
        const name = request.headers["x-client-cert"];
        if (name !== undefined) context.set(user, { name });
        return name !== undefined;
      },
      missing: () => new Error("no certificate"),
    });
    const settings = { auth: ["example#mutualTls"], interceptors: [interceptor] };
    expect(await ask(settings, { headers: { "x-client-cert": "cn" } })).toEqual([200, "cn"]);
    expect(await ask(settings, {})).toEqual([500, undefined]);
  });
});
