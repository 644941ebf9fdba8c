import { toBytes, toHex, type SigningCrypto } from "./signing-crypto.ts";

/** WebCrypto's digests. Browsers have them only in secure contexts. */
export const platformCrypto: SigningCrypto = {
  sha256: async (data) => toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", view(data)))),
  async deriveKey(secret, parts) {
    let key = await importKey(secret);
    for (const part of parts) key = await importKey(await authenticate(key, part));
    return async (data) => toHex(await authenticate(key, data));
  },
};

/** WebCrypto's keys, in whose type the libraries of browsers and Node agree. */
type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function importKey(secret: string | Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", view(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

async function authenticate(key: CryptoKey, data: string | Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, view(data)));
}

/** WebCrypto's types refuse memory that threads share, which WebCrypto itself refuses, too. */
function view(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return toBytes(data) as Uint8Array<ArrayBuffer>;
}
