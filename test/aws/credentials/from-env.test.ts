import { describe, expect, it } from "vitest";
import { fromEnv } from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";

const keys = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };

describe("fromEnv", () => {
  it.each([
    [keys, { accessKeyId: "id", secretAccessKey: "secret" }],
    [
      {
        ...keys,
        AWS_SESSION_TOKEN: "token",
        AWS_CREDENTIAL_EXPIRATION: "2030-01-01T00:00:00Z",
        AWS_CREDENTIAL_SCOPE: "scope",
        AWS_ACCOUNT_ID: "123456789012",
      },
      {
        accessKeyId: "id",
        secretAccessKey: "secret",
        sessionToken: "token",
        expiration: new Date("2030-01-01T00:00:00Z"),
        credentialScope: "scope",
        accountId: "123456789012",
      },
    ],
    [
      { ...keys, AWS_SESSION_TOKEN: " ", AWS_ACCOUNT_ID: "" },
      { accessKeyId: "id", secretAccessKey: "secret" },
    ],
  ])("reads %j", async (variables, wanted) => {
    useHome({}, variables);
    expect(await fromEnv()()).toEqual(wanted);
  });

  it.each([
    [{}, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set", true],
    [
      { AWS_ACCESS_KEY_ID: " ", AWS_SECRET_ACCESS_KEY: "" },
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set",
      true,
    ],
    [{ AWS_ACCESS_KEY_ID: "id" }, "partial credentials: AWS_ACCESS_KEY_ID is set, AWS_SECRET_ACCESS_KEY is not", false],
    [
      { AWS_SECRET_ACCESS_KEY: "s" },
      "partial credentials: AWS_SECRET_ACCESS_KEY is set, AWS_ACCESS_KEY_ID is not",
      false,
    ],
    [{ ...keys, AWS_CREDENTIAL_EXPIRATION: "soon" }, "AWS_CREDENTIAL_EXPIRATION is not a valid date", false],
  ])("refuses %j", async (variables, message, tryNextLink) => {
    useHome({}, variables);
    await expect(fromEnv()()).rejects.toMatchObject({ name: "CredentialsProviderError", message, tryNextLink });
  });
});
