import { Command, type CommandSchema, formatEndpoint, type ServiceClient } from "@shapewright/runtime";
import { readClock } from "../client/clock.ts";
import type { ResolvedAwsConfig } from "../client/resolve-aws-config.ts";
import { resolveSigning } from "../client/signing-scope.ts";
import { formatSigningDate } from "../signature-v4/sign-request.ts";
import { toBytes } from "../signature-v4/signing-crypto.ts";
import { sigV4 } from "../signature-v4/sigv4-algorithm.ts";
import { prepareRequest } from "./prepare-request.ts";

/** A condition of a form's policy (Amazon S3 User Guide, "Creating a POST policy"). */
export type Condition =
  | readonly ["eq" | "starts-with", `$${string}`, string]
  | readonly ["content-length-range", number, number]
  | Readonly<Record<string, string>>;

/** The options of `@aws-sdk/s3-presigned-post`. */
export interface PresignedPostOptions {
  readonly Bucket: string;
  /** The object's key; a trailing `${filename}` is replaced by the name of the uploaded file. */
  readonly Key: string;
  /** Further conditions that the form must fulfil. */
  readonly Conditions?: readonly Condition[] | undefined;
  /** Fields that the form must contain with these values. */
  readonly Fields?: Readonly<Record<string, string>> | undefined;
  /** Seconds until the form expires; by default 3,600. */
  readonly Expires?: number | undefined;
}

/** A form's URL (`multipart/form-data`), and the fields that precede `file`. */
export interface PresignedPost {
  readonly url: string;
  readonly fields: Record<string, string>;
}

/** Creates the fields of an HTML form that uploads a file to S3 without credentials, restricted by its policy. */
export async function createPresignedPost(
  client: ServiceClient,
  { Bucket, Key, Conditions = [], Fields = {}, Expires = 3600 }: PresignedPostOptions,
): Promise<PresignedPost> {
  const { service } = client;
  // AWS clients have this configuration.
  const config = client.config as ResolvedAwsConfig;
  const { endpoint } = await prepareRequest(client, new PutCommand(client, { Bucket, Key }));
  const sigV4Properties = endpoint.authSchemes?.find(({ name }) => name === "sigv4");
  const { region } = await resolveSigning(service, config, sigV4Properties ?? {});
  const credentials = await config.credentials();
  const now = readClock(config);
  const scope = { credentials, region, service: "s3", date: formatSigningDate(new Date(now)) };
  const fields: Record<string, string> = {
    ...Fields,
    bucket: Bucket,
    "X-Amz-Algorithm": sigV4.name,
    "X-Amz-Credential": `${credentials.accessKeyId}/${sigV4.formatScope(scope)}`,
    "X-Amz-Date": scope.date,
    ...(credentials.sessionToken ? { "X-Amz-Security-Token": credentials.sessionToken } : {}),
  };
  const placeholder = "${filename}";
  const conditions: readonly Condition[] = [
    ...Conditions,
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    Key.endsWith(placeholder) ? ["starts-with", "$key", Key.slice(0, -placeholder.length)] : { key: Key },
  ];
  const distinct = new Set(conditions.map((condition) => JSON.stringify(condition)));
  const expiration = new Date(now + Expires * 1000).toISOString().replace(/\.\d+/, "");
  const text = `{"expiration":"${expiration}","conditions":[${[...distinct].join(",")}]}`;
  const policy = btoa(String.fromCharCode(...toBytes(text)));
  return {
    url: new URL(formatEndpoint(endpoint)).href,
    fields: { ...fields, key: Key, Policy: policy, "X-Amz-Signature": await sigV4.sign(policy, scope) },
  };
}

/** A command that resolves a bucket's endpoint, without the schema of `PutObject`. */
class PutCommand extends Command<PutInput, object> {
  override readonly schema: CommandSchema;

  constructor({ service }: ServiceClient, input: PutInput) {
    super(input);
    const name = "PutObject";
    this.schema = [
      service,
      { name, http: { method: "PUT", uri: "/", code: 200 }, endpointParameters: () => ({ ...input }) },
    ];
  }
}

type PutInput = Required<Pick<PresignedPostOptions, "Bucket" | "Key">>;
