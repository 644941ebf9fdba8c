import type { AwsCredentialIdentity } from "../identity.ts";

/** The method with which Node and Deno format an object for logs. */
const inspection: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** Credentials as returned by providers: `util.inspect`, and thus `console.log`, hides their secrets. */
export function createIdentity(parts: AwsCredentialIdentity): AwsCredentialIdentity {
  const identity = concealSecrets({ accessKeyId: parts.accessKeyId, secretAccessKey: parts.secretAccessKey });
  for (const name of ["sessionToken", "expiration", "credentialScope", "accountId"] as const) {
    if (parts[name] !== undefined && parts[name] !== "") Object.assign(identity, { [name]: parts[name] });
  }
  return identity;
}

/** Makes `util.inspect` show `***` for the secrets of an identity: its secret key, session token and bearer token. */
export function concealSecrets<Identity extends object>(identity: Identity): Identity {
  return Object.defineProperty(identity, inspection, {
    value: function (this: object) {
      const shown = Object.entries(this).map(([name, value]: [string, unknown]) => [
        name,
        /^(secretAccessKey|sessionToken|token)$/.test(name) ? "***" : value,
      ]);
      return Object.fromEntries(shown) as unknown;
    },
  });
}
