import type { ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IdentityCenter } from "../../src/center.ts";
import { describeClientSettings, startUrl, writeEndpoints } from "../../src/command-line/client-settings.ts";

/** Which of the printed lines a client goes by: the folder with the endpoints, or the endpoints' variables. */
export type SettingsKind = "data path" | "endpoint urls";

/** A home folder of one client's own, and the environment that it runs in: nothing of this process's comes along. */
export interface ClientHome {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The clients that run in it now. */
  readonly running: Set<ChildProcess>;
  /** Ends what still runs in it, and removes it. */
  readonly remove: () => Promise<void>;
}

/** The profile with an `[sso-session]`, as the centre prints it. */
export const sessionProfile = "local";
/** A profile that has the start URL itself, as before there were sessions. */
export const plainProfile = "plain";

/** What clients have to know of a centre. */
type ClientFacts = Pick<IdentityCenter, "config" | "url">;

/** An address of this machine that answers nothing: what a client asks that it should not ask ends there. */
const nowhere = "http://127.0.0.1:9";

/**
 * Makes a home for a client that is to find the centre by one kind of settings. Those of the other kind lead nowhere,
 * so that a client which goes by them fails, and never finds AWS.
 */
export async function makeClientHome(center: ClientFacts, kind: SettingsKind): Promise<ClientHome> {
  const folder = await mkdtemp(join(tmpdir(), "identity-center-client-"));
  const dataPath = join(folder, "aws-data");
  await writeEndpoints(kind === "data path" ? center : { ...center, url: nowhere }, dataPath);
  const printed = describeClientSettings(center, dataPath);
  const variables = Object.fromEntries(
    [...printed.matchAll(/^ *export (\w+)=(.*)$/gmu)].map(([, name = "", value = ""]) => [name, value]),
  );
  const env: Record<string, string> = {
    ...{ HOME: folder, PATH: "/usr/bin:/bin", LANG: "C.UTF-8", NO_PROXY: "*" },
    // What is neither of the two services, such as STS, has no endpoint of the centre's.
    ...{ AWS_ENDPOINT_URL: nowhere, AWS_EC2_METADATA_DISABLED: "true", AWS_PAGER: "" },
    ...variables,
    ...(kind === "data path" ? { AWS_ENDPOINT_URL_SSO_OIDC: nowhere, AWS_ENDPOINT_URL_SSO: nowhere } : {}),
  };
  await mkdir(join(folder, ".aws"));
  await writeFile(
    join(folder, ".aws", "config"),
    `${readPrintedConfig(printed)}\n${describePlainProfile(center, kind)}\n`,
  );
  const running = new Set<ChildProcess>();
  const remove = async (): Promise<void> => {
    for (const child of running) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { folder, env, running, remove };
}

/** The lines for `~/.aws/config`, as a person would copy them. */
function readPrintedConfig(printed: string): string {
  const [, lines = ""] = /~\/\.aws\/config:\n((?:\s*\n| +.*\n)+)/u.exec(printed) ?? [];
  return lines.replace(/^ +/gmu, "");
}

/** Older clients take any start URL: here, the centre's own page of that name. */
function describePlainProfile({ config, url }: ClientFacts, kind: SettingsKind): string {
  return [
    `[profile ${plainProfile}]`,
    `sso_start_url = ${kind === "data path" ? `${url}/start` : startUrl}`,
    `sso_region = ${config.region}`,
    "sso_account_id = 444455556666",
    "sso_role_name = ReadOnly",
    `region = ${config.region}`,
  ].join("\n");
}
