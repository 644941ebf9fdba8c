import type { Headers, ServiceClient, Signer } from "@shapewright/runtime";
import { awsQuery } from "@shapewright/runtime/aws-query";
import type { AwsCredentialIdentity } from "../identity.ts";
import { formatSigningDate, signInHeaders } from "../signature-v4/sign-request.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { callService, findRegion, type CredentialRequest } from "./credential-client.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleCommandInput,
  type AssumeRoleCommandOutput,
  type AssumeRoleWithWebIdentityCommandInput,
} from "./services/sts/commands.ts";
import { STS$ } from "./services/sts/schemas.ts";

/** The requester of a role. */
interface RoleRequest extends CredentialRequest {
  /** The region of the profile with the role. */
  readonly profileRegion?: string | undefined;
}

/**
 * Assumes a role with credentials (STS, `AssumeRole`).
 *
 * @throws ServiceException if STS rejects the request.
 */
export async function assumeRole(
  credentials: AwsCredentialIdentity,
  input: AssumeRoleCommandInput,
  request: RoleRequest,
): Promise<AwsCredentialIdentity> {
  const output = await callSts(request, createStsSigner(credentials), (client) =>
    client.send(new AssumeRoleCommand(input)),
  );
  return readCredentials(output, input.RoleArn);
}

/**
 * Assumes a role with a web identity token (STS, `AssumeRoleWithWebIdentity`); the request is not signed.
 *
 * @throws ServiceException if STS rejects the request.
 */
export async function assumeRoleWithWebIdentity(
  input: AssumeRoleWithWebIdentityCommandInput,
  request: RoleRequest,
): Promise<AwsCredentialIdentity> {
  const output = await callSts(request, undefined, (client) =>
    client.send(new AssumeRoleWithWebIdentityCommand(input)),
  );
  return readCredentials(output, input.RoleArn);
}

async function callSts<Output>(
  request: RoleRequest,
  signer: Signer | undefined,
  call: (client: ServiceClient) => Promise<Output>,
): Promise<Output> {
  const region = (await findRegion(request, request.profileRegion)) ?? "us-east-1";
  return callService({ schema: STS$, protocol: awsQuery, host: "sts" }, { ...request, region, signer }, call);
}

function createStsSigner(credentials: AwsCredentialIdentity): Signer {
  return async (request, { endpoint, region: given = "us-east-1" }) => {
    const { method, body } = request;
    const region = typeof given === "function" ? await given() : given;
    const name = endpoint.hostname.includes(":") ? `[${endpoint.hostname}]` : endpoint.hostname;
    const host = endpoint.port === undefined ? name : `${name}:${endpoint.port}`;
    const headers: Headers = { ...request.headers, host };
    // The query protocol's bodies are text.
    const payloadHash = await sigV4.hash(typeof body === "string" ? body : "");
    await signInHeaders(
      sigV4,
      { method, path: endpoint.basePath + request.path, query: "", headers, payloadHash },
      { credentials, date: formatSigningDate(new Date()), region, service: "sts" },
      { escapePath: true, normalizePath: true },
    );
    // Set by transports.
    delete headers["host"];
    return { ...request, headers };
  };
}

function readCredentials(
  { Credentials, AssumedRoleUser }: Pick<AssumeRoleCommandOutput, "AssumedRoleUser" | "Credentials">,
  role: string,
): AwsCredentialIdentity {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey)
    throw new CredentialsProviderError(`STS gave no credentials for ${role}`, false);
  return createIdentity({
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
    accountId: AssumedRoleUser?.Arn.split(":")[4],
  });
}
