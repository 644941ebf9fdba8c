import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { expect, it, vi } from "vitest";
import {
  fromCognitoIdentity,
  fromHttp,
  fromIni,
  fromInstanceMetadata,
  fromNodeProviderChain,
  fromTemporaryCredentials,
  fromTokenFile,
  fromWebToken,
} from "../../../src/aws/credential-providers.ts";
import { fromEnvSigningName, fromSso } from "../../../src/aws/token-providers.ts";
import { useHome } from "../use-home.ts";
import { replayTraffic, type Exchange } from "./replay-traffic.ts";
import { answerOfSts } from "./sts-answers.ts";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** All that is a secret below, in files, variables, answers and code, has this in it. */
const secret = "hunter2";

const files = {
  ".aws/config": [
    `[profile keys]\naws_access_key_id = id\naws_secret_access_key = ${secret}\naws_session_token = ${secret}`,
    "[profile role]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = keys",
    "[profile sso]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r",
    "[sso-session s]\nsso_region = eu-west-1\nsso_start_url = https://x/start",
    "[profile login]\nregion = eu-west-1\nlogin_session = me",
    `[profile process]\ncredential_process = "${process.execPath}" -e "console.log('{${secret}')" ${secret}`,
    `[profile version]\ncredential_process = "${process.execPath}" -e "console.log('{\\"Version\\":{\\"${secret}\\":1}}')"`,
    `[profile half]\naws_secret_access_key = ${secret}`,
    `[profile faulty]\nendpoint_url = http://me:${secret}@x\nrole_arn = r\nsource_profile = keys`,
  ].join("\n"),
  // SHA-1 of `s`, SHA-256 of `me`.
  ".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json": JSON.stringify({
    accessToken: secret,
    refreshToken: secret,
    clientId: "c",
    clientSecret: secret,
    expiresAt: "2001-01-01T00:00:00Z",
  }),
  ".aws/login/cache/2744ccd10c7533bd736ad890f9dd5cab2adb27b07d500b9493f29cdc420cb2e0.json": JSON.stringify({
    accessToken: {
      accessKeyId: "id",
      secretAccessKey: secret,
      sessionToken: secret,
      accountId: "1",
      expiresAt: "2001-01-01T00:00:00Z",
    },
    clientId: "c",
    refreshToken: secret,
    dpopKey: privateKey.export({ format: "pem", type: "sec1" }),
  }),
  token: secret,
  lines: `${secret}\n${secret}`,
};

/** An answer for whoever asks: a refusal, a page, half an answer, a whole one. */
const answers: readonly Omit<Exchange, "method" | "url">[] = [
  { status: 400, body: `<ErrorResponse><Error><Code>AccessDenied</Code><Message>m</Message></Error></ErrorResponse>` },
  { status: 403, body: '{"__type":"AccessDeniedException","error":"TOKEN_EXPIRED"}' },
  { status: 200, body: `{"AccessKeyId":"id","SecretAccessKey":"${secret}"` },
  { status: 200, body: `{"AccessKeyId":"id","SecretAccessKey":"${secret}","Token":"${secret}","Expiration":"soon"}` },
  {
    status: 200,
    body: JSON.stringify({
      AccessKeyId: "id",
      SecretAccessKey: secret,
      Token: secret,
      Expiration: "2099-01-01T00:00:00Z",
    }),
  },
  {
    status: 200,
    body: JSON.stringify({
      Credentials: { AccessKeyId: "id", SecretKey: secret, SessionToken: secret, Expiration: 4e9 },
    }),
  },
  { status: 200, body: JSON.stringify({ accessToken: secret, expiresIn: 3600, refreshToken: secret }) },
  { status: 200, body: (answerOfSts("AssumeRole", "x").body ?? "").replaceAll(/(secret|token)-of-x/g, secret) },
];

it.each(answers)("no provider shows a secret, whatever it is answered: $status $body", async (answer) => {
  const home = useHome(files, {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "id",
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_SESSION_TOKEN: secret,
    AWS_BEARER_TOKEN_S: secret,
    AWS_ROLE_ARN: "arn:aws:iam::1:role/r",
    AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://localhost/",
    AWS_CONTAINER_AUTHORIZATION_TOKEN: secret,
  });
  vi.stubEnv("AWS_WEB_IDENTITY_TOKEN_FILE", `${home}/token`);
  const printed: unknown[] = [];
  const logger = {
    debug: (...content: unknown[]) => printed.push(content),
    warn: (...content: unknown[]) => printed.push(content),
  };
  const transport: ReturnType<typeof replayTraffic>["transport"] = {
    send: (endpoint, request, options) => {
      const { basePath, protocol, hostname } = endpoint;
      const query = request.query === "" ? "" : `?${request.query.split("&").toSorted().join("&")}`;
      const url = `${protocol}//${hostname}${basePath}${request.path}${query}`;
      return replayTraffic([{ ...answer, method: request.method, url }]).transport.send(endpoint, request, options);
    },
  };
  const common = { transport, clientConfig: { transport, maxAttempts: 1 }, logger, maxRetries: 0 };
  const providers = [
    fromNodeProviderChain(common),
    ...["keys", "role", "sso", "login", "process", "version", "half", "faulty"].map((profile) =>
      fromIni({ ...common, profile }),
    ),
    fromInstanceMetadata(common),
    fromHttp(common),
    fromHttp({ ...common, awsContainerAuthorizationTokenFile: `${home}/lines` }),
    fromTokenFile(common),
    fromWebToken({ ...common, roleArn: "arn:aws:iam::1:role/r", webIdentityToken: secret }),
    fromTemporaryCredentials({ ...common, params: { RoleArn: "arn:aws:iam::1:role/r" } }),
    fromCognitoIdentity({ ...common, identityId: "eu-west-1:i", logins: { a: secret } }),
    fromSso({ ...common, profile: "sso" }),
    fromEnvSigningName({ signingName: "s" }),
  ];
  for (const provider of providers) {
    const outcome: unknown = await provider().catch((error: unknown) => error);
    expect(inspect([provider, outcome, printed], { depth: 20 })).not.toContain(secret);
    if (outcome instanceof Error) expect(outcome.stack).not.toContain(secret);
  }
});
