import { type ClientProtocol, Command, type CommandSchema, formatEndpoint } from "@shapewright/runtime";
import { ServiceClient, type ServiceSchema } from "@shapewright/runtime";
import { type MemoizedProvider, memoizeIdentityProvider } from "../credentials/memoize-identity-provider.ts";
import type { AwsCredentialIdentity } from "../identity.ts";
import { createKeyCache } from "../signature-v4/key-cache.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import type { AddressedCall } from "./aws-auth-scheme.ts";
import { readClock } from "./clock.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";
import { signAttempt } from "./sign-attempt.ts";
import type { SigningProperties } from "./signing-scope.ts";

type Session = MemoizedProvider<AwsCredentialIdentity>;

/** Sessions by the client whose credentials they were created with. */
const sessions = /* @__PURE__ */ new WeakMap<object, (id: string, make: () => Session) => Session>();

/**
 * The keys and the token of a session with the call's bucket (Amazon S3 API Reference, "CreateSession"). They are valid
 * for five minutes, and created anew in the last one, while calls go on with those that they have.
 */
export async function getSession(call: AddressedCall, properties: SigningProperties): Promise<AwsCredentialIdentity> {
  const config = call.config as ResolvedAwsConfig;
  const { Bucket = "" } = call.input as { readonly Bucket?: string };
  const { accessKeyId } = await config.credentials();
  let ofClient = sessions.get(config.credentials);
  if (ofClient === undefined) sessions.set(config.credentials, (ofClient = createKeyCache()));
  const session = ofClient(`${Bucket}\n${accessKeyId}`, () =>
    memoizeIdentityProvider(() => createSession(call, properties), 60_000),
  );
  return session();
}

/** By a client of its own, since the call's is not known here. It has a pool of its own where none was given. */
async function createSession(
  { service, config, endpoint }: AddressedCall,
  properties: SigningProperties,
): Promise<AwsCredentialIdentity> {
  const given = config as ResolvedAwsConfig;
  const client = new ServiceClient({ ...service, parts: [] }, sessionProtocol, {
    ...given,
    protocol: undefined,
    endpoint: formatEndpoint(endpoint),
    systemClockOffset: readClock(given) - Date.now(),
    interceptors: [
      ...(given.interceptors ?? []),
      {
        async beforeAttempt(attempt) {
          await signAttempt(sigV4, attempt, properties);
        },
      },
    ],
  } as ResolvedAwsConfig);
  try {
    return await client.send(new CreateSession(service));
  } finally {
    if (given.transport === undefined) client.destroy();
  }
}

class CreateSession extends Command<object, AwsCredentialIdentity> {
  override readonly schema: CommandSchema;

  constructor(service: ServiceSchema) {
    super({});
    this.schema = [service, { name: "CreateSession" }];
  }
}

/** Only for the operation `CreateSession`, whose text has nothing to unescape. */
const sessionProtocol: ClientProtocol = {
  id: "aws.protocols#restXml",
  serializeRequest: () => ({ method: "GET", path: "/", query: "session", headers: {}, body: undefined }),
  async deserializeResponse({ exception }, _, response) {
    const text = await response.body.text();
    const read = (name: string): string => new RegExp(`<${name}>([^<]+)<`).exec(text)?.[1] ?? "";
    const [accessKeyId, secretAccessKey] = [read("AccessKeyId"), read("SecretAccessKey")];
    if (response.status < 300 && accessKeyId && secretAccessKey) {
      const expiration = new Date(read("Expiration"));
      return { output: { accessKeyId, secretAccessKey, sessionToken: read("SessionToken"), expiration } };
    }
    throw new exception({
      name: read("Code") || "InternalError",
      message: read("Message") || "CreateSession has given no keys",
      $fault: response.status < 500 ? "client" : "server",
      $response: response,
    });
  },
};
