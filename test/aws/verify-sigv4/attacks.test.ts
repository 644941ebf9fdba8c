import { describe, expect, it } from "vitest";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { verifySigV4, type VerifySigV4Options } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import { createVerifiedServer, keys, signedAt } from "./verified-server.ts";

const json = { protocol: "aws.protocols#awsJson1_0", signingName: "dynamodb" };
const signer = new SignatureV4({ credentials: keys, region: "r", service: "dynamodb", applyChecksum: false });
const at = { signingDate: new Date(signedAt) };

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly content?: string;
}

function target({ method = "GET", path = "/", query = {}, headers = {}, content = "" }: Sent) {
  return {
    ...{ method, path, query, body: content, protocol: "https:", hostname: "h" },
    headers: { host: "h", ...headers },
  };
}

async function signHeaders(sent: Sent): Promise<Record<string, string>> {
  return (await signer.sign(target(sent), at)).headers;
}

describe("an option that would let every signature pass", () => {
  it.each<[title: string, options: Partial<VerifySigV4Options>]>([
    ["no region", { region: [] }],
    ["no service", { service: [] }],
    ["an empty region", { region: "" }],
    ["a skew that is not a number", { clockSkew: Number.NaN }],
    ["a negative skew", { clockSkew: -1 }],
  ])("is refused when the interceptor is made: %s", (_, options) => {
    expect(() => verifySigV4({ credentials: () => undefined, ...options })).toThrow(TypeError);
  });
});

describe("credentials", () => {
  it.each<[found: unknown, code: string]>([
    [null, "UnrecognizedClientException"],
    [undefined, "UnrecognizedClientException"],
    [Promise.resolve(null), "UnrecognizedClientException"],
    ["", "Error"],
    [{}, "Error"],
    [{ secretAccessKey: keys.secretAccessKey, expiration: new Date(Number.NaN) }, "ExpiredTokenException"],
  ])("of %s do not pass", async (found, code) => {
    const server = createVerifiedServer({ credentials: () => found as string }, json);
    const { status, refused } = await server.ask({ headers: await signHeaders({}) });
    expect([status, refused?.code]).toEqual([
      code === "Error" ? 500 : 400,
      code === "Error" ? expect.any(String) : code,
    ]);
  });
});

describe("signed headers", () => {
  it.each(["constructor", "__proto__", "hasownproperty", "tostring"])(
    "by the name of an object's own property are read as headers: %s",
    async (name) => {
      const headers = await signHeaders({});
      const authorization = headers["authorization"]?.replace("SignedHeaders=", `SignedHeaders=${name};`) ?? "";
      const { refused } = await createVerifiedServer({}, json).ask({ headers: { ...headers, authorization } });
      expect(refused?.code).toBe("InvalidSignatureException");
    },
  );
});

describe("a changed request", () => {
  it.each<[title: string, path: string]>([
    ["dots", "/files/../admin"],
    ["a dot", "/./admin"],
    ["dots at the end", "/admin/x/.."],
  ])("reaches the path that is signed, not one with %s", async (_, path) => {
    const paths: string[] = [];
    const server = createVerifiedServer(
      {},
      {
        ...json,
        interceptors: [
          {
            beforeDeserialization(call) {
              paths.push(call.request.path);
            },
          },
        ],
      },
    );
    const { status } = await server.ask({ path, headers: await signHeaders({ path: "/admin" }) });
    expect([status, paths]).toEqual([200, ["/admin"]]);
  });

  it("with a token in the query is not what was signed in headers", async () => {
    const { refused } = await createVerifiedServer({}, json).ask({
      query: "X-Amz-Security-Token=x",
      headers: await signHeaders({}),
    });
    expect(refused?.code).toBe("InvalidSignatureException");
  });

  it.each(["STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-EVENTS", "UNSIGNED-PAYLOAD"])(
    "has no unsigned body by a word in the query: %s",
    async (word) => {
      const said = { "X-Amz-Content-Sha256": word };
      const sent = target({ method: "POST", headers: { "x-amz-content-sha256": word }, query: said });
      const { query } = await signer.presign(sent, { ...at, expiresIn: 60 });
      expect(query).toMatchObject({ ...said, "X-Amz-SignedHeaders": "host" });
      const text = new URLSearchParams(query as Record<string, string>).toString();
      const server = createVerifiedServer({}, json);
      const { refused } = await server.ask({ method: "POST", query: text, headers: { host: "h" }, content: "evil" });
      expect(refused?.code).toBe(
        word === "UNSIGNED-PAYLOAD" ? "InvalidSignatureException" : "IncompleteSignatureException",
      );
    },
  );

  it("has no unsigned body as events of an operation without events", async () => {
    const sent = { method: "POST", headers: { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS" } };
    const headers = await signHeaders(sent);
    const { refused } = await createVerifiedServer({}, json).ask({ method: "POST", headers, content: "evil" });
    expect(refused?.code).toBe("InvalidSignatureException");
  });
});
