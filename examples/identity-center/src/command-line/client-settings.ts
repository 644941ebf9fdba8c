import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { IdentityCenter } from "../center.ts";

/** What clients have to know of a centre. */
type ClientFacts = Pick<IdentityCenter, "config" | "url">;

/**
 * The start URL for a profile: a name for the portal that clients pass on and ask nothing at. The newest AWS CLIs ask
 * at any address that is not under a domain of AWS's where that leads, and refuse all that does not lead to one, so
 * this is under one. Portals there have one label before `awsapps.com`: nobody's has this address.
 */
export const startUrl = "https://local.identity-center.awsapps.com/start";

/**
 * Writes the file by which the AWS CLI before 2.13 finds a server that is not AWS's, since it does not read the
 * environment's endpoints: it takes the place of the list of endpoints that the CLI comes with.
 *
 * @returns The folder to set `AWS_DATA_PATH` to.
 */
export async function writeEndpoints({ config, url }: ClientFacts, folder: string): Promise<string> {
  const { host, protocol } = new URL(url);
  const endpoints = {
    version: 3,
    partitions: [
      {
        partition: "aws",
        partitionName: "local identity centre",
        dnsSuffix: "localhost",
        regionRegex: ".*",
        regions: { [config.region]: { description: "local identity centre" } },
        defaults: { hostname: host, protocols: [protocol.slice(0, -1)], signatureVersions: ["v4"] },
        services: {},
      },
    ],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "endpoints.json"), `${JSON.stringify(endpoints, null, 2)}\n`);
  return folder;
}

/** What to put into `~/.aws/config` and the environment, with an account and a role of somebody as the example. */
export function describeClientSettings({ config, url }: ClientFacts, dataPath: string): string {
  const [assignment] = config.assignments;
  const role = [
    `sso_account_id = ${assignment?.accountId ?? "111122223333"}`,
    `sso_role_name = ${assignment?.roles[0] ?? "ReadOnly"}`,
    `region = ${config.region}`,
  ];
  return [
    "~/.aws/config:",
    "",
    ...indent([
      "[sso-session local]",
      `sso_start_url = ${startUrl}`,
      `sso_region = ${config.region}`,
      "sso_registration_scopes = sso:account:access",
      "",
      "[profile local]",
      "sso_session = local",
      ...role,
    ]),
    "",
    "Environment, AWS CLI 2.13 and newer, and the SDKs:",
    "",
    ...indent([`export AWS_ENDPOINT_URL_SSO_OIDC=${url}`, `export AWS_ENDPOINT_URL_SSO=${url}`]),
    "",
    "Environment, AWS CLI before that (not while you work with AWS itself):",
    "",
    ...indent([`export AWS_DATA_PATH=${dataPath}`]),
    "",
    "Then:",
    "",
    ...indent(["aws sso login --profile local", "aws configure export-credentials --profile local"]),
  ].join("\n");
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
