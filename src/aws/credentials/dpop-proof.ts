/** The request to prove. */
interface ProvenRequest {
  readonly method: string;
  /** Without a query. */
  readonly url: string;
}

/**
 * Proves possession of the key to which the request's token is bound (RFC 9449, 4.2).
 *
 * @param pem a private key of the curve P-256.
 * @throws Error for any other key.
 */
export function createDpopProof(pem: string, { method, url }: ProvenRequest): string {
  const { createPrivateKey, createPublicKey, sign } = process.getBuiltinModule("node:crypto");
  const key = createPrivateKey(pem);
  const { kty, crv, x, y } = createPublicKey(key).export({ format: "jwk" });
  if (crv !== "P-256") throw new Error("the key is not of the curve P-256");
  const header = { alg: "ES256", typ: "dpop+jwt", jwk: { kty, crv, x, y } };
  const claims = { jti: crypto.randomUUID(), htm: method, htu: url, iat: Math.floor(Date.now() / 1000) };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" });
  return `${signed}.${signature.toString("base64url")}`;
}
