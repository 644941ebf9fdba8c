import { platformCrypto } from "#signing-crypto";
import { createEcdsaKey } from "#signing-ecdsa";
import type { AwsCredentialIdentity } from "../identity.ts";
import { createKeyCache } from "./key-cache.ts";
import { order } from "./p256.ts";
import type { SigningAlgorithm } from "./sign-request.ts";
import { toBytes, type SigningKey } from "./signing-crypto.ts";

const name = "AWS4-ECDSA-P256-SHA256";

const findKey = /* @__PURE__ */ createKeyCache<Promise<SigningKey>>();

/** ECDSA by a key that is derived from the credentials: signatures for several regions, or for all. */
export const sigV4a: SigningAlgorithm = {
  name,
  hasRegionSet: true,
  formatScope: ({ date, service }) => `${date.slice(0, 8)}/${service}/aws4_request`,
  hash: (data) => platformCrypto.sha256(data),
  sign: async (text, { credentials }) => (await getKey(credentials))(text),
};

function getKey(credentials: AwsCredentialIdentity): Promise<SigningKey> {
  const id = `${credentials.accessKeyId}\n${credentials.secretAccessKey}`;
  return findKey(id, async () => createEcdsaKey(await deriveSecret(credentials)));
}

/** The private key of credentials (AWS, "Deriving a signing key for SigV4a"; NIST SP 800-108, 5.1, in counter mode). */
export async function deriveSecret({ accessKeyId, secretAccessKey }: AwsCredentialIdentity): Promise<bigint> {
  const authenticate = await platformCrypto.deriveKey(`AWS4A${secretAccessKey}`, []);
  const fixed = toBytes(`${name}\0${accessKeyId}`);
  for (let counter = 1; counter < 255; counter++) {
    // The number of the block and, after the context, the bits that are wanted.
    const input = Uint8Array.from([0, 0, 0, 1, ...fixed, counter, 0, 0, 1, 0]);
    const candidate = BigInt(`0x${await authenticate(input)}`);
    if (candidate <= order - 2n) return candidate + 1n;
  }
  throw new Error("the credentials give no key of SigV4a");
}
