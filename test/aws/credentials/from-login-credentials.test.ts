import { createPublicKey, generateKeyPairSync, verify, type JsonWebKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromIni } from "../../../src/aws/credential-providers.ts";
import { useHome, writeFiles } from "../use-home.ts";
import { replayTraffic, type Exchange } from "./replay-traffic.ts";

const session = "arn:aws:sts::123456789012:assumed-role/R/me";
/** SHA-256 of the session. */
const tokenFile = "d39b3a547cb32c9ed439403fe911a9ff3ac9333dd421c2878495cde3927294a3.json";
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const dpopKey = privateKey.export({ format: "pem", type: "sec1" }) as string;
const now = new Date("2030-01-01T00:00:00Z");

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => void vi.useRealTimers());

function signIn(expiresAt: string): object {
  const keys = { accessKeyId: "id", secretAccessKey: "s", sessionToken: "t", accountId: "123456789012", expiresAt };
  return {
    accessToken: keys,
    tokenType: "aws_sigv4",
    clientId: "client",
    refreshToken: "refresh-1",
    dpopKey,
    idToken: "i",
  };
}

function useSignIn(token: object): string {
  const home = useHome({ ".aws/config": `[default]\nregion = eu-west-1\nlogin_session = ${session}` });
  writeFiles(join(home, ".aws/login/cache"), { [tokenFile]: JSON.stringify(token) });
  return home;
}

const url = "https://eu-west-1.signin.aws.amazon.com/v1/token";
const answer: Exchange = {
  method: "POST",
  url,
  status: 200,
  body: JSON.stringify({
    accessToken: { accessKeyId: "id-2", secretAccessKey: "s-2", sessionToken: "t-2" },
    tokenType: "aws_sigv4",
    expiresIn: 900,
    refreshToken: "refresh-2",
  }),
};

describe("fromLoginCredentials", () => {
  it("gives the keys of a sign-in", async () => {
    useSignIn(signIn("2030-01-01T00:10:00Z"));
    expect(await fromIni()()).toEqual({
      accessKeyId: "id",
      secretAccessKey: "s",
      sessionToken: "t",
      accountId: "123456789012",
      expiration: new Date("2030-01-01T00:10:00Z"),
    });
  });

  it("renews them with a proof of the key, and leaves the new ones for others", async () => {
    const home = useSignIn(signIn("2030-01-01T00:01:00Z"));
    const { transport, requests } = replayTraffic([answer]);
    const credentials = await fromIni({ clientConfig: { transport } })();
    expect(credentials).toEqual({
      accessKeyId: "id-2",
      secretAccessKey: "s-2",
      sessionToken: "t-2",
      accountId: "123456789012",
      expiration: new Date("2030-01-01T00:15:00Z"),
    });
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual({
      clientId: "client",
      grantType: "refresh_token",
      refreshToken: "refresh-1",
    });
    expect(requests[0]?.headers["authorization"]).toBeUndefined();
    expect(readProof(requests[0]?.headers["dpop"] ?? "")).toMatchObject({
      htm: "POST",
      htu: url,
      iat: now.getTime() / 1000,
    });
    const file: unknown = JSON.parse(readFileSync(join(home, ".aws/login/cache", tokenFile), "utf8"));
    expect(file).toEqual({
      ...signIn("2030-01-01T00:15:00.000Z"),
      accessToken: {
        accessKeyId: "id-2",
        secretAccessKey: "s-2",
        sessionToken: "t-2",
        accountId: "123456789012",
        expiresAt: "2030-01-01T00:15:00.000Z",
      },
      refreshToken: "refresh-2",
    });
  });

  it("asks the region of the sign-in", async () => {
    useSignIn({ ...signIn("2030-01-01T00:01:00Z"), signInRegion: "us-west-2" });
    const { transport } = replayTraffic([{ ...answer, url: "https://us-west-2.signin.aws.amazon.com/v1/token" }]);
    expect(await fromIni({ clientConfig: { transport } })()).toMatchObject({ accessKeyId: "id-2" });
  });

  it.each([
    ["keeps keys that are good while the service is away", "2030-01-01T00:01:00Z", { status: 400, body: "{}" }, "id"],
    ["gives no keys that have expired", "2029-01-01T00:00:00Z", { status: 400, body: "{}" }, undefined],
    [
      "gives no keys of a sign-in that has been ended",
      "2030-01-01T00:01:00Z",
      {
        status: 403,
        headers: { "x-amzn-errortype": "AccessDeniedException" },
        body: '{"error":"USER_CREDENTIALS_CHANGED"}',
      },
      undefined,
    ],
  ])("%s", async (_, expiresAt, refusal, accessKeyId) => {
    useSignIn(signIn(expiresAt));
    const { transport } = replayTraffic([{ ...answer, ...refusal }]);
    const outcome = fromIni({ clientConfig: { transport } })();
    if (accessKeyId !== undefined) expect(await outcome).toMatchObject({ accessKeyId });
    else
      await expect(outcome).rejects.toThrow(
        "the sign-in of profile default has ended: run `aws login` with the profile",
      );
  });

  it("refuses what is not a whole sign-in", async () => {
    useSignIn({ ...signIn("2030-01-01T00:10:00Z"), refreshToken: undefined });
    await expect(fromIni()()).rejects.toMatchObject({
      message: "there is no sign-in for profile default: run `aws login` with the profile",
      tryNextLink: false,
    });
  });
});

/** The claims of a proof whose signature is that of the key in its header. */
function readProof(proof: string): unknown {
  const [header = "", claims = "", signature = ""] = proof.split(".");
  const decode = (part: string): unknown => JSON.parse(Buffer.from(part, "base64url").toString());
  const { typ, alg, jwk } = decode(header) as { typ: string; alg: string; jwk: JsonWebKey };
  expect({ typ, alg }).toEqual({ typ: "dpop+jwt", alg: "ES256" });
  expect(jwk).not.toHaveProperty("d");
  const key = createPublicKey({ key: jwk, format: "jwk" });
  const signed = Buffer.from(`${header}.${claims}`);
  expect(verify("sha256", signed, { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"))).toBe(true);
  return decode(claims);
}
