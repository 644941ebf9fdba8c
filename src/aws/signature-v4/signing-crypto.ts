/** SHA-256 and HMAC-SHA-256 (RFC 2104), as a platform has them. Digests are lower-case hexadecimal. */
export interface SigningCrypto {
  sha256(data: string | Uint8Array): string | Promise<string>;
  /**
   * Derives a signing key: an HMAC of the first part by the secret, of the second part by that, and so on.
   *
   * @returns a function that computes the HMAC of data by the derived key, which stays inside.
   */
  deriveKey(secret: string, parts: readonly string[]): SigningKey | Promise<SigningKey>;
}

/** Gives the HMAC of data by a key. */
export type SigningKey = (data: string | Uint8Array) => string | Promise<string>;

/** SHA-256 of the caller's own, in the form that `@smithy/signature-v4` takes: HMAC where a secret is given. */
export type Sha256Constructor = new (secret?: string | Uint8Array) => {
  update(data: Uint8Array): void;
  digest(): Promise<Uint8Array>;
};

/** Makes digests by a class of the caller's. */
export function adaptSha256(Sha256: Sha256Constructor): SigningCrypto {
  const digest = (data: string | Uint8Array, secret?: string | Uint8Array): Promise<Uint8Array> => {
    const hash = new Sha256(secret);
    hash.update(toBytes(data));
    return hash.digest();
  };
  return {
    sha256: async (data) => toHex(await digest(data)),
    async deriveKey(secret, parts) {
      let key: string | Uint8Array = secret;
      for (const part of parts) key = await digest(part, key);
      return async (data) => toHex(await digest(data, key));
    },
  };
}

export function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
