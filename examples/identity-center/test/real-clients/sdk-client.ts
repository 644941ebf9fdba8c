import { SSOOIDCClient } from "@aws-sdk/client-sso-oidc";
import { onTestFinished, vi } from "vitest";
import type { IdentityCenter } from "../../src/center.ts";

/**
 * AWS's own client of the sign-in service, in this process: it is told its endpoint, and whatever this process has of
 * AWS's in its environment and its home is out of its sight for the test.
 */
export function makeSdkClient({ url }: Pick<IdentityCenter, "url">): SSOOIDCClient {
  for (const name of Object.keys(process.env)) {
    if (/^AWS_|proxy/iu.test(name)) vi.stubEnv(name, undefined);
  }
  for (const name of ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"]) vi.stubEnv(name, "/dev/null");
  vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
  const client = new SSOOIDCClient({ endpoint: url, region: "us-east-1" });
  onTestFinished(() => {
    client.destroy();
    vi.unstubAllEnvs();
  });
  return client;
}
