/** The one request that the servers of server-throughput.ts are asked, and what each of them answers. */

/** The servers that are compared. */
export const CONTENDERS = ["shapewright", "fastify", "node:http"] as const;
export type Contender = (typeof CONTENDERS)[number];

export const PATH = "/client/register";

export interface Registration {
  readonly clientName: string;
  readonly clientType: string;
  readonly scopes?: readonly string[] | undefined;
}

interface Registered {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientIdIssuedAt: number;
  readonly clientSecretExpiresAt: number;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

export const registration: Registration = {
  clientName: "bench",
  clientType: "public",
  scopes: ["sso:account:access"],
};

/** The work of each server's handler. */
export function register({ clientName, scopes = [] }: Registration): Registered {
  return {
    clientId: `id-of-${clientName}`,
    clientSecret: `secret-for-${scopes.length}-scopes-eyJraWQiOiJrZXktMTU2NDAyODA5OSIsImFsZyI6IkhTMzg0In0`,
    clientIdIssuedAt: 1_579_725_929,
    clientSecretExpiresAt: 1_587_584_729,
    authorizationEndpoint: "https://oidc.example.com/authorize",
    tokenEndpoint: "https://oidc.example.com/token",
  };
}
