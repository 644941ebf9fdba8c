import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { AwsClientConfig } from "../../../src/aws/client/aws-client-config.ts";
import { sigV4aAuth } from "../../../src/aws/client/sigv4a-auth.ts";
import { getSignedUrl } from "../../../src/aws/presigned/get-signed-url.ts";
import type { Endpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import type { Transport } from "../../../src/runtime/client/transport/transport.ts";
import type { OutgoingRequest } from "../../../src/runtime/http/http-message.ts";
import { loadBundled, loadCorpusPackage } from "../../packages/bundled-package.ts";
import type { LoadedPackage } from "../../packages/loaded-package.ts";
import { PackageFolder } from "../../packages/package-folder.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { useHome } from "../use-home.ts";

const shared = sharedFolder();
const folder = new PackageFolder();
afterAll(() => folder.remove());

/** The package of a service's model: of the corpus, unless it is in a folder. */
function packageOf(name: string, path?: string): Promise<LoadedPackage> {
  return path === undefined ? loadCorpusPackage(models[name] ?? "") : loadBundled(folder, name, path);
}

const models: Readonly<Record<string, string>> = {
  dynamodb: "smithy/dynamodb-2012-08-10.json",
  s3: "smithy/s3-2006-03-01.json",
  cloudwatch: "smithy/cloudwatch-2010-08-01.json",
};

/** A service whose model allows bearer tokens. */
const tokenModel = {
  smithy: "2.0",
  shapes: {
    "test#Tokens": {
      type: "service",
      version: "1",
      operations: [{ target: "test#Ask" }],
      traits: {
        "aws.api#service": { sdkId: "Token Runtime", endpointPrefix: "tokens" },
        "aws.protocols#awsJson1_1": {},
        "aws.auth#sigv4": { name: "token-service" },
        "smithy.api#httpBearerAuth": {},
        "smithy.api#auth": ["aws.auth#sigv4", "smithy.api#httpBearerAuth"],
      },
    },
    "test#Ask": { type: "operation" },
  },
};

interface Sent {
  readonly endpoint: Endpoint;
  readonly request: OutgoingRequest;
  readonly connectionTimeout: number | undefined;
}

interface Situation {
  readonly service: string;
  readonly operation: string;
  readonly input?: object;
  /** The file ~/.aws/config. */
  readonly config?: string;
  /** Other files, by their paths from the user's folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: AwsClientConfig & Readonly<Record<string, unknown>>;
  /** The statuses of the answers, one after the other; the last one stays. */
  readonly statuses?: readonly number[];
}

/** What a client of a generated package sends, with nothing set but what the situation says. */
async function call({
  service,
  operation,
  input = {},
  config = "",
  files = {},
  env = {},
  options = {},
  statuses = [200],
}: Situation): Promise<readonly Sent[]> {
  const home = useHome({ ".aws/config": config, ...files, "tokens.json": JSON.stringify(tokenModel) }, env);
  const loaded = await packageOf(service, service === "tokens" ? join(home, "tokens.json") : undefined);
  const sent: Sent[] = [];
  const transport: Transport = {
    send(endpoint, request, { connectionTimeout }) {
      sent.push({ endpoint, request, connectionTimeout });
      const status = statuses[Math.min(sent.length, statuses.length) - 1] ?? 200;
      const text = JSON.stringify(status === 200 ? {} : { __type: "InternalServerError" });
      const body = {
        text: () => Promise.resolve(text),
        bytes: () => Promise.resolve(new TextEncoder().encode(text)),
        stream: () => new Blob([text]).stream(),
      };
      return Promise.resolve({ status, headers: {}, body });
    },
  };
  const given = { region: "us-west-2", credentials: { accessKeyId: "AKID", secretAccessKey: "secret" } };
  const client = loaded.createClient({ ...given, maxAttempts: undefined, transport, ...options });
  const plan = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
  // What the answer says does not matter here; a request that is not sent does.
  await client.send(loaded.createCommand(plan, input)).catch((error: unknown) => {
    if (sent.length === 0) throw error;
  });
  return sent;
}

const getItem = { service: "dynamodb", operation: "ListTables" };
const getObject = { service: "s3", operation: "GetObject", input: { Bucket: "bucket", Key: "key" } };
const putObject = { service: "s3", operation: "PutObject", input: { Bucket: "bucket", Key: "key", Body: "text" } };
const getElsewhere = { ...getObject, input: { Bucket: "arn:aws:s3:eu-west-1:123456789012:accesspoint:a", Key: "k" } };
const getMultiRegion = { ...getObject, input: { Bucket: "arn:aws:s3::123456789012:accesspoint:a.mrap", Key: "k" } };
const metrics = {
  service: "cloudwatch",
  operation: "PutMetricData",
  input: { Namespace: "n", MetricData: [{ MetricName: "m".repeat(200) }] },
};

describe.skipIf(shared === undefined)("a client of a generated package finds in the environment or the profile", () => {
  it.each<{ what: string; situation: Situation; want: unknown; of: (sent: Sent) => unknown }>([
    {
      what: "useFipsEndpoint",
      situation: { ...getItem, env: { AWS_USE_FIPS_ENDPOINT: "true" } },
      of: ({ endpoint }) => endpoint.hostname,
      want: "dynamodb-fips.us-west-2.amazonaws.com",
    },
    {
      what: "useDualstackEndpoint",
      situation: { ...getItem, config: "[default]\nuse_dualstack_endpoint = true" },
      of: ({ endpoint }) => endpoint.hostname,
      want: "dynamodb.us-west-2.api.aws",
    },
    {
      what: "AWS_ENDPOINT_URL_<SERVICE> before AWS_ENDPOINT_URL",
      situation: {
        ...getItem,
        env: { AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:2/base" },
      },
      of: ({ endpoint }) => endpoint,
      want: { protocol: "http:", hostname: "127.0.0.1", port: 2, basePath: "/base" },
    },
    {
      what: "endpoint_url of the services section of the client's profile",
      situation: {
        ...getItem,
        options: { profile: "local" },
        config:
          "[profile local]\nservices = here\nendpoint_url = http://127.0.0.1:1\n" +
          "[services here]\ndynamodb =\n  endpoint_url = http://127.0.0.1:3\n",
      },
      of: ({ endpoint }) => endpoint.port,
      want: 3,
    },
    {
      what: "that endpoint URLs are to be ignored",
      situation: {
        ...getItem,
        env: { AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" },
      },
      of: ({ endpoint }) => endpoint.hostname,
      want: "dynamodb.us-west-2.amazonaws.com",
    },
    {
      what: "no endpoint where it is given one",
      situation: {
        ...getItem,
        env: { AWS_ENDPOINT_URL: "http://127.0.0.1:1" },
        options: { endpoint: "http://127.0.0.1:4" },
      },
      of: ({ endpoint }) => endpoint.port,
      want: 4,
    },
    {
      what: "accountIdEndpointMode",
      situation: {
        ...getItem,
        config: "[default]\naccount_id_endpoint_mode = disabled",
        options: { credentials: { accessKeyId: "AKID", secretAccessKey: "s", accountId: "123456789012" } },
      },
      of: ({ endpoint }) => endpoint.hostname,
      want: "dynamodb.us-west-2.amazonaws.com",
    },
    {
      what: "requestChecksumCalculation",
      situation: { ...putObject, env: { AWS_REQUEST_CHECKSUM_CALCULATION: "when_required" } },
      of: ({ request }) => request.headers["x-amz-checksum-crc32"],
      want: undefined,
    },
    {
      what: "no requestChecksumCalculation where it is given one",
      situation: {
        ...putObject,
        env: { AWS_REQUEST_CHECKSUM_CALCULATION: "when_required" },
        options: { requestChecksumCalculation: "WHEN_SUPPORTED" },
      },
      of: ({ request }) => request.headers["x-amz-checksum-crc32"],
      want: expect.any(String),
    },
    {
      what: "responseChecksumValidation",
      situation: { ...getObject, config: "[default]\nresponse_checksum_validation = WHEN_REQUIRED" },
      of: ({ request }) => request.headers["x-amz-checksum-mode"],
      want: undefined,
    },
    {
      what: "sigv4aSigningRegionSet",
      situation: {
        ...getMultiRegion,
        env: { AWS_SIGV4A_SIGNING_REGION_SET: "eu-west-1, us-west-2" },
        options: { authSchemes: [sigV4aAuth] },
      },
      of: ({ request }) => request.headers["x-amz-region-set"],
      want: "eu-west-1,us-west-2",
    },
    {
      what: "disableS3ExpressSessionAuth",
      situation: {
        ...getObject,
        input: { Bucket: "zone--usw2-az1--x-s3", Key: "key" },
        env: { AWS_S3_DISABLE_EXPRESS_SESSION_AUTH: "true" },
      },
      of: ({ endpoint }) => endpoint.authSchemes?.[0]?.name,
      want: "sigv4",
    },
    {
      what: "requestMinCompressionSizeBytes",
      situation: { ...metrics, env: { AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES: "100" } },
      of: ({ request }) => request.headers["content-encoding"],
      want: "gzip",
    },
    {
      what: "disableRequestCompression",
      situation: {
        ...metrics,
        env: { AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES: "100" },
        config: "[default]\ndisable_request_compression = true",
      },
      of: ({ request }) => request.headers["content-encoding"],
      want: undefined,
    },
    {
      what: "userAgentAppId",
      situation: { ...getItem, config: "[default]\nsdk_ua_app_id = my-app" },
      of: ({ request }) => request.headers["user-agent"],
      want: expect.stringContaining(" app/my-app"),
    },
    {
      what: "defaultsMode",
      situation: { ...getItem, env: { AWS_DEFAULTS_MODE: "in-region" } },
      of: ({ connectionTimeout }) => connectionTimeout,
      want: 1100,
    },
    {
      what: "no limit of a mode where it is given one",
      situation: {
        ...{ ...getItem, env: { AWS_DEFAULTS_MODE: "mobile" } },
        options: { requestHandler: { connectionTimeout: 7 } },
      },
      of: ({ connectionTimeout }) => connectionTimeout,
      want: 7,
    },
    {
      what: "defaultsMode auto, away from the region of the program",
      situation: {
        ...getItem,
        config: "[default]\ndefaults_mode = auto",
        env: { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_REGION: "eu-west-1" },
      },
      of: ({ connectionTimeout }) => connectionTimeout,
      want: 3100,
    },
    {
      what: "a bearer token, which it prefers",
      situation: { service: "tokens", operation: "Ask", env: environmentToken("AWS_BEARER_TOKEN_TOKEN_SERVICE") },
      of: ({ request }) => request.headers["authorization"],
      want: "Bearer of-the-environment",
    },
    {
      what: "a bearer token, which counts for less than the preference that it is given",
      situation: {
        ...{ service: "tokens", operation: "Ask", env: environmentToken("AWS_BEARER_TOKEN_TOKEN_SERVICE") },
        options: { authSchemePreference: ["sigv4"] },
      },
      of: ({ request }) => request.headers["authorization"],
      want: expect.stringMatching(/^AWS4-HMAC-SHA256 .*us-west-2\/token-service/),
    },
    {
      what: "no bearer token of another service",
      situation: { service: "tokens", operation: "Ask", env: environmentToken("AWS_BEARER_TOKEN_BEDROCK") },
      of: ({ request }) => request.headers["authorization"],
      want: expect.stringMatching(/^AWS4-HMAC-SHA256 /),
    },
    {
      what: "the bearer token of the profile's session",
      situation: {
        ...{ service: "tokens", operation: "Ask", options: { authSchemePreference: ["httpBearerAuth"] } },
        config:
          "[default]\nsso_session = mysso\n[sso-session mysso]\nsso_region = eu-west-1\nsso_start_url = https://a.example\n",
        files: {
          ".aws/sso/cache/d4f5c9a177b651e73f0086a863ceb2ea3a39aa20.json": JSON.stringify({
            accessToken: "of-the-session",
            expiresAt: "2999-01-01T00:00:00Z",
          }),
        },
      },
      of: ({ request }) => request.headers["authorization"],
      want: "Bearer of-the-session",
    },
    {
      what: "authSchemePreference",
      situation: {
        ...{ service: "tokens", operation: "Ask", options: { token: { token: "given" } } },
        config: "[default]\nauth_scheme_preference = httpBearerAuth, sigv4",
      },
      of: ({ request }) => request.headers["authorization"],
      want: "Bearer given",
    },
  ])("$what", async ({ situation, of, want }) => {
    const options = { endpoint: situation.service === "tokens" ? "https://a.example" : undefined };
    const [sent] = await call({ ...situation, options: { ...options, ...situation.options } });
    expect(of(sent ?? expect.fail("nothing was sent"))).toEqual(want);
  });

  it.each([
    {
      what: "useArnRegion",
      situation: { ...getElsewhere, config: "[default]\ns3_use_arn_region = false" },
      want: "region from ARN `eu-west-1` does not match client region `us-west-2`",
    },
    {
      what: "disableMultiregionAccessPoints",
      situation: { ...getMultiRegion, env: { AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS: "true" } },
      want: "Multi-Region Access Point ARNs are disabled",
    },
  ])("$what", async ({ situation, want }) => {
    await expect(call(situation)).rejects.toThrow(want);
  });

  it.each<{ what: string; situation: Situation; want: number }>([
    { what: "maxAttempts", situation: { ...getItem, env: { AWS_MAX_ATTEMPTS: "2" } }, want: 2 },
    { what: "the service's maxAttempts where none is set", situation: getItem, want: 4 },
    {
      what: "maxAttempts of the profile, not where it is given one",
      situation: { ...getItem, config: "[default]\nmax_attempts = 7", options: { maxAttempts: 1 } },
      want: 1,
    },
    {
      what: "retryMode adaptive with its maxAttempts",
      situation: { ...getItem, env: { AWS_RETRY_MODE: "adaptive", AWS_MAX_ATTEMPTS: "2" } },
      want: 2,
    },
  ])("$what", async ({ situation, want }) => {
    const sent = await call({ ...situation, statuses: [500] });
    expect(sent.map(({ request }) => request.headers["amz-sdk-request"])).toEqual(
      Array.from({ length: want }, (_, index) => `attempt=${index + 1}; max=${want}`),
    );
  });

  it("a setting that is not valid, which fails the calls that read it, and no others", async () => {
    const env = { AWS_S3_DISABLE_EXPRESS_SESSION_AUTH: "perhaps" };
    await expect(call({ ...getObject, env })).rejects.toThrow(
      "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH is not valid: expected true or false",
    );
    expect(await call({ ...getItem, env })).toHaveLength(1);
    await expect(call({ ...getItem, env: { AWS_RETRY_MODE: "often" } })).rejects.toThrow("AWS_RETRY_MODE is not valid");
    await expect(call({ ...getItem, env: { AWS_ENDPOINT_URL: "nowhere" } })).rejects.toThrow(
      "AWS_ENDPOINT_URL is not valid",
    );
  });

  it("the same for a URL that it signs first, and for its calls behind that", async () => {
    useHome({}, { AWS_USE_FIPS_ENDPOINT: "true" });
    const loaded = await packageOf("s3");
    const hosts: string[] = [];
    const transport: Transport = {
      send({ hostname }) {
        hosts.push(hostname);
        return Promise.reject(new Error("recorded"));
      },
    };
    const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };
    const config: AwsClientConfig = { region: "us-west-2", credentials, transport };
    const client = loaded.createClient(config);
    const plan = loaded.plan.operations.find(({ shape }) => shape.name === "GetObject") ?? expect.fail("GetObject");
    const command = loaded.createCommand(plan, getObject.input);
    const { hostname } = new URL(await getSignedUrl(client, command));
    await expect(client.send(command)).rejects.toThrow("recorded");
    expect([hostname, ...hosts]).toEqual(Array.from({ length: 2 }, () => "bucket.s3-fips.us-west-2.amazonaws.com"));
  });

  it("nothing where it makes no call", async () => {
    useHome({ ".aws/config": "not a config file" });
    const loaded = await packageOf("dynamodb");
    const client = loaded.createClient({});
    client.destroy();
    expect(Object.keys(client.config)).not.toContain("useFipsEndpoint");
  });
});

function environmentToken(variable: string): Record<string, string> {
  return { [variable]: "of-the-environment" };
}
