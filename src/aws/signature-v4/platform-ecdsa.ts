import { multiplyBasePoint } from "./p256.ts";
import { toBytes, toHex, type SigningKey } from "./signing-crypto.ts";

/**
 * Makes a key of ECDSA with P-256 and SHA-256.
 *
 * @returns what signs data: the signature in DER (RFC 3279, 2.2.3), in hexadecimal.
 */
export async function createEcdsaKey(secret: bigint): Promise<SigningKey> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  // Not in PKCS #8, which browsers refuse without the public key.
  const { x, y } = multiplyBasePoint(secret);
  const jwk = { kty: "EC", crv: "P-256", d: encode(secret), x: encode(x), y: encode(y) };
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["sign"]);
  return async (data) => {
    const bytes = toBytes(data) as Uint8Array<ArrayBuffer>;
    const signature = new Uint8Array(await crypto.subtle.sign(algorithm, key, bytes));
    const content = [signature.subarray(0, 32), signature.subarray(32)].flatMap(encodeDerInteger);
    return toHex(Uint8Array.from([0x30, content.length, ...content]));
  };
}

/** 32 bytes in base64url (RFC 7518, 6.2.1.2). */
function encode(value: bigint): string {
  const bytes = value
    .toString(16)
    .padStart(64, "0")
    .replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** A positive integer: no zeros before it, but one where it would else be negative. */
function encodeDerInteger(bytes: Uint8Array): number[] {
  const digits = bytes.subarray(bytes.findIndex((byte) => byte > 0));
  const sign = (digits[0] ?? 0) > 0x7f ? [0] : [];
  return [2, sign.length + digits.length, ...sign, ...digits];
}
