import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../../../src/aws/signature-v4/http-request.ts";
import { multiplyBasePoint, order } from "../../../src/aws/signature-v4/p256.ts";
import { createEcdsaKey as createNodeKey } from "../../../src/aws/signature-v4/platform-ecdsa-node.ts";
import { createEcdsaKey as createWebKey } from "../../../src/aws/signature-v4/platform-ecdsa.ts";
import { SignatureV4a } from "../../../src/aws/signature-v4/signature-v4a.ts";

/** AWS's known answer for the derivation of keys (awslabs/aws-c-auth, tests/key_derivation_tests.c). */
const credentials = {
  accessKeyId: "AKISORANDOMAASORANDOM",
  secretAccessKey: "q+jcrXGc+0zWN6uzclKVhvMmUsIfRPa4rlRandom",
};
const publicKey = createKey(
  0x15d242ceebf8d8169fd6a8b5a746c41140414c3b07579038da06af89190fffcbn,
  0x0515242cedd82e94799482e4c0514b505afccf2c0c98d6a553bf539f424c5ec0n,
);

const signer = new SignatureV4a({ credentials, region: "us-east-1,eu-*", service: "service" });
const signingDate = "2015-08-30T12:36:00Z";
const request: HttpRequest = {
  method: "GET",
  protocol: "https:",
  hostname: "example.amazonaws.com",
  path: "/a b/",
  query: { b: "2", a: "1" },
  headers: { host: "example.amazonaws.com" },
};
const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("Signature Version 4A", () => {
  it("is verified by the public key of the credentials, in headers", async () => {
    const { headers } = await signer.sign(request, { signingDate });
    expect(headers).toMatchObject({ "x-amz-region-set": "us-east-1,eu-*", "x-amz-date": "20150830T123600Z" });
    const [, scope, names, signature] =
      /^AWS4-ECDSA-P256-SHA256 Credential=AKISORANDOMAASORANDOM\/([^,]*), SignedHeaders=([^,]*), Signature=(\w+)$/.exec(
        headers["authorization"] ?? "",
      ) ?? [];
    expect(scope).toBe("20150830/service/aws4_request");
    expect(names).toBe("host;x-amz-content-sha256;x-amz-date;x-amz-region-set");
    const canonical = [
      "GET\n/a%20b/\na=1&b=2\nhost:example.amazonaws.com",
      `x-amz-content-sha256:${emptyHash}\nx-amz-date:20150830T123600Z\nx-amz-region-set:us-east-1,eu-*\n`,
      `${names}\n${emptyHash}`,
    ].join("\n");
    expect(await isSigned(canonical, signature)).toBe(true);
    expect(await isSigned(`${canonical} `, signature)).toBe(false);
  });

  it("is verified by the public key of the credentials, in the query", async () => {
    const { query, headers } = await signer.presign(request, { signingDate, signingRegion: "*", expiresIn: 60 });
    expect(headers).toEqual({ host: "example.amazonaws.com" });
    const { "X-Amz-Signature": signature, ...signed } = query ?? {};
    expect(signed).toEqual({
      a: "1",
      b: "2",
      "X-Amz-Algorithm": "AWS4-ECDSA-P256-SHA256",
      "X-Amz-Credential": "AKISORANDOMAASORANDOM/20150830/service/aws4_request",
      "X-Amz-Date": "20150830T123600Z",
      "X-Amz-Expires": "60",
      "X-Amz-Region-Set": "*",
      "X-Amz-SignedHeaders": "host",
    });
    const parameters = Object.entries(signed)
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replace("*", "%2A")}`)
      .toSorted();
    const canonical = `GET\n/a%20b/\n${parameters.join("&")}\nhost:example.amazonaws.com\n\nhost\n${emptyHash}`;
    expect(await isSigned(canonical, signature)).toBe(true);
  });
});

describe("a key", () => {
  const secrets = [1n, 2n, 3n, order - 1n, order - 2n, 0x00ffn << 200n, 0xc0ffee1234567890n];

  it.each([
    ["node:crypto", createNodeKey],
    ["WebCrypto", createWebKey],
  ])("of %s signs in DER", async (_, createEcdsaKey) => {
    for (const secret of secrets) {
      const key = await createEcdsaKey(secret);
      const { x, y } = multiplyBasePoint(secret);
      // Some of the numbers of ECDSA begin with a zero, or with a bit that would make them negative.
      for (let round = 0; round < 40; round++) {
        const text = `text ${round}`;
        const signature = Buffer.from(await key(text), "hex");
        expect(verify("sha256", Buffer.from(text), createKey(x, y), signature)).toBe(true);
      }
    }
  });
});

function createKey(x: bigint, y: bigint): KeyObject {
  const encode = (value: bigint): string =>
    Buffer.from(value.toString(16).padStart(64, "0"), "hex").toString("base64url");
  return createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: encode(x), y: encode(y) } });
}

async function isSigned(canonicalRequest: string, signature: unknown): Promise<boolean> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalRequest));
  const scope = "20150830T123600Z\n20150830/service/aws4_request";
  const text = `AWS4-ECDSA-P256-SHA256\n${scope}\n${Buffer.from(digest).toString("hex")}`;
  return verify("sha256", Buffer.from(text), publicKey, Buffer.from(String(signature), "hex"));
}
