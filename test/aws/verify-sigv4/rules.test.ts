import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import type { SigV4Credentials, VerifySigV4Options } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import type { ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { type Answer, createVerifiedServer, keys, signedAt } from "./verified-server.ts";

/** A request to be signed, and what is changed of it afterwards. */
interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly content?: string;
  /** Seconds of a presigned request; signed in headers where it is not given. */
  readonly expiresIn?: number;
  readonly credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  readonly region?: string;
  readonly service?: string;
  readonly change?: (signed: Signed) => void;
}

interface Signed {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  content: string;
}

type Settings = Partial<ServiceSchema> & { readonly protocol?: string; readonly operation?: object };

const s3: Settings = { protocol: "aws.protocols#restXml", signingName: "s3" };
const json: Settings = { protocol: "aws.protocols#awsJson1_0", signingName: "dynamodb" };
const restJson: Settings = { protocol: "aws.protocols#restJson1", signingName: "lambda" };
const query: Settings = { protocol: "aws.protocols#awsQuery", signingName: "sqs" };
const ec2: Settings = { protocol: "aws.protocols#ec2Query", signingName: "ec2" };
const protocols = { s3, json, restJson, query, ec2 };

async function ask(
  settings: Settings,
  { change, content = "", expiresIn, credentials = keys, region = "us-east-1", ...request }: Asked,
  options: Partial<VerifySigV4Options> = {},
): Promise<Answer> {
  const { signingName = "" } = settings;
  const isS3 = settings === s3;
  const service = request.service ?? signingName;
  const signer = new SignatureV4({ credentials, region, service, uriEscapePath: !isS3, applyChecksum: isS3 });
  const { method = "GET", path = "/", query = {}, headers = {} } = request;
  const unsigned = {
    ...{ method, path, query, protocol: "https:", hostname: "example.com" },
    ...{ headers: { host: "example.com", ...headers }, body: content },
  };
  const signed = await (expiresIn === undefined
    ? signer.sign(unsigned, { signingDate: new Date(signedAt) })
    : signer.presign(
        isS3 ? { ...unsigned, headers: { ...unsigned.headers, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } } : unsigned,
        { signingDate: new Date(signedAt), expiresIn },
      ));
  const sent: Signed = {
    ...{ method, path, content, headers: signed.headers },
    query: signed.query as Record<string, string>,
  };
  change?.(sent);
  const pairs = Object.entries(sent.query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return createVerifiedServer(options, settings).ask({ ...sent, query: pairs.join("&") });
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The credentials that a server knows, in the place of the usual ones. */
function known(credentials: Partial<SigV4Credentials>): Partial<VerifySigV4Options> {
  return { credentials: () => ({ secretAccessKey: keys.secretAccessKey, ...credentials }) };
}

const temporary = { ...keys, sessionToken: "token" };
const stale = { now: () => signedAt + 901_000 };

describe("a signature", () => {
  it.each(Object.entries(protocols))("in headers passes, as %s", async (_, settings) => {
    const { status, body, caller } = await ask(settings, { method: "POST", content: "hello" });
    expect({ status, body }).toEqual({ status: 200, body: "hello" });
    expect(caller).toMatchObject({ accessKeyId: keys.accessKeyId, isPresigned: false });
  });

  it.each(Object.entries(protocols))("in the query passes, as %s", async (_, settings) => {
    const { status, caller } = await ask(settings, { expiresIn: 60 });
    expect(status).toBe(200);
    expect(caller).toMatchObject({ accessKeyId: keys.accessKeyId, isPresigned: true });
  });

  it("of a host with a changed port, behind a proxy, passes with the option", async () => {
    const change = ({ headers }: Signed): void => {
      headers["host"] = "internal:8080";
      headers["x-forwarded-host"] = "example.com";
    };
    expect((await ask(json, { change })).refused?.code).toBe("InvalidSignatureException");
    const host: VerifySigV4Options["host"] = ({ headers }) => headers["x-forwarded-host"];
    expect((await ask(json, { change }, { host })).status).toBe(200);
  });

  it("of text that is not ASCII, whose bytes arrive as Latin-1, passes", async () => {
    const change = ({ headers }: Signed): void => {
      headers["x-name"] = Buffer.from("Zoë", "utf8").toString("latin1");
    };
    expect((await ask(json, { headers: { "x-name": "Zoë" }, change })).status).toBe(200);
  });

  it("of S3 covers the target as received: SRV-09", async () => {
    expect((await ask(s3, { method: "PUT", path: "/b/a%20b%2Bc/../%2e//d" })).status).toBe(200);
  });

  it("covers a query with a plus sign as a space", async () => {
    const server = createVerifiedServer({}, json);
    const signer = new SignatureV4({ credentials: keys, region: "r", service: "dynamodb", applyChecksum: false });
    const { headers } = await signer.sign(
      {
        ...{ method: "GET", path: "/", protocol: "https:", hostname: "h" },
        ...{ headers: { host: "h" }, query: { q: "a b", __proto__: "x" } },
      },
      { signingDate: new Date(signedAt) },
    );
    expect((await server.ask({ headers, query: "q=a+b" })).status).toBe(200);
  });
});

/** The code and status of each refusal, by protocol: s3, json, restJson, query, ec2. */
const refusals: readonly {
  title: string;
  asked: Asked;
  options?: Partial<VerifySigV4Options>;
  wanted: readonly [s3: string, json: string, restJson: string, query: string, ec2: string];
}[] = [
  {
    title: "no signature",
    asked: {
      change(signed) {
        signed.headers = { host: "example.com" };
      },
    },
    wanted: [
      "403 AccessDenied",
      "400 MissingAuthenticationTokenException",
      "403 MissingAuthenticationTokenException",
      "403 MissingAuthenticationToken",
      "403 MissingAuthenticationToken",
    ],
  },
  {
    title: "a wrong secret",
    asked: { credentials: { ...keys, secretAccessKey: "wrong" } },
    wanted: [
      "403 SignatureDoesNotMatch",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
  {
    title: "another host than the signed one: SRV-06",
    asked: {
      change({ headers }) {
        headers["host"] = "example.org";
      },
    },
    wanted: [
      "403 SignatureDoesNotMatch",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
  {
    title: "an unknown access key",
    asked: { credentials: { ...keys, accessKeyId: "AKIDUNKNOWN" } },
    wanted: [
      "403 InvalidAccessKeyId",
      "400 UnrecognizedClientException",
      "403 UnrecognizedClientException",
      "403 InvalidClientTokenId",
      "401 AuthFailure",
    ],
  },
  {
    title: "a session token that the credentials do not have",
    asked: { credentials: temporary },
    wanted: [
      "400 InvalidToken",
      "400 UnrecognizedClientException",
      "403 UnrecognizedClientException",
      "403 InvalidClientTokenId",
      "401 AuthFailure",
    ],
  },
  {
    title: "no session token where the credentials have one",
    asked: {},
    options: known({ sessionToken: "token" }),
    wanted: [
      "400 InvalidToken",
      "400 UnrecognizedClientException",
      "403 UnrecognizedClientException",
      "403 InvalidClientTokenId",
      "401 AuthFailure",
    ],
  },
  {
    title: "credentials that have expired",
    asked: { credentials: temporary },
    options: known({ sessionToken: "token", expiration: new Date(signedAt) }),
    wanted: [
      "400 ExpiredToken",
      "400 ExpiredTokenException",
      "403 ExpiredTokenException",
      "403 ExpiredToken",
      "400 RequestExpired",
    ],
  },
  {
    title: "a clock that is late",
    asked: {},
    options: stale,
    wanted: [
      "403 RequestTimeTooSkewed",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "400 RequestExpired",
    ],
  },
  {
    title: "a clock that is early",
    asked: {},
    options: { now: () => signedAt - 901_000 },
    wanted: [
      "403 RequestTimeTooSkewed",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "400 RequestExpired",
    ],
  },
  {
    title: "a presigned request past its lifetime: SRV-01",
    asked: { expiresIn: 60 },
    options: { now: () => signedAt + 120_000 },
    wanted: [
      "403 AccessDenied",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "400 RequestExpired",
      "400 RequestExpired",
    ],
  },
  {
    title: "a lifetime of more than a week: SRV-03",
    asked: {
      expiresIn: 60,
      change({ query }) {
        query["X-Amz-Expires"] = "609901";
      },
    },
    wanted: [
      "400 AuthorizationQueryParametersError",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "a presigned request that lacks parameters: SRV-05",
    asked: {
      expiresIn: 60,
      change({ query }) {
        delete query["X-Amz-Expires"];
      },
    },
    wanted: [
      "400 AuthorizationQueryParametersError",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "a header without its signature",
    asked: {
      change({ headers }) {
        headers["authorization"] = headers["authorization"]?.replace(/, Signature.*/, "") ?? "";
      },
    },
    wanted: [
      "400 AuthorizationHeaderMalformed",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "another algorithm",
    asked: {
      change({ headers }) {
        headers["authorization"] = headers["authorization"]?.replace("HMAC-SHA256", "ECDSA-P256-SHA256") ?? "";
      },
    },
    wanted: [
      "400 AuthorizationHeaderMalformed",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "another day in the scope than in the date",
    asked: {
      change({ headers }) {
        headers["authorization"] = headers["authorization"]?.replace("/20150830/", "/20150831/") ?? "";
      },
    },
    wanted: [
      "400 AuthorizationHeaderMalformed",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "no date",
    asked: {
      change({ headers }) {
        delete headers["x-amz-date"];
      },
    },
    wanted: [
      "403 AccessDenied",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "a signature in the header and in the query",
    asked: {
      expiresIn: 60,
      change({ headers }) {
        headers["authorization"] = "AWS4-HMAC-SHA256 Credential=a";
      },
    },
    wanted: [
      "400 InvalidArgument",
      "400 IncompleteSignatureException",
      "403 IncompleteSignatureException",
      "400 IncompleteSignature",
      "400 IncompleteSignature",
    ],
  },
  {
    title: "another region",
    asked: { region: "eu-west-1" },
    options: { region: "us-east-1" },
    wanted: [
      "400 AuthorizationHeaderMalformed",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
  {
    title: "another service",
    asked: { service: "kms" },
    wanted: [
      "400 AuthorizationHeaderMalformed",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
  {
    title: "a header of x-amz- that is not signed: SRV-08",
    asked: {
      expiresIn: 60,
      change({ headers }) {
        headers["x-amz-acl"] = "public-read";
      },
    },
    wanted: [
      "403 AccessDenied",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
  {
    title: "another body than the signed one",
    asked: {
      method: "POST",
      content: "hello",
      change(signed) {
        signed.content = "hallo";
      },
    },
    wanted: [
      "400 XAmzContentSHA256Mismatch",
      "400 InvalidSignatureException",
      "403 InvalidSignatureException",
      "403 SignatureDoesNotMatch",
      "401 AuthFailure",
    ],
  },
];

describe("refused", () => {
  it.each(refusals)("$title", async ({ asked, options, wanted }) => {
    const answers: string[] = [];
    for (const settings of [s3, json, restJson, query, ec2]) {
      const { status, refused, caller } = await ask(settings, asked, options);
      expect(refused?.message).not.toBe("");
      expect(inspect(refused)).not.toContain(keys.secretAccessKey);
      if (refused?.code !== "XAmzContentSHA256Mismatch") expect(caller).toBeUndefined();
      answers.push(`${String(status)} ${refused?.code ?? ""}`);
    }
    expect(answers).toEqual(wanted);
  });

  it("with S3's details", async () => {
    const { refused } = await ask(s3, { path: "/b/k", credentials: { ...keys, secretAccessKey: "wrong" } });
    expect(refused?.details).toMatchObject({
      AWSAccessKeyId: keys.accessKeyId,
      StringToSign: expect.stringMatching(
        /^AWS4-HMAC-SHA256\n20150830T123600Z\n20150830\/us-east-1\/s3\/aws4_request\n/,
      ) as string,
      CanonicalRequest: expect.stringMatching(/^GET\n\/b\/k\n\nhost:example.com\n/) as string,
      CanonicalRequestBytes: expect.stringMatching(/^47 45 54 0a 2f 62/) as string,
    });
    expect((await ask(s3, {}, stale)).refused?.details).toEqual({
      RequestTime: "20150830T123600Z",
      ServerTime: "2015-08-30T12:51:01Z",
      MaxAllowedSkewMilliseconds: "900000",
    });
    const unsigned = { expiresIn: 60, change: ({ headers }: Signed) => void (headers["x-amz-acl"] = "private") };
    expect((await ask(s3, unsigned)).refused?.details).toEqual({ HeadersNotSigned: "x-amz-acl" });
    expect((await ask(s3, { region: "eu-west-1" }, { region: "us-east-1" })).refused).toMatchObject({
      message: "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
      details: { Region: "us-east-1" },
    });
  });

  it("with the times that AWS's services tell", async () => {
    expect((await ask(json, {}, stale)).refused?.message).toBe(
      "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T125101Z - 15 min.)",
    );
  });
});

describe("a session token", () => {
  it("passes where it is that of the credentials", async () => {
    expect((await ask(json, { credentials: temporary }, known({ sessionToken: "token" }))).status).toBe(200);
    expect((await ask(s3, { credentials: temporary, expiresIn: 5 }, known({ sessionToken: "token" }))).status).toBe(
      200,
    );
  });

  it.each(["token2", "toke", "", "tokem"])("is refused where it is %j", async (sessionToken) => {
    expect((await ask(json, { credentials: temporary }, known({ sessionToken }))).refused?.code).toBe(
      "UnrecognizedClientException",
    );
  });

  it("is told to the function that finds the credentials", async () => {
    let told: unknown;
    const credentials: VerifySigV4Options["credentials"] = (id, claim) => {
      told = { id, ...claim };
      return { secretAccessKey: keys.secretAccessKey, sessionToken: claim.sessionToken, accountId: "123456789012" };
    };
    expect((await ask(json, { credentials: temporary }, { credentials })).caller).toMatchObject({
      accountId: "123456789012",
    });
    expect(told).toEqual({ id: keys.accessKeyId, sessionToken: "token", region: "us-east-1", service: "dynamodb" });
  });
});

describe("a secret that the server does not have", () => {
  it.each([{}, { secretAccessKey: undefined }, "", { secretAccessKey: "" }])(
    "is not taken for one: %j",
    async (known) => {
      for (const secretAccessKey of ["undefined", "null", ""]) {
        const credentials = (): never => known as never;
        expect((await ask(json, { credentials: { ...keys, secretAccessKey } }, { credentials })).status).toBe(500);
      }
    },
  );
});

describe("an unsigned body", () => {
  const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };

  it.each([
    ["S3", s3, {}, 200],
    ["an operation with the trait", { ...restJson, operation: { unsignedPayload: true } }, {}, 200],
    ["a server with the option", restJson, { unsignedPayload: true }, 200],
    ["other operations", restJson, {}, 403],
  ] as const)("of %s", async (_, settings, options, status) => {
    const answer = await ask(settings, { method: "POST", content: "x", headers }, options);
    expect(answer.status).toBe(status);
  });
});

describe("the model's auth traits", () => {
  const anonymous = { change: (signed: Signed) => void (signed.headers = { host: "example.com" }) };
  const wrong = { credentials: { ...keys, secretAccessKey: "wrong" } };

  it.each([
    ["an operation of the service's scheme", {}, {}, 400],
    ["an operation without authentication", { auth: [] }, {}, 200],
    ["an operation that may be called anonymously", { auth: ["aws.auth#sigv4", "smithy.api#noAuth"] }, {}, 200],
    ["an operation of another scheme", { auth: ["smithy.api#httpBearerAuth"] }, {}, 400],
    ["an operation without authentication, with `always`", { auth: [] }, { always: true }, 400],
  ] as const)("decide on anonymous requests: %s", async (_, operation, options, status) => {
    expect((await ask({ ...json, operation }, anonymous, options)).status).toBe(status);
  });

  it("do not let wrong signatures pass", async () => {
    const operation = { auth: ["aws.auth#sigv4", "smithy.api#noAuth"] };
    expect((await ask({ ...json, operation }, wrong)).refused?.code).toBe("InvalidSignatureException");
    expect((await ask({ ...json, operation }, {})).status).toBe(200);
  });
});

describe("hostile signatures", () => {
  it.each([
    ["a header of commas", { authorization: `AWS4-HMAC-SHA256 ${",".repeat(16_000)}` }],
    [
      "a long credential",
      { authorization: `AWS4-HMAC-SHA256 Credential=${"a/".repeat(8000)}, SignedHeaders=host, Signature=a` },
    ],
    [
      "many signed headers",
      {
        authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/20150830/r/dynamodb/aws4_request, SignedHeaders=host;${Array.from({ length: 3000 }, (_, index) => `h${String(index)}`).join(";")}, Signature=a`,
      },
    ],
    [
      "a date that is none",
      {
        authorization: `AWS4-HMAC-SHA256 Credential=a/20150231/r/dynamodb/aws4_request, SignedHeaders=host, Signature=a`,
        "x-amz-date": "20150231T000000Z",
      },
    ],
  ])("%s is refused", async (_, headers: Record<string, string>) => {
    const server = createVerifiedServer({}, json);
    const { refused } = await server.ask({ headers: { host: "h", "x-amz-date": "20150830T123600Z", ...headers } });
    expect(refused?.status).toBe(400);
  });

  it("wrong percent-encodings are refused, not thrown", async () => {
    const server = createVerifiedServer({}, s3);
    for (const query of ["X-Amz-Signature=%", "X-Amz-Credential=%FF%", "X-Amz-Algorithm"]) {
      expect((await server.ask({ query })).refused?.code).toBe("AuthorizationQueryParametersError");
    }
  });
});
