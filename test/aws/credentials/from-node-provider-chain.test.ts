import { describe, expect, it, vi } from "vitest";
import {
  createCredentialChain,
  CredentialsProviderError,
  fromNodeProviderChain,
} from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";
import { replayTraffic } from "./replay-traffic.ts";

describe("fromNodeProviderChain", () => {
  it("says of each provider why it has nothing", async () => {
    useHome({}, { AWS_EC2_METADATA_DISABLED: "true" });
    await expect(fromNodeProviderChain()()).rejects.toThrow(
      "could not load credentials from any provider: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set; there is no profile default; AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not both set; AWS_EC2_METADATA_DISABLED turns the instance metadata service off",
    );
  });

  it("prefers a profile that is named to keys of the environment, and says so", async () => {
    useHome(
      { ".aws/credentials": "[p]\naws_access_key_id = of-profile\naws_secret_access_key = s" },
      { AWS_PROFILE: "p", AWS_ACCESS_KEY_ID: "of-environment", AWS_SECRET_ACCESS_KEY: "s" },
    );
    const [warn, debug] = [vi.fn(), vi.fn()];
    const provider = fromNodeProviderChain({ logger: { warn, debug } });
    expect(await provider()).toMatchObject({ accessKeyId: "of-profile" });
    await provider({ forceRefresh: true });
    expect(warn.mock.calls).toEqual([["ignoring the keys of the environment, since the profile p is set"]]);
    expect(debug).toHaveBeenCalledWith("credentials come from a profile");
  });

  it("uses the profile of the client that asks", async () => {
    useHome({ ".aws/credentials": "[p]\naws_access_key_id = of-profile\naws_secret_access_key = s" });
    const callerClientConfig = { region: () => Promise.resolve("eu-west-1"), profile: "p" };
    expect(await fromNodeProviderChain()({ callerClientConfig })).toMatchObject({ accessKeyId: "of-profile" });
  });

  it("ends where a provider is configured and fails", async () => {
    useHome({}, { AWS_ACCESS_KEY_ID: "id", AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://localhost/" });
    const { transport, requests } = replayTraffic([]);
    await expect(fromNodeProviderChain({ transport })()).rejects.toThrow("partial credentials");
    expect(requests).toEqual([]);
  });
});

describe("createCredentialChain", () => {
  const keys = { accessKeyId: "id", secretAccessKey: "s" };
  const absent = (): Promise<never> => Promise.reject(new CredentialsProviderError("absent"));

  it("asks the next one where there is nothing, and no further", async () => {
    const last = vi.fn();
    expect(await createCredentialChain(absent, () => Promise.resolve(keys), last)()).toEqual(keys);
    expect(last).not.toHaveBeenCalled();
  });

  it.each([
    ["a provider that fails", [() => Promise.reject(new Error("broken")), absent], "broken"],
    [
      "a provider that ends the chain",
      [() => Promise.reject(new CredentialsProviderError("faulty", false)), absent],
      "faulty",
    ],
    ["providers without any", [absent, absent], "could not load credentials from any provider: absent; absent"],
  ])("ends with the error of %s", async (_, providers, message) => {
    await expect(createCredentialChain(...providers)()).rejects.toThrow(message);
  });

  it("lets credentials expire earlier", async () => {
    const never = createCredentialChain(() => Promise.resolve(keys)).expireAfter(300_000);
    expect(Number((await never()).expiration) - Date.now()).toBeLessThanOrEqual(300_000);
    const soon = { ...keys, expiration: new Date(0) };
    expect(await createCredentialChain(() => Promise.resolve(soon)).expireAfter(300_000)()).toEqual(soon);
    expect(() => never.expireAfter(1)).toThrow(RangeError);
  });
});
