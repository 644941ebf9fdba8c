import type { SigningKey } from "./signing-crypto.ts";

/** Makes a key of ECDSA with P-256 and SHA-256. @returns what signs data: the signature in DER, in hexadecimal. */
export function createEcdsaKey(secret: bigint): SigningKey {
  const { createECDH, createPrivateKey, sign } = process.getBuiltinModule("node:crypto");
  const d = Buffer.from(secret.toString(16).padStart(64, "0"), "hex");
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const encode = (bytes: Buffer): string => bytes.toString("base64url");
  const [x, y] = [encode(point.subarray(1, 33)), encode(point.subarray(33))];
  const key = createPrivateKey({ format: "jwk", key: { kty: "EC", crv: "P-256", d: encode(d), x, y } });
  return (data) => sign("sha256", Buffer.from(data), key).toString("hex");
}
