import { describe, expect, it } from "vitest";
import {
  fromCognitoIdentity,
  fromCognitoIdentityPool,
  type IdentityStorage,
} from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";
import { replayTraffic, type Exchange, type ReceivedRequest } from "./replay-traffic.ts";

const url = "https://cognito-identity.eu-west-1.amazonaws.com/";
const identity: Exchange = { method: "POST", url, status: 200, body: JSON.stringify({ IdentityId: "eu-west-1:one" }) };
const keys: Exchange = {
  method: "POST",
  url,
  status: 200,
  body: JSON.stringify({ Credentials: { AccessKeyId: "id", SecretKey: "s", SessionToken: "t", Expiration: 4e9 } }),
};
const refusal: Exchange = { method: "POST", url, status: 400, body: '{"__type":"ResourceNotFoundException"}' };
const wanted = { accessKeyId: "id", secretAccessKey: "s", sessionToken: "t", expiration: new Date(4e12) };

function describeRequest({ headers, body }: ReceivedRequest): unknown[] {
  expect(headers).not.toHaveProperty("authorization");
  return [headers["x-amz-target"], JSON.parse(body)];
}

function createStorage(
  entries: Record<string, string> = {},
): IdentityStorage & { readonly entries: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    entries: map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

describe("fromCognitoIdentityPool", () => {
  const key = "aws:cognito-identity-credentials:eu-west-1:pool:ANONYMOUS";

  it("gets an identity, and credentials for it, in the pool's region", async () => {
    useHome();
    const { transport, requests } = replayTraffic([identity, keys, keys]);
    const cache = createStorage();
    const options = {
      identityPoolId: "eu-west-1:pool",
      accountId: "123456789012",
      customRoleArn: "arn:r",
      logins: { "example.com": () => Promise.resolve("token"), "other.com": "other" },
      clientConfig: { transport },
      cache,
    };
    const provider = fromCognitoIdentityPool(options);
    expect(await provider()).toEqual(wanted);
    await provider();
    const Logins = { "example.com": "token", "other.com": "other" };
    const getKeys = [
      "AWSCognitoIdentityService.GetCredentialsForIdentity",
      { IdentityId: "eu-west-1:one", CustomRoleArn: "arn:r", Logins },
    ];
    expect(requests.map(describeRequest)).toEqual([
      ["AWSCognitoIdentityService.GetId", { IdentityPoolId: "eu-west-1:pool", AccountId: "123456789012", Logins }],
      getKeys,
      getKeys,
    ]);
    // Without a name for the user, another one might get the identity.
    expect(cache.entries.size).toBe(0);
  });

  it("keeps the identity of guests, and of users with a name", async () => {
    useHome();
    const { transport, requests } = replayTraffic([keys]);
    const cache = createStorage({ [key]: "eu-west-1:kept", [key.replace("ANONYMOUS", "me")]: "eu-west-1:mine" });
    const options = { identityPoolId: "eu-west-1:pool", clientConfig: { transport }, cache };
    await fromCognitoIdentityPool(options)();
    await fromCognitoIdentityPool({ ...options, logins: { a: "b" }, userIdentifier: "me" })();
    expect(requests.map(({ body }) => (JSON.parse(body) as { IdentityId: string }).IdentityId)).toEqual([
      "eu-west-1:kept",
      "eu-west-1:mine",
    ]);
  });

  it("forgets an identity that Cognito refuses", async () => {
    useHome();
    const { transport } = replayTraffic([refusal, identity, keys]);
    const cache = createStorage({ [key]: "eu-west-1:gone" });
    const provider = fromCognitoIdentityPool({ identityPoolId: "eu-west-1:pool", clientConfig: { transport }, cache });
    await expect(provider()).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    expect(await provider()).toEqual(wanted);
    expect(Object.fromEntries(cache.entries)).toEqual({ [key]: "eu-west-1:one" });
  });
});

describe("fromCognitoIdentity", () => {
  it("gets the credentials of an identity, in the region that it is told", async () => {
    useHome();
    const at = "https://cognito-identity.us-west-2.amazonaws.com/";
    const { transport, requests } = replayTraffic([{ ...keys, url: at }]);
    const provider = fromCognitoIdentity({
      identityId: "eu-west-1:one",
      clientConfig: { transport, region: "us-west-2" },
    });
    expect(await provider()).toEqual(wanted);
    expect(requests.map(describeRequest)).toEqual([
      ["AWSCognitoIdentityService.GetCredentialsForIdentity", { IdentityId: "eu-west-1:one" }],
    ]);
  });

  it("refuses an answer without keys", async () => {
    useHome();
    const { transport } = replayTraffic([{ ...keys, body: "{}" }]);
    await expect(fromCognitoIdentity({ identityId: "eu-west-1:one", clientConfig: { transport } })()).rejects.toThrow(
      "Cognito gave no credentials",
    );
  });
});
