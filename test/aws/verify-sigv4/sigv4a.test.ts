import { describe, expect, it } from "vitest";
import { SignatureV4a } from "../../../src/aws/signature-v4/signature-v4a.ts";
import { sigV4a as algorithm } from "../../../src/aws/signature-v4/sigv4a-algorithm.ts";
import { sigV4a } from "../../../src/aws/verify-sigv4/sigv4a-verification.ts";
import type { VerifySigV4Options } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import { createVerifiedServer, keys, signedAt, type Answer, type VerifiedServer } from "./verified-server.ts";

const json = { protocol: "aws.protocols#awsJson1_0", signingName: "dynamodb" };
const rest = { protocol: "aws.protocols#restXml", signingName: "s3" };
const signingDate = new Date(signedAt);

function serve(options: Partial<VerifySigV4Options> = {}, service: object = json): VerifiedServer {
  return createVerifiedServer({ sigV4a, ...options }, service);
}

interface Signed {
  readonly region?: string;
  readonly secret?: string;
  readonly sessionToken?: string;
  readonly headers?: Record<string, string>;
  readonly content?: string;
  readonly service?: string;
}

function createSigner({ region = "*", secret = keys.secretAccessKey, sessionToken, service = "dynamodb" }: Signed) {
  const credentials = { ...keys, secretAccessKey: secret, ...(sessionToken !== undefined && { sessionToken }) };
  return new SignatureV4a({ credentials, region, service, uriEscapePath: service !== "s3" });
}

async function signHeaders(signed: Signed = {}): Promise<Record<string, string>> {
  const request = {
    ...{ method: "GET", protocol: "https:", hostname: "h", path: "/", body: signed.content ?? "" },
    headers: { host: "h", ...signed.headers },
  };
  return (await createSigner(signed).sign(request, { signingDate })).headers;
}

async function presign(signed: Signed = {}, expiresIn = 60): Promise<{ query: string; headers: { host: string } }> {
  const request = { method: "GET", protocol: "https:", hostname: "h", path: "/", headers: { host: "h" } };
  const { query } = await createSigner(signed).presign(request, { signingDate, expiresIn });
  const pairs = Object.entries(query ?? {}).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return { query: pairs.join("&"), headers: { host: "h" } };
}

const codeOf = ({ refused }: Answer): string | undefined => refused?.code;

describe("a request signed with SigV4a", () => {
  it("passes, and its caller is known by the set of regions", async () => {
    const headers = await signHeaders({ region: "us-east-1,eu-*" });
    const { status, caller } = await serve().ask({ headers });
    expect(status).toBe(200);
    const want = { accessKeyId: keys.accessKeyId, region: "us-east-1,eu-*", service: "dynamodb", isPresigned: false };
    expect(caller).toMatchObject(want);
  });

  it("passes with its body and its session token", async () => {
    const credentials = (): object => ({ secretAccessKey: keys.secretAccessKey, sessionToken: "token" });
    const server = serve({ credentials: credentials as VerifySigV4Options["credentials"] });
    const headers = await signHeaders({ content: "{}", sessionToken: "token" });
    expect(await server.ask({ headers, content: "{}" })).toMatchObject({ status: 200, body: "{}" });
    expect(codeOf(await server.ask({ headers, content: "[]" }))).toBe("InvalidSignatureException");
    const others = await signHeaders({ content: "{}", sessionToken: "another" });
    expect(codeOf(await server.ask({ headers: others, content: "{}" }))).toBe("UnrecognizedClientException");
  });

  it("passes in the query, as long as it lives", async () => {
    const request = await presign();
    expect((await serve().ask(request)).caller).toMatchObject({ region: "*", isPresigned: true });
    expect(codeOf(await serve({ now: () => signedAt + 61_000 }).ask(request))).toBe("InvalidSignatureException");
    const store = serve({ now: () => signedAt + 61_000 }, rest);
    expect((await store.ask(await presign({ service: "s3" }))).refused?.message).toBe("Request has expired");
  });

  it("is refused where the server does not take SigV4a", async () => {
    const server = createVerifiedServer({}, json);
    const { refused } = await server.ask({ headers: await signHeaders() });
    expect(refused).toMatchObject({
      code: "IncompleteSignatureException",
      message: "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256'.",
    });
    const store = createVerifiedServer({}, rest);
    expect((await store.ask(await presign({ service: "s3" }))).refused).toMatchObject({
      code: "AuthorizationQueryParametersError",
      message: 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"',
    });
  });

  it("is refused with another secret", async () => {
    const secret = "another";
    expect(codeOf(await serve().ask({ headers: await signHeaders({ secret }) }))).toBe("InvalidSignatureException");
    expect(codeOf(await serve().ask(await presign({ secret })))).toBe("InvalidSignatureException");
    const { refused } = await serve({}, rest).ask({ headers: await signHeaders({ secret, service: "s3" }) });
    expect(refused?.code).toBe("SignatureDoesNotMatch");
    expect(refused?.details["StringToSign"]).toMatch(/^AWS4-ECDSA-P256-SHA256\n20150830T123600Z\n20150830\/s3\/aws4_/);
  });

  it("is refused with one character changed, wherever it is", async () => {
    const server = serve();
    const headers = await signHeaders({ region: "us-east-1", headers: { "x-amz-target": "a" } });
    for (const [name, value] of Object.entries(headers)) {
      for (let at = 0; at < value.length; at++) {
        const changed = `${value.slice(0, at)}${value[at] === "0" ? "1" : "0"}${value.slice(at + 1)}`;
        const { status, caller } = await server.ask({ headers: { ...headers, [name]: changed } });
        expect([status, caller], `${name} ${String(at)}`).not.toEqual([200, expect.anything()]);
      }
    }
  });

  it.each(["00", "3006020100020100", "ff".repeat(72), "a".repeat(20_000), "*", "", "é", "30".repeat(36)])(
    "is refused with the signature %#",
    async (signature) => {
      const headers = await signHeaders();
      const authorization = headers["authorization"]?.replace(/Signature=\w+/, `Signature=${signature}`) ?? "";
      const { status, caller } = await serve().ask({ headers: { ...headers, authorization } });
      expect(status).toBe(400);
      expect(caller).toBeUndefined();
    },
  );
});

describe("the set of regions", () => {
  it.each([
    ["*", true],
    ["eu-west-1", true],
    ["us-east-1,eu-west-1", true],
    ["us-east-1, eu-*", true],
    ["eu-*-1", true],
    ["*-west-*", true],
    ["us-*", false],
    ["us-east-1,ap-*", false],
    ["eu-west-11", false],
    ["eu-west-1*1", false],
    ["*eu-west-1-*", false],
  ])("%s is valid in eu-west-1: %s", async (region, isValid) => {
    const server = serve({ region: ["eu-west-1"] });
    const inHeader = await server.ask({ headers: await signHeaders({ region }) });
    expect(codeOf(inHeader)).toBe(isValid ? undefined : "InvalidSignatureException");
    expect((await server.ask(await presign({ region }))).status).toBe(inHeader.status);
  });

  it.each(["", "eu west", "eu-west-1,", `${"a*".repeat(60)}b`, `${"a,".repeat(2000)}a`, "a".repeat(65)])(
    "is refused where it is not one: %#",
    async (region) => {
      const headers = { ...(await signHeaders()), "x-amz-region-set": region };
      expect(codeOf(await serve().ask({ headers }))).toBe("IncompleteSignatureException");
      const { query } = await presign();
      const changed = query.replace(/X-Amz-Region-Set=[^&]*/, `X-Amz-Region-Set=${encodeURIComponent(region)}`);
      expect(codeOf(await serve().ask({ headers: { host: "h" }, query: changed }))).toBe(
        "IncompleteSignatureException",
      );
    },
  );

  it("must be signed", async () => {
    const { "x-amz-region-set": regionSet = "", ...headers } = await signHeaders();
    const authorization = headers["authorization"]?.replace(";x-amz-region-set", "") ?? "";
    const changed = { ...headers, authorization, "x-amz-region-set": regionSet };
    expect((await serve().ask({ headers: changed })).refused?.message).toContain("'x-amz-region-set' must be");
    expect(codeOf(await serve().ask({ headers: { ...headers, authorization } }))).toBe("IncompleteSignatureException");
  });
});

describe("the auth traits of the model", () => {
  it.each([
    ["aws.auth#sigv4", 200],
    ["aws.auth#sigv4a", 200],
    ["smithy.api#httpBearerAuth", 400],
  ])("decide: %s is %s for SigV4a", async (scheme, status) => {
    const server = serve({}, { ...json, auth: [scheme] });
    expect((await server.ask({ headers: await signHeaders() })).status).toBe(status);
  });

  it("may ask for SigV4a, which a request without a signature lacks", async () => {
    const server = serve({}, { ...json, auth: ["aws.auth#sigv4a"] });
    expect(codeOf(await server.ask({}))).toBe("MissingAuthenticationTokenException");
  });
});

describe("an upload in chunks signed with SigV4a", () => {
  const payload = "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD";
  const scope = { credentials: keys, date: "20150830T123600Z", region: "*", service: "s3" };
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Signatures are filled up, as AWS's Common Runtime does, so that all chunks have the same overhead. */
  async function signUpload(contents: readonly string[], pad = true): Promise<Signed & { content: string }> {
    const headers = await signHeaders({
      service: "s3",
      headers: {
        "x-amz-content-sha256": payload,
        "x-amz-decoded-content-length": String(contents.join("").length),
      },
    });
    let prior = /Signature=(\w+)/.exec(headers["authorization"] ?? "")?.[1] ?? "";
    let content = "";
    for (const chunk of [...contents, ""]) {
      const hash = await algorithm.hash(chunk);
      const place = [scope.date, algorithm.formatScope(scope)];
      prior = await algorithm.sign(["AWS4-ECDSA-P256-SHA256-PAYLOAD", ...place, prior, empty, hash].join("\n"), scope);
      const signature = pad ? prior.padEnd(144, "*") : prior;
      content += `${chunk.length.toString(16)};chunk-signature=${signature}\r\n${chunk}\r\n`;
    }
    return { headers, content };
  }

  it.each([true, false])("is read, with signatures filled up: %s", async (pad) => {
    const upload = await signUpload(["hello ", "world"], pad);
    expect(await serve({}, rest).ask(upload)).toMatchObject({ status: 200, body: "hello world" });
  });

  it("is refused with a byte of a chunk changed, and with chunks in another order", async () => {
    const upload = await signUpload(["hello ", "world"]);
    const changed = { ...upload, content: upload.content.replace("world", "World") };
    expect(await serve({}, rest).ask(changed)).toMatchObject({ refused: { code: "SignatureDoesNotMatch" } });
    const [first = "", second = ""] = upload.content.match(/[^;]+;[^\r]+\r\n(?:hello |world)\r\n/g) ?? [];
    const swapped = { ...upload, content: upload.content.replace(first + second, second + first) };
    expect(swapped.content).not.toBe(upload.content);
    expect(await serve({}, rest).ask(swapped)).toMatchObject({ refused: { code: "SignatureDoesNotMatch" } });
  });

  it("is refused with chunks of SigV4", async () => {
    const headers = await signHeaders({
      service: "s3",
      headers: { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" },
    });
    expect((await serve({}, rest).ask({ headers })).refused).toMatchObject({ code: "InvalidArgument" });
  });
});
