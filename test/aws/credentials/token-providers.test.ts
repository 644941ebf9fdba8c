import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fromEnvSigningName, fromSso, fromStatic, nodeProvider } from "../../../src/aws/token-providers.ts";
import { useHome } from "../use-home.ts";
import { replayTraffic, type Exchange } from "./replay-traffic.ts";

afterEach(() => void vi.useRealTimers());

/** SHA-1 of `mysso`. */
const tokenFile = ".aws/sso/cache/d4f5c9a177b651e73f0086a863ceb2ea3a39aa20.json";
const config = {
  ".aws/config":
    "[default]\nsso_session = mysso\n[sso-session mysso]\nsso_region = eu-west-1\nsso_start_url = https://x/start",
};
const now = new Date("2030-01-01T00:00:00Z");
const standing = {
  accessToken: "old",
  expiresAt: "2030-01-01T00:04:00Z",
  refreshToken: "refresh-1",
  clientId: "client",
  clientSecret: "secret",
  registrationExpiresAt: "2030-03-01T00:00:00Z",
  startUrl: "https://x/start",
};
const answer: Exchange = {
  method: "POST",
  url: "https://oidc.eu-west-1.amazonaws.com/token",
  status: 200,
  body: JSON.stringify({ accessToken: "new", expiresIn: 3600, refreshToken: "refresh-2" }),
};

function useToken(token: object): string {
  vi.useFakeTimers({ toFake: ["Date"], now });
  return useHome({ ...config, [tokenFile]: JSON.stringify(token) });
}

describe("fromSso", () => {
  it("gives a token that is good", async () => {
    useToken({ accessToken: "t", expiresAt: "2030-01-01T00:06:00Z" });
    expect(await fromSso()()).toEqual({ token: "t", expiration: new Date("2030-01-01T00:06:00Z") });
  });

  it("renews it once for all, and leaves the new one for others", async () => {
    const home = useToken(standing);
    const { transport, requests } = replayTraffic([answer]);
    const provider = fromSso({ clientConfig: { transport } });
    const tokens = await Promise.all(Array.from({ length: 20 }, () => provider()));
    const renewed = { token: "new", expiration: new Date("2030-01-01T01:00:00Z") };
    expect(tokens).toEqual(tokens.map(() => renewed));
    expect(await fromSso()()).toEqual(renewed);
    expect(requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { clientId: "client", clientSecret: "secret", grantType: "refresh_token", refreshToken: "refresh-1" },
    ]);
    const file = join(home, tokenFile);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      ...standing,
      accessToken: "new",
      refreshToken: "refresh-2",
      expiresAt: "2030-01-01T01:00:00.000Z",
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("remembers a new token that it cannot write", async () => {
    const home = useToken(standing);
    const { transport } = replayTraffic([answer]);
    const send: typeof transport.send = (...given) => {
      rmSync(join(home, ".aws/sso/cache"), { recursive: true });
      return transport.send(...given);
    };
    expect(await fromSso({ clientConfig: { transport: { send } } })()).toMatchObject({ token: "new" });
    mkdirSync(join(home, ".aws/sso/cache"));

    writeFileSync(join(home, tokenFile), JSON.stringify(standing));
    expect(await fromSso()()).toMatchObject({ token: "new" });
  });

  it("keeps a token that is good while it cannot be renewed, and tries twice a minute", async () => {
    useToken(standing);
    const refusal = { ...answer, status: 400, body: '{"error":"invalid_grant"}' };
    const { transport, requests } = replayTraffic([refusal]);
    const provider = fromSso({ clientConfig: { transport } });
    for (let call = 0; call < 3; call++) expect(await provider()).toMatchObject({ token: "old" });
    expect(requests).toHaveLength(1);
    vi.setSystemTime(now.getTime() + 31_000);
    await provider();
    expect(requests).toHaveLength(2);
    vi.setSystemTime(now.getTime() + 241_000);
    await expect(provider()).rejects.toMatchObject({
      message: "the token of the session mysso has expired: run `aws sso login` with the profile",
      tryNextLink: false,
    });
  });

  it.each([
    ["a token without a client", { ...standing, clientId: undefined, expiresAt: "2029-01-01T00:00:00Z" }],
    [
      "a client whose registration has expired",
      { ...standing, registrationExpiresAt: "2029-01-01T00:00:00Z", expiresAt: "2029-01-01T00:00:00Z" },
    ],
  ])("does not ask with %s", async (_, token) => {
    useToken(token);
    await expect(fromSso({ clientConfig: { transport: replayTraffic([]).transport } })()).rejects.toThrow(
      "has expired: run",
    );
  });

  it.each([
    ["no session", {}, "profile default has no sso_session", true],
    [
      "no section",
      { ".aws/config": "[default]\nsso_session = a" },
      "[sso-session a] is not there, or has no sso_region",
      false,
    ],
    ["no token", config, "the session mysso has no token: run `aws sso login` with the profile", false],
    [
      "a faulty token",
      { ...config, [tokenFile]: "{secret" },
      "the session mysso has no token: run `aws sso login` with the profile",
      false,
    ],
    [
      "half a token",
      { ...config, [tokenFile]: '{"accessToken":"secret"}' },
      "the session mysso has no token: run `aws sso login` with the profile",
      false,
    ],
  ])("refuses %s", async (_, files: Record<string, string>, message, tryNextLink) => {
    useHome(files);
    await expect(fromSso()()).rejects.toMatchObject({ name: "TokenProviderError", message, tryNextLink });
  });
});

describe("nodeProvider", () => {
  it("remembers the token", async () => {
    const home = useToken({ accessToken: "t", expiresAt: "2030-01-01T10:00:00Z" });
    const provider = nodeProvider();
    await provider();
    rmSync(join(home, ".aws"), { recursive: true });
    expect(await provider()).toMatchObject({ token: "t" });
  });
});

describe("fromEnvSigningName", () => {
  it("reads the service's variable", async () => {
    useHome({}, { AWS_BEARER_TOKEN_BEDROCK_AGENT: "t" });
    expect(await fromEnvSigningName({ signingName: "bedrock-agent" })()).toEqual({ token: "t" });
    await expect(fromEnvSigningName({ signingName: "bedrock" })()).rejects.toMatchObject({
      message: "AWS_BEARER_TOKEN_BEDROCK is not set",
      tryNextLink: true,
    });
  });
});

describe("fromStatic", () => {
  it("gives the token", async () => expect(await fromStatic({ token: { token: "t" } })()).toEqual({ token: "t" }));
});
