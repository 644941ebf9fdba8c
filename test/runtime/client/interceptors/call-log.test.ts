import { describe, expect, it, vi } from "vitest";
import { SSOOIDCClient, CreateTokenCommand, InvalidGrantException } from "../../../../generated/sso-oidc/src/index.ts";
import { createCallLogInterceptor } from "../../../../src/runtime/index.ts";
import { redactSensitive } from "../../../../src/runtime/schema/redact.ts";
import type { MemberSchema, StructureSchema } from "../../../../src/runtime/schema/schema.ts";

const hidden = "***SensitiveInformation***";

function createClient(response: Response, logger: object): SSOOIDCClient {
  return new SSOOIDCClient({
    endpoint: "http://localhost",
    maxAttempts: 1,
    transport: () => Promise.resolve(response),
    interceptors: [createCallLogInterceptor(logger)],
  });
}
const input = { clientId: "id", clientSecret: "wJalr", grantType: "refresh_token", refreshToken: "Atzr" };
const shownInput = { clientId: "id", clientSecret: hidden, grantType: "refresh_token", refreshToken: hidden };
const names = { clientName: "SSOOIDCClient", commandName: "CreateTokenCommand" };

describe("a logger", () => {
  it("is told of a call that succeeded, without what is sensitive", async () => {
    const info = vi.fn();
    const client = createClient(Response.json({ accessToken: "aoal", expiresIn: 5, tokenType: "Bearer" }), { info });
    const { accessToken } = await client.send(new CreateTokenCommand(input));
    expect(accessToken).toBe("aoal");
    const output = { accessToken: hidden, expiresIn: 5, tokenType: "Bearer" };
    const metadata = { httpStatusCode: 200, attempts: 1, totalRetryDelay: 0 };
    expect(info.mock.calls).toEqual([[{ ...names, input: shownInput, output, metadata }]]);
  });

  it("is told of a call that failed", async () => {
    const error = vi.fn();
    const headers = { "x-amzn-errortype": "InvalidGrantException" };
    const client = createClient(Response.json({ error: "e" }, { status: 400, headers }), { error });
    const failure: unknown = await client.send(new CreateTokenCommand(input)).catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(InvalidGrantException);
    const { $metadata: metadata } = failure as InvalidGrantException;
    expect(error.mock.calls).toEqual([[{ ...names, input: shownInput, error: failure, metadata }]]);
  });

  it.each([[{}], [{ info: () => expect.fail("full"), error: () => expect.fail("full") }]])(
    "has no effect on the call: %o",
    async (logger) => {
      const client = createClient(Response.json({ accessToken: "a" }), logger);
      expect(await client.send(new CreateTokenCommand(input))).toMatchObject({ accessToken: "a" });
    },
  );
});

describe("redactSensitive", () => {
  const inner: StructureSchema = {
    type: "structure",
    name: "Inner",
    members: () => ({ open: { target: "string" }, secret: { target: "blob", sensitive: true } }),
  };
  const keys: StructureSchema = { type: "structure", name: "Keys", sensitive: true, members: () => ({}) };
  const sensitive: MemberSchema = { target: "string", sensitive: true };
  const schema: StructureSchema = {
    type: "structure",
    name: "Outer",
    members: () => ({
      inner: { target: inner },
      keys: { target: keys },
      list: { target: { type: "list", member: { target: inner }, sparse: true } },
      names: { target: { type: "list", member: { target: "string", sensitive: true } } },
      map: { target: { type: "map", key: { target: "string" }, value: { target: inner } } },
      byName: { target: { type: "map", key: { target: "string", sensitive: true }, value: { target: "string" } } },
      constructor: sensitive,
      number: { target: "integer" },
      union: { target: { ...inner, type: "union" } },
      document: { target: "document" },
    }),
  };
  it.each<[object, object]>([
    [{}, {}],
    [
      { number: 0, document: { a: 1 } },
      { number: 0, document: { a: 1 } },
    ],
    [{ number: null }, { number: null }],
    [{ inner: { open: "o", secret: new Uint8Array(1) } }, { inner: { open: "o", secret: hidden } }],
    [{ inner: { open: "o", secret: null } }, { inner: { open: "o", secret: null } }],
    [{ inner: { opne: "what was misspelt may be a secret" } }, { inner: {} }],
    [{ inner: "a secret in the wrong place" }, { inner: hidden }],
    [{ list: "a secret" }, { list: hidden }],
    [{ keys: { a: 1 } }, { keys: hidden }],
    [{ list: [{ open: "o", secret: "s" }, null] }, { list: [{ open: "o", secret: hidden }, null] }],
    [{ names: ["a", "b"] }, { names: hidden }],
    [{ map: { a: { open: "o", secret: "s" } } }, { map: { a: { open: "o", secret: hidden } } }],
    [{ byName: { a: "b" } }, { byName: hidden }],
    [{ constructor: "s" }, { constructor: hidden }],
    [{ union: { secret: "s" } }, { union: { secret: hidden } }],
    [{ union: { $unknown: ["secret2", "s"] } }, { union: {} }],
  ])("%o: %o", (value, want) => {
    const copy = JSON.stringify(value);
    expect(redactSensitive(schema, value)).toEqual(want);
    expect(JSON.stringify(value)).toBe(copy);
  });
});
