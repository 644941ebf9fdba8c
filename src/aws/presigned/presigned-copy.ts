import { Command, type CommandSchema, encodePercent, type InterceptorPart } from "@shapewright/runtime";
import { type SerializedCall, ServiceClient } from "@shapewright/runtime";
import type { ResolvedAwsConfig } from "../client/resolve-aws-config.ts";
import { resolveRegion } from "../config-files/region.ts";
import { getSignedUrl } from "./get-signed-url.ts";

/** The members that identify the source; an ARN contains its region. */
const sources: readonly string[] = [
  ...["SourceDBSnapshotIdentifier", "SourceDBInstanceIdentifier", "SourceDBClusterSnapshotIdentifier"],
  ...["ReplicationSourceIdentifier", "SourceDBInstanceArn"],
];

/**
 * Adds a presigned URL for the source region to requests that copy from another region, unless the input has one: EC2's
 * `CopySnapshot`, and operations of RDS and related services whose source is an ARN of another region (Amazon EC2 API
 * Reference, "CopySnapshot"; Amazon RDS API Reference, `PreSignedUrl`).
 */
export const presignedCopy: InterceptorPart = {
  part: "interceptor",
  async afterSerialization(call) {
    const { operation, request } = call;
    const config = call.config as ResolvedAwsConfig;
    const input = call.input as Readonly<Record<string, unknown>>;
    const isEc2 = operation.input?.members()["PresignedUrl"] !== undefined;
    const member = isEc2 ? "PresignedUrl" : "PreSignedUrl";
    const region = resolveRegion(await config.region()).region;
    const source = isEc2 ? input["SourceRegion"] : findArnRegion(input);
    const { body: given } = request;
    if (typeof given !== "string" || typeof source !== "string" || input[member] || (!isEc2 && source === region))
      return;
    const body = /(^|&)DestinationRegion=/.test(given) ? given : `${given}&DestinationRegion=${region}`;
    const url = await signUrl(call, { body, region: source });
    // RDS only accepts the destination in the URL.
    request.body = `${isEc2 ? body : given}&${member}=${encodePercent(url)}`;
    if (request.headers["content-length"]) request.headers["content-length"] = String(request.body.length);
  },
};

function findArnRegion(input: Readonly<Record<string, unknown>>): string | undefined {
  const arns = sources.map((name) => input[name]).filter((value) => typeof value === "string");
  return arns.flatMap((arn) => /^arn:[^:]+:[^:]+:([^:]+):/.exec(arn)?.[1] ?? [])[0];
}

/** @param body the form that becomes the URL's query. */
function signUrl(
  { service, operation, request, config }: SerializedCall,
  { body, region }: { readonly body: string; readonly region: string },
): Promise<string> {
  const client = new ServiceClient(
    service,
    {
      id: "the request as it is",
      serializeRequest: () => ({ ...request, headers: { ...request.headers }, body }),
      deserializeResponse: () => Promise.resolve({ output: {} }),
    },
    { ...config, protocol: undefined, region: () => Promise.resolve(region) },
  );
  const { name, auth } = operation;
  return getSignedUrl(client, new CopyCommand([service, auth ? { name, auth } : { name }]), { expiresIn: 3600 });
}

class CopyCommand extends Command<object, object> {
  override readonly schema: CommandSchema;

  constructor(schema: CommandSchema) {
    super({});
    this.schema = schema;
  }
}
