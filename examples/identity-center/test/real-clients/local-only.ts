import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a client must have to find an endpoint, whichever version it is of. */
const endpointVariables = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SSO", "AWS_ENDPOINT_URL_SSO_OIDC"];
/** All else of AWS's that may be set: none of these leads anywhere. */
const otherVariables = new Set(["AWS_DATA_PATH", "AWS_EC2_METADATA_DISABLED", "AWS_PAGER"]);

/**
 * Makes sure of an environment in which no AWS client finds its way off this machine, before one is run in it:
 * a test that is wrong must not send what it holds to AWS.
 */
export function assertLocalOnly(env: Readonly<Record<string, string>>): void {
  for (const name of endpointVariables) assertLocal(name, env[name] ?? "");
  for (const name of Object.keys(env)) {
    if (/proxy/iu.test(name) && name !== "NO_PROXY") throw new Error(`the environment has a proxy: ${name}`);
    if (name.startsWith("AWS_") && !endpointVariables.includes(name) && !otherVariables.has(name))
      throw new Error(`the environment has a setting that is not the test's: ${name}`);
  }
  if (env["AWS_EC2_METADATA_DISABLED"] !== "true") throw new Error("the client may ask the metadata address");
  const home = env["HOME"];
  const dataPath = env["AWS_DATA_PATH"];
  if (home === undefined || home === process.env["HOME"]) throw new Error("the client has no home of its own");
  if (dataPath === undefined) throw new Error("the client has no list of endpoints of its own");
  assertEndpoints(join(dataPath, "endpoints.json"));
}

/** Older clients know no other endpoints than those of this file, which takes the place of the one they come with. */
function assertEndpoints(file: string): void {
  const endpoints = JSON.parse(readFileSync(file, "utf8")) as {
    readonly partitions: readonly {
      readonly regionRegex: string;
      readonly defaults: { readonly hostname: string; readonly protocols: readonly string[] };
      readonly services: object;
    }[];
  };
  const [partition, ...others] = endpoints.partitions;
  if (partition === undefined || others.length > 0 || partition.regionRegex !== ".*")
    throw new Error(`${file} does not have one partition for all regions`);
  if (Object.keys(partition.services).length > 0) throw new Error(`${file} has endpoints of single services`);
  const { hostname, protocols } = partition.defaults;
  assertLocal(file, `${protocols.join()}://${hostname}`);
}

function assertLocal(name: string, url: string): void {
  if (!URL.canParse(url) || new URL(url).hostname !== "127.0.0.1")
    throw new Error(`${name} leads off this machine: "${url}"`);
}
