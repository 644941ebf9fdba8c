import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { HttpRequest } from "../../../src/aws/signature-v4/http-request.ts";
import { platformCrypto as webCrypto } from "../../../src/aws/signature-v4/platform-crypto.ts";
import {
  RequestSigner,
  type RequestSignerInit,
  type RequestSigningArguments,
} from "../../../src/aws/signature-v4/request-signer.ts";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { createSigV4 } from "../../../src/aws/signature-v4/sigv4-algorithm.ts";
import { signingTasks, type SigningTask } from "./random-requests.ts";

const sha256 = Hash.bind(null, "sha256");

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const init = { credentials, region: "us-east-1", service: "service" };
const signingDate = new Date("2015-08-30T12:36:00Z");

/** The platform's WebCrypto, which clients outside of Node sign with. */
class WebSigner extends RequestSigner {
  constructor(init: RequestSignerInit) {
    super(createSigV4(webCrypto), init);
  }

  sign(request: HttpRequest, options?: RequestSigningArguments): Promise<HttpRequest> {
    return this.signRequest(request, options);
  }
}

function request(changes: Partial<HttpRequest> = {}): HttpRequest {
  const plain = { method: "GET", protocol: "https:", hostname: "example.amazonaws.com", path: "/" };
  return { ...plain, headers: { host: "example.amazonaws.com" }, ...changes };
}

describe("beside @smithy/signature-v4", () => {
  const tasks = fc.sample(signingTasks, 10_000);

  it("10,000 random requests are signed with the same bytes", async () => {
    for (const task of tasks) {
      const peer = createPeer(task);
      const signer = new SignatureV4(task.init);
      expect(await signer.sign(task.request, task.options)).toEqual(
        plain(await peer.sign(task.request, optionsOf(task))),
      );
    }
  });

  it("10,000 random requests are presigned with the same bytes", async () => {
    for (const task of tasks) {
      const peer = createPeer(task);
      const signer = new SignatureV4(task.init);
      expect(await signer.presign(task.request, task.options)).toEqual(
        plain(await peer.presign(task.request, optionsOf(task))),
      );
    }
  });

  it("the same, by WebCrypto", async () => {
    for (const task of tasks.slice(0, 1000)) {
      const peer = createPeer(task);
      const signer = new WebSigner(task.init);
      expect(await signer.sign(task.request, task.options)).toEqual(
        plain(await peer.sign(task.request, optionsOf(task))),
      );
      expect(await signer.presign(task.request, task.options)).toEqual(
        plain(await peer.presign(task.request, optionsOf(task))),
      );
    }
  });

  it("the same, by a SHA-256 of the caller's", async () => {
    for (const task of tasks.slice(0, 1000)) {
      const signer = new SignatureV4({ ...task.init, sha256 });
      const peer = createPeer(task);
      expect(await signer.sign(task.request, task.options)).toEqual(
        plain(await peer.sign(task.request, optionsOf(task))),
      );
    }
  });

  it("strings, events and messages have the same signatures", async () => {
    const ours = new SignatureV4(init);
    const peer = new SmithySignatureV4({ ...init, sha256 });
    expect(await ours.sign("policy", { signingDate })).toBe(await peer.sign("policy", { signingDate }));
    const event = { headers: Uint8Array.of(1, 2, 3), payload: new TextEncoder().encode("payload") };
    const options = { signingDate, priorSignature: "ab".repeat(32) };
    expect(await ours.sign(event, options)).toBe(await peer.sign(event, options));
    const message = {
      headers: {
        ":date": { type: "timestamp", value: new Date(1_500_000_000_123) },
        before: { type: "timestamp", value: new Date(-1) },
        yes: { type: "boolean", value: true },
        no: { type: "boolean", value: false },
        byte: { type: "byte", value: -2 },
        short: { type: "short", value: -300 },
        integer: { type: "integer", value: 70_000 },
        long: { type: "long", value: { bytes: Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7) } },
        binary: { type: "binary", value: Uint8Array.of(0, 255) },
        string: { type: "string", value: "é" },
        uuid: { type: "uuid", value: "01234567-89ab-cdef-0123-456789abcdef" },
      },
      body: Uint8Array.of(7),
    } as const;
    const signable = { message, priorSignature: "cd".repeat(32) };
    // A long of theirs has a method besides.
    const wanted = await peer.signMessage(signable as unknown as Parameters<typeof peer.signMessage>[0], {
      signingDate,
    });
    expect((await ours.signMessage(signable, { signingDate })).signature).toBe(wanted.signature);
    expect(await ours.sign(signable, { signingDate })).toEqual({ message, signature: wanted.signature });
  });
});

/** What AWS documents ("Signature calculations: including trailing headers", "transferring payload in multiple chunks"). */
describe("a body in chunks", () => {
  const signer = new SignatureV4({
    credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
    region: "us-east-1",
    service: "s3",
    uriEscapePath: false,
  });
  const at = { signingDate: "2013-05-24T00:00:00Z" };

  it.each([
    [
      "without a trailer",
      "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      { "x-amz-storage-class": "REDUCED_REDUNDANCY", "content-encoding": "aws-chunked", "content-length": "66824" },
      [
        "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
      ],
    ],
    [
      "with a trailer",
      "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
      {
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "content-encoding": "aws-chunked",
        "x-amz-trailer": "x-amz-checksum-crc32c",
      },
      [
        "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
        "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
        "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
        "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
      ],
    ],
  ])("%s is signed chunk by chunk", async (_, payload, headers, wanted) => {
    const { headers: signed } = await signer.sign(
      request({
        method: "PUT",
        path: "/examplebucket/chunkObject.txt",
        headers: {
          host: "s3.amazonaws.com",
          "x-amz-content-sha256": payload,
          "x-amz-decoded-content-length": "66560",
          ...headers,
        },
      }),
      at,
    );
    const signatures = [/Signature=(\w+)/.exec(signed["authorization"] ?? "")?.[1] ?? ""];
    for (const length of [65_536, 1024, 0]) {
      const chunk = { headers: new Uint8Array(), payload: new Uint8Array(length).fill(97) };
      signatures.push(await signer.sign(chunk, { ...at, priorSignature: signatures.at(-1) ?? "" }));
    }
    expect(signatures).toEqual(wanted);
  });

  it("has a signed trailer", async () => {
    const signature = await signer.signTrailer("x-amz-checksum-crc32c:sOO8/Q==\n", {
      ...at,
      priorSignature: "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
    });
    expect(signature).toBe("d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435");
  });
});

describe("a signature", () => {
  it("covers null parameters of a query as those without a value", async () => {
    const signer = new SignatureV4(init);
    const [withNull, withEmpty] = await Promise.all(
      [null, ""].map((acl) => signer.sign(request({ query: { acl } }), { signingDate })),
    );
    expect(withNull?.headers).toEqual(withEmpty?.headers);
  });

  it("is of credentials and a region that are asked for anew for each request", async () => {
    const provider = vi.fn(() =>
      Promise.resolve({ ...credentials, sessionToken: `token ${provider.mock.calls.length}` }),
    );
    const region = vi.fn(() => Promise.resolve("eu-west-1"));
    const signer = new SignatureV4({ ...init, credentials: provider, region });
    const first = await signer.sign(request(), { signingDate });
    const second = await signer.sign(request(), { signingDate });
    expect(first.headers["x-amz-security-token"]).toBe("token 1");
    expect(second.headers["x-amz-security-token"]).toBe("token 2");
    expect(first.headers["authorization"]).toContain("/20150830/eu-west-1/service/aws4_request");
  });

  it.each([
    ["no credentials", undefined],
    ["no secret", { accessKeyId: "AKID" }],
    ["no key's name", { secretAccessKey: "secret" }],
  ])("is refused for %s", async (_, given) => {
    const signer = new SignatureV4({ ...init, credentials: given as never });
    await expect(signer.sign(request())).rejects.toThrow("Resolved credential object is not valid");
  });

  it.each([
    [604_800, undefined],
    [604_801, /less than one week in the future/],
  ])("in a query is good for %i seconds or refused", async (expiresIn, refusal) => {
    const presigned = new SignatureV4(init).presign(request(), { expiresIn, signingDate });
    if (refusal !== undefined) await expect(presigned).rejects.toThrow(refusal);
    else expect((await presigned).query?.["X-Amz-Expires"]).toBe("604800");
  });

  it("does not change the request that it is of", async () => {
    const given = request({ query: { a: "b" }, headers: { host: "h", "x-amz-acl": "private", Authorization: "old" } });
    const copy = structuredClone(given);
    const signer = new SignatureV4(init);
    await signer.sign(given);
    await signer.presign(given);
    expect(given).toEqual(copy);
  });

  it("is right for the sixtieth day, of which keys are not kept any more, and for the first again", async () => {
    const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)));
    const signer = new SignatureV4(init);
    const peer = new SmithySignatureV4({ ...init, sha256 });
    for (const day of [...days, new Date(Date.UTC(2024, 0, 1))]) {
      const signed = await signer.sign("text", { signingDate: day });
      expect(signed).toBe(await peer.sign("text", { signingDate: day }));
    }
  });
});

function createPeer({ init }: SigningTask): SmithySignatureV4 {
  return new SmithySignatureV4({ ...init, sha256 } as ConstructorParameters<typeof SmithySignatureV4>[0]);
}

/** Their options may not be undefined. */
function optionsOf({ options }: SigningTask): NonNullable<Parameters<SmithySignatureV4["presign"]>[1]> {
  return options as NonNullable<Parameters<SmithySignatureV4["presign"]>[1]>;
}

/** Their requests are of a class, and have all properties. */
function plain(signed: object): object {
  return Object.fromEntries(Object.entries(signed).filter(([, value]) => value !== undefined));
}
