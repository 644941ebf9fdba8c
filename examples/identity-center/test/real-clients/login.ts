import { startClient, type AwsCli, type RunningClient } from "./aws-cli.ts";
import type { ClientHome } from "./client-home.ts";

/** A login with a device code that waits for a person, and what the CLI has printed for that person. */
interface DeviceLogin {
  readonly ended: RunningClient["ended"];
  readonly verificationUri: string;
  readonly userCode: string;
  readonly verificationUriComplete: string;
}

/** Starts `aws sso login`, with a device code whatever the version. */
export async function startDeviceLogin(cli: AwsCli, home: ClientHome, profile: string): Promise<DeviceLogin> {
  const { ended, waitFor } = startLogin(cli, home, [profile, ...(cli.hasPkce ? ["--use-device-code"] : [])]);
  const [, verificationUri = "", userCode = "", verificationUriComplete = ""] = await waitFor(
    /^(http\S+)\n[^]*^([A-Z]{4}-[A-Z]{4})\n[^]*^(http\S+)\n/mu,
  );
  return { ended, verificationUri, userCode, verificationUriComplete };
}

/** Starts `aws sso login` of a CLI that takes an authorization code on this machine. */
export async function startPkceLogin(
  cli: AwsCli,
  home: ClientHome,
  profile: string,
): Promise<{ readonly ended: RunningClient["ended"]; readonly authorizeUri: string }> {
  const { ended, waitFor } = startLogin(cli, home, [profile]);
  const [authorizeUri] = await waitFor(/^http\S+$/mu);
  return { ended, authorizeUri };
}

function startLogin(cli: AwsCli, home: ClientHome, options: readonly string[]): RunningClient {
  return startClient(cli.path, ["sso", "login", "--no-browser", "--profile", ...options], home);
}
