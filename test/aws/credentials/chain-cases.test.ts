import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fromNodeProviderChain } from "../../../src/aws/credential-providers.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { useHome, writeFiles } from "../use-home.ts";
import { replayTraffic, type Exchange } from "./replay-traffic.ts";

const shared = sharedFolder();
const folder = `${shared}/conformance/credentials/chain`;
const names = shared === undefined ? [] : readdirSync(folder);

/** The cases that fail: what of the error says that it is of the right kind. Their own texts are Rust's. */
const failures: Readonly<Record<string, RegExp>> = {
  eks_pod_identity_no_token_file: /^the container's authorization token file .*token\.jwt cannot be read$/,
  imds_default_chain_error:
    /^could not load credentials from any provider: .* the instance metadata service has no role$/,
  imds_disabled: /^could not load credentials from any provider: .*; AWS_EC2_METADATA_DISABLED turns .* off$/,
  imds_no_iam_role: /^profile default: the instance metadata service has no role$/,
  imds_token_fail: /^the instance metadata service answered with status 403: it is turned off$/,
  profile_overrides_web_identity: /^profile A: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set$/,
  sso_no_token_file: /^there is no token for https:\/\/ssotest\.awsapps\.com\/start: run `aws sso login`/,
  sso_server_error: /^no credentials for the role MySsoRole of account 123456789 from SSO$/,
  web_identity_source_profile_no_env: /^profile B has a web_identity_token_file and no role_arn$/,
  web_identity_token_invalid_jwt: /^No OpenIDConnect provider found in your account/,
};

interface TestCase {
  readonly result: { readonly Ok?: WantedCredentials; readonly ErrorContains?: string };
}

interface WantedCredentials {
  readonly access_key_id: string;
  readonly secret_access_key: string;
  readonly session_token?: string;
  readonly account_id?: string;
  readonly expiry?: number;
}

afterEach(() => vi.useRealTimers());

describe.skipIf(shared === undefined)("the cases of chains", () => {
  it("are all there", () => expect(names).toHaveLength(29));

  it.each(names)("%s", async (name) => {
    const { result } = readJson(name, "test-case.json") as TestCase;
    const exchanges = readTraffic(name);
    const date = exchanges.find(({ headers }) => headers?.["date"])?.headers?.["date"];
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(date ?? "2021-09-20T20:00:00Z") });
    useCase(name);
    const { transport, requests } = replayTraffic(exchanges);
    const provider = fromNodeProviderChain({ clientConfig: { transport }, transport });
    if (result.Ok === undefined) {
      const error: unknown = await provider().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).message).toMatch(failures[name] ?? /$never/);
    } else {
      const credentials = await provider();
      expect(credentials).toEqual(toIdentity(result.Ok));
      expect(inspect(credentials)).not.toContain(result.Ok.secret_access_key);
      if (result.Ok.session_token) expect(inspect(credentials)).not.toContain(result.Ok.session_token);
    }
    expect(new Set(requests.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set(exchanges.map(({ method, url }) => `${method} ${url}`)),
    );
  });
});

function toIdentity({
  access_key_id,
  secret_access_key,
  session_token,
  account_id,
  expiry,
}: WantedCredentials): object {
  return {
    accessKeyId: access_key_id,
    secretAccessKey: secret_access_key,
    ...(session_token && { sessionToken: session_token }),
    ...(account_id && { accountId: account_id }),
    ...(expiry && { expiration: new Date(expiry * 1000) }),
  };
}

/** The case's files and environment, with paths that lead into the folder of the test. */
function useCase(name: string): void {
  const root = join(folder, name, "fs");
  const files = existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [];
  const home = useHome();
  const move = (text: string): string => text.replaceAll("/token.jwt", `${home}/token.jwt`);
  writeFiles(home, Object.fromEntries(files.map((path) => [path, move(readFileSync(join(root, path), "utf8"))])));
  for (const [variable, value] of Object.entries(readJson(name, "env.json") as Record<string, string>)) {
    vi.stubEnv(variable, variable === "HOME" ? `${home}/home` : move(value));
  }
}

interface RecordedEvent {
  readonly action: {
    readonly Request?: { readonly request: { readonly uri: string; readonly method: string } };
    readonly Response?: {
      readonly response: {
        readonly Ok: { readonly status: number; readonly headers: Readonly<Record<string, string[]>> };
      };
    };
    readonly Data?: { readonly data: { readonly Utf8: string }; readonly direction: "Request" | "Response" };
  };
}

function readTraffic(name: string): Exchange[] {
  const { events } = readJson(name, "http-traffic.json") as { readonly events: readonly RecordedEvent[] };
  const exchanges: Exchange[] = [];
  for (const { action } of events) {
    if (action.Request)
      exchanges.push({ method: action.Request.request.method, url: action.Request.request.uri, status: 0 });
    const last = exchanges.length - 1;
    const current = exchanges[last];
    if (current === undefined) continue;
    if (action.Response) {
      const { status, headers } = action.Response.response.Ok;
      const lines = Object.entries(headers).map(([header, values]) => [header.toLowerCase(), values.join(", ")]);
      exchanges[last] = { ...current, status, headers: Object.fromEntries(lines) as Record<string, string> };
    }
    if (action.Data?.direction === "Response")
      exchanges[last] = { ...current, body: (current.body ?? "") + action.Data.data.Utf8 };
  }
  return exchanges;
}

function readJson(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, name, file), "utf8"));
}
