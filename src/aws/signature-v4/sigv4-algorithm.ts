import { platformCrypto } from "#signing-crypto";
import { createKeyCache } from "./key-cache.ts";
import type { SigningAlgorithm, SigningScope } from "./sign-request.ts";
import type { SigningCrypto, SigningKey } from "./signing-crypto.ts";

/** HMAC-SHA-256 by keys that are derived from the secret for a day, a region and a service. */
export function createSigV4(crypto: SigningCrypto, keptKeys?: number): SigningAlgorithm {
  const findKey = createKeyCache<SigningKey | Promise<SigningKey>>(keptKeys);
  const getKey = ({ credentials, date, region, service }: SigningScope): SigningKey | Promise<SigningKey> => {
    const parts = [date.slice(0, 8), region, service, "aws4_request"];
    const secret = credentials.secretAccessKey;
    return findKey([...parts, secret].join("\n"), () => crypto.deriveKey(`AWS4${secret}`, parts));
  };
  return {
    name: "AWS4-HMAC-SHA256",
    hasRegionSet: false,
    formatScope: ({ date, region, service }) => `${date.slice(0, 8)}/${region}/${service}/aws4_request`,
    hash: (data) => crypto.sha256(data),
    sign(text, scope) {
      const key = getKey(scope);
      return typeof key === "function" ? key(text) : key.then((authenticate) => authenticate(text));
    },
  };
}

/** By the platform's own digests. */
export const sigV4: SigningAlgorithm = /* @__PURE__ */ createSigV4(platformCrypto);
