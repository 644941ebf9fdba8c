import { createHash, createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import {
  fromIni,
  fromTemporaryCredentials,
  fromTokenFile,
  fromWebToken,
} from "../../../src/aws/credential-providers.ts";
import { useHome, writeFiles } from "../use-home.ts";
import { replayTraffic, type ReceivedRequest } from "./replay-traffic.ts";
import { answerOfSts, credentialsOf } from "./sts-answers.ts";

const config = ".aws/config";
const roleOf = (name: string): string => `arn:aws:iam::123456789012:role/${name}`;

/** What a request to STS asks for, and whose key has signed it. */
function describeStsRequest({ headers, body }: ReceivedRequest): object {
  const parameters = new URLSearchParams(body);
  parameters.delete("Version");
  parameters.delete("RoleSessionName");
  const signer = /Credential=([^/]+)\//.exec(headers["authorization"] ?? "")?.[1];
  return { ...Object.fromEntries(parameters), signer };
}

/** Whether a request has the signature that a secret gives it (AWS, "Create a signed AWS API request"). */
function isSignedWith(secret: string, { method, url, headers, body }: ReceivedRequest): boolean {
  const [, date = "", scope = "", names = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/((?:\d{8}))(\/[^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers["authorization"] ?? "",
    ) ?? [];
  const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
  const { host, pathname } = new URL(url);
  const lines = names.split(";").map((name) => `${name}:${name === "host" ? host : String(headers[name])}`);
  const canonical = [method, pathname, "", ...lines, "", names, hash(body)].join("\n");
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], date + scope, hash(canonical)].join("\n");
  const authenticate = (key: string | Buffer, part: string): Buffer => createHmac("sha256", key).update(part).digest();
  const key = [date, ...scope.slice(1).split("/")].reduce<string | Buffer>(authenticate, `AWS4${secret}`);
  return names.split(";").includes("host") && authenticate(key, text).toString("hex") === signature;
}

describe("fromIni", () => {
  it("assumes chained roles from the base outwards", async () => {
    useHome({
      [config]: [
        `[profile A]\nrole_arn = ${roleOf("A")}\nsource_profile = B\nrole_session_name = s\nexternal_id = e\nduration_seconds = 900`,
        `[profile B]\nrole_arn = ${roleOf("B")}\nsource_profile = C`,
        "[profile C]\naws_access_key_id = id-of-c\naws_secret_access_key = secret-of-c",
      ].join("\n"),
    });
    const { transport, requests } = replayTraffic([answerOfSts("AssumeRole", "b"), answerOfSts("AssumeRole", "a")]);
    expect(await fromIni({ profile: "A", clientConfig: { transport } })()).toEqual(credentialsOf("a"));
    expect(requests.map(describeStsRequest)).toEqual([
      { Action: "AssumeRole", RoleArn: roleOf("B"), signer: "id-of-c" },
      { Action: "AssumeRole", RoleArn: roleOf("A"), ExternalId: "e", DurationSeconds: "900", signer: "id-of-b" },
    ]);
    expect(requests[1]?.headers["x-amz-security-token"]).toBe("token-of-b");
    const secrets = ["secret-of-c", "secret-of-b"];
    expect(requests.map((request, index) => isSignedWith(secrets[index] ?? "", request))).toEqual([true, true]);
    expect(requests.map((request) => isSignedWith("another", request))).toEqual([false, false]);
  });

  it("takes the keys of a profile that is its own source", async () => {
    useHome({
      [config]: `[default]\nrole_arn = ${roleOf("A")}\nsource_profile = default\naws_access_key_id = k\naws_secret_access_key = s`,
    });
    const { transport, requests } = replayTraffic([answerOfSts("AssumeRole", "a")]);
    expect(await fromIni({ clientConfig: { transport } })()).toEqual(credentialsOf("a"));
    expect(requests.map(describeStsRequest)).toEqual([{ Action: "AssumeRole", RoleArn: roleOf("A"), signer: "k" }]);
  });

  it("assumes a role with credentials of an SSO session", async () => {
    useHome({
      [config]: [
        `[profile second]\nrole_arn = ${roleOf("A")}\nsource_profile = first`,
        "[profile first]\nsso_session = mysso\nsso_account_id = 123456789012\nsso_role_name = R",
        "[sso-session mysso]\nsso_region = eu-west-1\nsso_start_url = https://x.awsapps.com/start",
      ].join("\n"),
      ".aws/sso/cache/d4f5c9a177b651e73f0086a863ceb2ea3a39aa20.json": JSON.stringify({
        accessToken: "t",
        expiresAt: "2099-01-01T00:00:00Z",
      }),
    });
    const roleCredentials = { accessKeyId: "sso", secretAccessKey: "x", sessionToken: "y", expiration: 4e12 };
    const { transport, requests } = replayTraffic([
      {
        method: "GET",
        url: "https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?account_id=123456789012&role_name=R",
        status: 200,
        body: JSON.stringify({ roleCredentials }),
      },
      answerOfSts("AssumeRole", "a"),
    ]);
    expect(await fromIni({ profile: "second", clientConfig: { transport } })()).toEqual(credentialsOf("a"));
    expect(requests[1] && describeStsRequest(requests[1])).toMatchObject({ signer: "sso" });
    expect(requests[0]?.headers["x-amz-sso_bearer_token"]).toBe("t");
  });

  it("asks for the code of a device", async () => {
    useHome({
      [config]: `[profile A]\nrole_arn = ${roleOf("A")}\nsource_profile = B\nmfa_serial = arn:mfa\n[profile B]\naws_access_key_id = k\naws_secret_access_key = s`,
    });
    const { transport, requests } = replayTraffic([answerOfSts("AssumeRole", "a")]);
    const mfaCodeProvider = vi.fn(() => Promise.resolve("123456"));
    await fromIni({ profile: "A", clientConfig: { transport }, mfaCodeProvider })();
    expect(mfaCodeProvider).toHaveBeenCalledWith("arn:mfa");
    expect(requests[0] && describeStsRequest(requests[0])).toMatchObject({
      SerialNumber: "arn:mfa",
      TokenCode: "123456",
    });
    await expect(fromIni({ profile: "A", clientConfig: { transport } })()).rejects.toThrow("pass { mfaCodeProvider }");
  });

  it("leaves roles to the user's own functions", async () => {
    useHome({
      [config]: `[profile A]\nrole_arn = ${roleOf("A")}\nsource_profile = B\n[profile B]\naws_access_key_id = k\naws_secret_access_key = s`,
    });
    const roleAssumer = vi.fn(() => Promise.resolve({ accessKeyId: "mine", secretAccessKey: "x" }));
    expect(await fromIni({ profile: "A", roleAssumer })()).toEqual({ accessKeyId: "mine", secretAccessKey: "x" });
    expect(roleAssumer).toHaveBeenCalledWith(
      { accessKeyId: "k", secretAccessKey: "s" },
      expect.objectContaining({ RoleArn: roleOf("A") }),
    );
  });

  it.each([
    ["the client's", { AWS_REGION: "eu-west-2" }, "[default]", "https://sts.eu-west-1.amazonaws.com/"],
    [
      "the profile's",
      { AWS_REGION: "eu-west-2" },
      "[default]\nregion = eu-west-3",
      "https://sts.eu-west-3.amazonaws.com/",
    ],
    ["an endpoint's", { AWS_ENDPOINT_URL_STS: "http://localhost:1/sts" }, "[default]", "http://localhost:1/sts/"],
  ])("sends to STS in %s region", async (_, variables, profile, url) => {
    useHome(
      { [config]: `${profile}\nrole_arn = ${roleOf("A")}\ncredential_source = Environment` },
      { AWS_ACCESS_KEY_ID: "k", AWS_SECRET_ACCESS_KEY: "s", ...variables },
    );
    const { transport } = replayTraffic([answerOfSts("AssumeRole", "a", url)]);
    const callerClientConfig = { region: () => Promise.resolve("eu-west-1"), transport };
    expect(await fromIni()({ callerClientConfig })).toEqual(credentialsOf("a"));
  });

  it("keeps a region from becoming another host", async () => {
    useHome(
      { [config]: `[default]\nrole_arn = ${roleOf("A")}\ncredential_source = Environment\nregion = x.evil.com/` },
      {
        AWS_ACCESS_KEY_ID: "k",
        AWS_SECRET_ACCESS_KEY: "s",
      },
    );
    const { transport, requests } = replayTraffic([]);
    await expect(fromIni({ clientConfig: { transport } })()).rejects.toThrow(
      'region "x.evil.com/" is not a valid host label',
    );
    expect(requests).toEqual([]);
  });

  const keys = "aws_access_key_id = k\naws_secret_access_key = s";
  it.each([
    ["no profile", "", "there is no profile p", true],
    ["a profile without credentials", "[profile p]\nregion = x", "profile p has no credentials", true],
    [
      "one key",
      "[profile p]\naws_access_key_id = k",
      "profile p has only one of aws_access_key_id and aws_secret_access_key",
      false,
    ],
    [
      "a role without a source",
      "[profile p]\nrole_arn = r",
      /^profile p has a role_arn: expected one of source_profile/,
      false,
    ],
    [
      "two sources",
      `[profile p]\nrole_arn = r\nsource_profile = q\ncredential_source = Environment\n[profile q]\n${keys}`,
      /^profile p has a role_arn: expected one/,
      false,
    ],
    [
      "an unknown source",
      "[profile p]\nrole_arn = r\ncredential_source = Nowhere",
      /^profile p has credential_source Nowhere: expected/,
      false,
    ],
    ["a lost source", "[profile p]\nrole_arn = r\nsource_profile = q", "profile p: there is no profile q", false],
    [
      "a circle",
      "[profile p]\nrole_arn = r\nsource_profile = q\n[profile q]\nrole_arn = r\nsource_profile = p",
      "circular source_profile: p, q, p",
      false,
    ],
    [
      "a profile that is its own source and has no keys",
      "[profile p]\nrole_arn = r\nsource_profile = p",
      "circular source_profile: p, p",
      false,
    ],
    [
      "a duration",
      `[profile p]\nrole_arn = r\nsource_profile = q\nduration_seconds = 1h\n[profile q]\n${keys}`,
      "duration_seconds of profile p is not a valid number",
      false,
    ],
    [
      "a token file that is not there",
      "[profile p]\nrole_arn = r\nweb_identity_token_file = /nowhere/token",
      "the web identity token file /nowhere/token cannot be read",
      false,
    ],
    [
      "a session that is not there",
      "[profile p]\nsso_session = nowhere\nsso_account_id = 1\nsso_role_name = R",
      "[sso-session nowhere] is not there",
      false,
    ],
    ["half of an SSO configuration", "[profile p]\nsso_account_id = 1", /^profile p requires the start URL/, false],
    [
      "an SSO configuration against its session",
      "[profile p]\nsso_session = s\nsso_region = a\n[sso-session s]\nsso_region = b",
      "sso_region of profile p differs from that of its session s",
      false,
    ],
  ])("refuses %s", async (_, text, message, tryNextLink) => {
    useHome({ [config]: text });
    await expect(fromIni({ profile: "p" })()).rejects.toMatchObject({
      name: "CredentialsProviderError",
      message: typeof message === "string" ? message : (expect.stringMatching(message) as string),
      tryNextLink,
    });
  });
});

describe("fromTemporaryCredentials", () => {
  it("assumes a role with the credentials that it is given", async () => {
    useHome();
    const { transport, requests } = replayTraffic([answerOfSts("AssumeRole", "a")]);
    const provider = fromTemporaryCredentials({
      params: { RoleArn: roleOf("A"), Tags: [{ Key: "k", Value: "v" }], SerialNumber: "arn:mfa" },
      masterCredentials: { accessKeyId: "master", secretAccessKey: "x" },
      mfaCodeProvider: () => Promise.resolve("123456"),
      clientConfig: { transport },
    });
    expect(await provider()).toEqual(credentialsOf("a"));
    expect(requests.map(describeStsRequest)).toEqual([
      {
        Action: "AssumeRole",
        RoleArn: roleOf("A"),
        "Tags.member.1.Key": "k",
        "Tags.member.1.Value": "v",
        SerialNumber: "arn:mfa",
        TokenCode: "123456",
        signer: "master",
      },
    ]);
  });

  it("assumes a role with those of the standard chain", async () => {
    useHome({}, { AWS_ACCESS_KEY_ID: "k", AWS_SECRET_ACCESS_KEY: "s", AWS_REGION: "us-east-1" });
    const { transport, requests } = replayTraffic([answerOfSts("AssumeRole", "a")]);
    await fromTemporaryCredentials({ params: { RoleArn: roleOf("A") }, clientConfig: { transport } })();
    expect(requests[0] && describeStsRequest(requests[0])).toMatchObject({ signer: "k" });
  });
});

describe("web identities", () => {
  it("read their file each time, and need no signature", async () => {
    const home = useHome({ token: "one\n" }, { AWS_ROLE_ARN: roleOf("A"), AWS_REGION: "eu-west-1" });
    vi.stubEnv("AWS_WEB_IDENTITY_TOKEN_FILE", `${home}/token`);
    const answer = answerOfSts("AssumeRoleWithWebIdentity", "a", "https://sts.eu-west-1.amazonaws.com/");
    const { transport, requests } = replayTraffic([answer]);
    const provider = fromTokenFile({ clientConfig: { transport } });
    expect(await provider()).toEqual(credentialsOf("a"));
    writeFiles(home, { token: "two" });
    await provider();
    expect(requests.map(describeStsRequest)).toEqual([
      { Action: "AssumeRoleWithWebIdentity", RoleArn: roleOf("A"), WebIdentityToken: "one", signer: undefined },
      { Action: "AssumeRoleWithWebIdentity", RoleArn: roleOf("A"), WebIdentityToken: "two", signer: undefined },
    ]);
  });

  it("try again where the identity provider did not answer STS", async () => {
    useHome();
    const url = "https://sts.us-east-1.amazonaws.com/";
    const body =
      "<ErrorResponse><Error><Type>Sender</Type><Code>IDPCommunicationError</Code><Message>m</Message></Error></ErrorResponse>";
    const { transport, requests } = replayTraffic([
      { method: "POST", url, status: 400, body },
      answerOfSts("AssumeRoleWithWebIdentity", "a"),
    ]);
    const provider = fromWebToken({ roleArn: roleOf("A"), webIdentityToken: "t", clientConfig: { transport } });
    expect(await provider()).toEqual(credentialsOf("a"));
    expect(requests).toHaveLength(2);
  });
});
