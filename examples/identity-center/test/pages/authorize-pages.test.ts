import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSecret } from "../../src/secrets/secret.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register, type ClientCredentials } from "../sign-in.ts";
import { makeVisitor, signInAt } from "./page-visitor.ts";

let test: TestCenter;
let client: ClientCredentials;
beforeAll(async () => {
  test = await startTestCenter({
    scopes: { "sso:account:access": "See your accounts", "notes:read": "Read your notes" },
  });
  client = await register(oidcClient(test), {
    clientName: "<b>A new CLI</b>",
    scopes: ["sso:account:access"],
    grantTypes: ["authorization_code", "refresh_token"],
    redirectUris: ["http://127.0.0.1/oauth/callback", "https://notes.example/back?keep=1", "http://[::1]/back"],
  });
});
afterAll(() => test.close());

const redirectUri = "http://127.0.0.1:50321/oauth/callback";
const verifier = makeSecret();
const state = `a b&"><script>`;

/** An address as the AWS CLI opens it, with some parameters otherwise, or left out. */
function authorizePath(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const parameters = new URLSearchParams();
  const all: Record<string, string | undefined> = {
    ...{ response_type: "code", client_id: client.clientId, redirect_uri: redirectUri, state },
    ...{ code_challenge_method: "S256", scopes: "sso:account:access" },
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    ...changes,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) parameters.append(name, value);
  return `/authorize?${parameters.toString()}`;
}

const decide = async (path: string, decision: string): Promise<URL> => {
  const visitor = makeVisitor(test.url);
  await signInAt(visitor, path);
  const { location, status } = await visitor.post(path, { step: "decision", decision });
  expect(status).toBe(303);
  return new URL(location);
};

describe("the authorization endpoint", () => {
  it("signs in, asks, and sends a code that the client trades for tokens", async () => {
    const visitor = makeVisitor(test.url);
    expect((await visitor.get(authorizePath())).html).toContain('name="password"');
    const { html } = await signInAt(visitor, authorizePath());
    expect(html).toContain("&lt;b&gt;A new CLI&lt;/b&gt;");
    expect(html).toContain("See your accounts");
    expect(html).toContain("127.0.0.1:50321");
    expect(html).not.toContain("<script");
    const answer = await visitor.post(authorizePath(), { step: "decision", decision: "allow" });
    expect(answer.status).toBe(303);
    const back = new URL(answer.location);
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect([...back.searchParams.keys()].sort()).toEqual(["code", "iss", "state"]);
    expect(back.searchParams.get("state")).toBe(state);
    expect(back.searchParams.get("iss")).toBe(test.url);
    const code = back.searchParams.get("code") ?? "";
    const grant = { grantType: "authorization_code", code, codeVerifier: verifier, redirectUri };
    expect((await oidcClient(test).createToken({ ...client, ...grant })).accessToken).toMatch(/^[\w-]{43}$/u);
    expect(test.logged.join("")).toContain('"msg":"approved"');
    expect(test.logged.join("")).not.toContain(code);
  });

  it("tells the client that the user denied", async () => {
    const back = await decide(authorizePath(), "deny");
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      ...{ error: "access_denied", error_description: "The person denied the request." },
      ...{ iss: test.url, state },
    });
  });

  it("sends the answer nowhere while no one is signed in", async () => {
    const visitor = makeVisitor(test.url);
    await visitor.get(authorizePath());
    const answer = await visitor.post(authorizePath(), { step: "decision", decision: "allow" });
    expect(answer.location).toBe(authorizePath());
  });

  it("comes back to the request after a change of account", async () => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, authorizePath());
    const { location } = await visitor.post(authorizePath(), { step: "sign-out" });
    expect(location).toMatch(/^\/authorize\?/u);
    const { html } = await signInAt(visitor, location, "ben");
    expect(html).toContain("Ben Example");
    expect(html).toContain("A new CLI");
  });

  it.each([
    { what: "scope, as RFC 6749 names it", changes: { scopes: undefined, scope: "sso:account:access" } },
    { what: "none: those registered", changes: { scopes: undefined } },
    { what: "empty: those registered", changes: { scopes: "" } },
  ])("takes scopes: $what", async ({ changes }) => {
    const { html } = await signInAt(makeVisitor(test.url), authorizePath(changes));
    expect(html).toContain("See your accounts");
  });

  it("keeps the parameters that the client's address has, and leaves out a state that was not sent", async () => {
    const back = await decide(
      authorizePath({ redirect_uri: "https://notes.example/back?keep=1", state: undefined }),
      "allow",
    );
    expect(back.href).toMatch(/^https:\/\/notes\.example\/back\?keep=1&code=[\w-]{43}&iss=http/u);
  });

  it.each([
    { to: "http://127.0.0.1:50321/oauth/callback", source: "http://127.0.0.1:50321" },
    { to: "https://notes.example/back?keep=1", source: "https://notes.example" },
    { to: "http://[::1]:50321/back", source: "http:" },
  ])("lets the forms lead to $to and to no other site", async ({ to, source }) => {
    const visitor = makeVisitor(test.url);
    const path = authorizePath({ redirect_uri: to });
    for (const { headers } of [await visitor.get(path), await signInAt(visitor, path)])
      expect(headers.get("content-security-policy")).toContain(`form-action 'self' ${source}; `);
  });
});

describe("a client or an address that is not known is shown, and no one is redirected", () => {
  it.each<{ changes: Record<string, string | undefined> }>([
    { changes: { client_id: undefined } },
    { changes: { client_id: "00000000-0000-0000-0000-000000000000" } },
    { changes: { client_id: "\0" } },
    { changes: { client_id: "' or 1=1 --" } },
    { changes: { redirect_uri: undefined } },
    { changes: { redirect_uri: "" } },
    { changes: { redirect_uri: "https://evil.example/oauth/callback" } },
    { changes: { redirect_uri: "http://127.0.0.1.evil.example/oauth/callback" } },
    { changes: { redirect_uri: "http://127.0.0.1@evil.example/oauth/callback" } },
    { changes: { redirect_uri: "http://user@127.0.0.1/oauth/callback" } },
    { changes: { redirect_uri: "http://127.0.0.1:50321/oauth/elsewhere" } },
    { changes: { redirect_uri: "http://localhost:50321/oauth/callback" } },
    { changes: { redirect_uri: "https://127.0.0.1/oauth/callback" } },
    { changes: { redirect_uri: "https://notes.example:444/back?keep=1" } },
    { changes: { redirect_uri: "https://notes.example/back" } },
    { changes: { redirect_uri: "//evil.example" } },
    { changes: { redirect_uri: "javascript:alert(1)" } },
  ])("$changes", async ({ changes }) => {
    const visitor = makeVisitor(test.url);
    const page = await visitor.get(authorizePath(changes));
    expect(page.status).toBe(400);
    expect(page.location).toBe("");
    expect(page.html).toContain('role="alert"');
    expect(page.html).not.toContain("evil");
    await visitor.get("/device");
    const posted = await visitor.post(authorizePath(changes), { step: "decision", decision: "allow" });
    expect(posted).toMatchObject({ status: 400, location: "" });
  });

  it("with a parameter that comes twice", async () => {
    const twice = `${authorizePath()}&${new URLSearchParams({ redirect_uri: redirectUri }).toString()}`;
    expect(await makeVisitor(test.url).get(twice)).toMatchObject({ status: 400, location: "" });
  });

  it("with a client whose secret has expired", async () => {
    const old = await register(oidcClient(test), { grantTypes: ["authorization_code"], redirectUris: [redirectUri] });
    const path = authorizePath({ client_id: old.clientId });
    expect((await makeVisitor(test.url).get(path)).status).toBe(200);
    await test.center.database.query("update client set secret_expires_at = now() where client_id = $1", [
      old.clientId,
    ]);
    expect((await makeVisitor(test.url).get(path)).status).toBe(400);
  });
});

describe("what else is wrong goes back to the client", () => {
  const errors: readonly { error: string; changes: Record<string, string | undefined> }[] = [
    { error: "invalid_request", changes: { response_type: undefined } },
    { error: "unsupported_response_type", changes: { response_type: "token" } },
    { error: "invalid_request", changes: { code_challenge_method: undefined } },
    { error: "invalid_request", changes: { code_challenge_method: "plain" } },
    { error: "invalid_request", changes: { code_challenge: undefined } },
    { error: "invalid_request", changes: { code_challenge: "short" } },
    { error: "invalid_scope", changes: { scopes: "notes:read" } },
    { error: "invalid_scope", changes: { scope: 'sso:account:access "ö\\' } },
  ];

  it.each(errors)("$error for $changes", async ({ error, changes }) => {
    const { location, status } = await makeVisitor(test.url).get(authorizePath(changes));
    expect(status).toBe(303);
    const back = new URL(location);
    expect(back.origin + back.pathname).toBe(redirectUri);
    expect(back.searchParams.get("error")).toBe(error);
    expect(back.searchParams.get("state")).toBe(state);
    expect(back.searchParams.get("iss")).toBe(test.url);
    // RFC 6749, section 4.1.2.1: what a description may hold.
    expect(back.searchParams.get("error_description")).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/u);
    expect(back.searchParams.has("code")).toBe(false);
  });

  it("unauthorized_client for a client only of devices", async () => {
    const other = await register(oidcClient(test), {
      redirectUris: [redirectUri],
      grantTypes: ["urn:ietf:params:oauth:grant-type:device_code"],
    });
    const { location } = await makeVisitor(test.url).get(authorizePath({ client_id: other.clientId }));
    expect(new URL(location).searchParams.get("error")).toBe("unauthorized_client");
  });

  it("invalid_request for a state that comes twice, without a state", async () => {
    const { location } = await makeVisitor(test.url).get(`${authorizePath()}&state=2`);
    const { searchParams } = new URL(location);
    expect(searchParams.get("error")).toBe("invalid_request");
    expect(searchParams.has("state")).toBe(false);
  });

  it("but by a link, where the client is on another machine: no redirect goes there", async () => {
    const changes = { redirect_uri: "https://notes.example/back?keep=1", response_type: "token" };
    const page = await makeVisitor(test.url).get(authorizePath(changes));
    expect(page).toMatchObject({ status: 400, location: "" });
    expect(page.html).toContain(
      'href="https://notes.example/back?keep&#x3D;1&amp;error&#x3D;unsupported_response_type',
    );
    expect(page.html).toContain("Go back to notes.example");
    expect(page.html).not.toContain("<script");
  });
});
