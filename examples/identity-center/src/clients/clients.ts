import { randomUUID } from "node:crypto";
import type { IdentityCenter } from "../center.ts";
import { oauthError } from "../oidc/oauth-errors.ts";
import { hashSecret, isSameSecret, makeSecret } from "../secrets/secret.ts";

/** How a token may be asked for: the `grant_type`s that this service knows. */
export type GrantType = "authorization_code" | "refresh_token" | "urn:ietf:params:oauth:grant-type:device_code";

/** The grant type of RFC 8628, section 3.4. */
export const deviceCodeGrant: GrantType = "urn:ietf:params:oauth:grant-type:device_code";

export function isGrantType(name: string): name is GrantType {
  return name === "authorization_code" || name === "refresh_token" || name === deviceCodeGrant;
}

/** A registered client: RFC 7591. */
export interface Client {
  readonly clientId: string;
  readonly clientName: string;
  readonly scopes: readonly string[];
  readonly grantTypes: readonly GrantType[];
  readonly redirectUris: readonly string[];
}

/** What a new client has registered as: its identifier, its secret, and when both began and stop to be good. */
interface Registration {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly issuedAt: Date;
  readonly secretExpiresAt: Date;
}

interface ClientRow extends Client {
  readonly clientSecretHash: string;
  readonly expired: boolean;
}

const columns = `client_id as "clientId", client_secret_hash as "clientSecretHash", client_name as "clientName", scopes,
  grant_types as "grantTypes", redirect_uris as "redirectUris", secret_expires_at <= now() as expired`;

/** Stores a client, whose metadata have been checked, under a new identifier and a new secret. */
export async function addClient(center: IdentityCenter, client: Omit<Client, "clientId">): Promise<Registration> {
  const clientId = randomUUID();
  const clientSecret = makeSecret();
  const [row] = await center.database.query<Pick<Registration, "issuedAt" | "secretExpiresAt">>(
    `insert into client
       (client_id, client_secret_hash, client_name, scopes, grant_types, redirect_uris, secret_expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
     returning issued_at as "issuedAt", secret_expires_at as "secretExpiresAt"`,
    [
      ...[clientId, hashSecret(clientSecret), client.clientName, client.scopes, client.grantTypes],
      ...[client.redirectUris, center.config.lifetimes.client],
    ],
  );
  if (row === undefined) throw new Error("the database returned no row for a new client");
  return { clientId, clientSecret, ...row };
}

/** The client with this identifier, whose secret has not expired. */
export async function findClient(center: IdentityCenter, clientId: string): Promise<Client | undefined> {
  const row = await findRow(center, clientId);
  return row === undefined || row.expired ? undefined : row;
}

/**
 * The client that proves with its secret who it is, and that may use the grant.
 *
 * @throws InvalidClientException Where the client or its secret is wrong, or the secret has expired.
 * @throws UnauthorizedClientException Where the client has not registered for the grant.
 */
export async function authenticateClient(
  center: IdentityCenter,
  credentials: { readonly clientId: string; readonly clientSecret: string },
  grantType: GrantType,
): Promise<Client> {
  const client = await findRow(center, credentials.clientId);
  // Both are compared at all times, so that the time tells nothing of whether the client exists.
  const isSecretRight = isSameSecret(hashSecret(credentials.clientSecret), client?.clientSecretHash ?? "");
  if (client === undefined || !isSecretRight)
    throw oauthError("invalid_client", "The client is not known, or its secret is wrong. Register the client again.");
  if (client.expired) throw oauthError("invalid_client", "The client's secret has expired. Register the client again.");
  if (!client.grantTypes.includes(grantType))
    throw oauthError("unauthorized_client", `The client has not registered for the grant type "${grantType}".`);
  return client;
}

/** As `randomUUID` makes them. What looks otherwise is nobody's, and may hold what a database refuses to be asked. */
const clientIdPattern = /^[\da-f-]{36}$/u;

async function findRow({ database }: IdentityCenter, clientId: string): Promise<ClientRow | undefined> {
  if (!clientIdPattern.test(clientId)) return undefined;
  const [row] = await database.query<ClientRow>(`select ${columns} from client where client_id = $1`, [clientId]);
  return row;
}
