import { multiplyBasePoint } from "./p256.ts";
import { toBytes, toHex, type SigningKey } from "./signing-crypto.ts";

/** Tells whether a signature, DER in hexadecimal, is one of the data. */
export type EcdsaVerifier = (data: string, signature: string) => Promise<boolean>;

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

/**
 * Makes a key of ECDSA with P-256 and SHA-256.
 *
 * @returns what signs data: the signature in DER (RFC 3279, 2.2.3), in hexadecimal.
 */
export async function createEcdsaKey(secret: bigint): Promise<SigningKey> {
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

/** Makes what verifies signatures of such a key, on every platform. */
export async function createEcdsaVerifier(secret: bigint): Promise<EcdsaVerifier> {
  const { x, y } = multiplyBasePoint(secret);
  const jwk = { kty: "EC", crv: "P-256", x: encode(x), y: encode(y) };
  const key = await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
  return async (data, signature) => {
    const numbers = decodeDer(signature);
    const bytes = toBytes(data) as Uint8Array<ArrayBuffer>;
    return numbers !== undefined && crypto.subtle.verify(algorithm, key, numbers, bytes);
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

/** The two numbers of a signature, 32 bytes each. @returns undefined for what DER does not write so. */
function decodeDer(signature: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Uint8Array.from(signature.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const numbers = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const length = bytes[at + 1] ?? 0;
    const digits = bytes.subarray(at + 2, at + 2 + length);
    const unsigned = digits[0] === 0 ? digits.subarray(1) : digits;
    if (unsigned.length > 32) return undefined;
    numbers.set(unsigned, end - unsigned.length);
    at += 2 + length;
  }
  const content = [numbers.subarray(0, 32), numbers.subarray(32)].flatMap(encodeDerInteger);
  return toHex(Uint8Array.from([0x30, content.length, ...content])) === signature ? numbers : undefined;
}
