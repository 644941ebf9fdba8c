import { describe, expect, it } from "vitest";
import { fromProcess } from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";

/** A profile whose program prints what it is given. */
function useProgram(output: object | string, code = 0): void {
  const text = typeof output === "string" ? output : JSON.stringify(output);
  const home = useHome({
    "program.cjs": `process.stdout.write(${JSON.stringify(text)}); console.error("secret-of-stderr"); process.exitCode = ${String(code)};`,
  });
  const command = `"${process.execPath}" "${home}/program.cjs" --password secret-of-command`;
  useHome({ ".aws/config": `[profile p]\ncredential_process = ${command}\naws_account_id = 210987654321` });
}

const keys = { Version: 1, AccessKeyId: "id", SecretAccessKey: "secret-of-output" };

describe("fromProcess", () => {
  it.each([
    [keys, { accessKeyId: "id", secretAccessKey: "secret-of-output", accountId: "210987654321" }],
    [
      { ...keys, SessionToken: "t", Expiration: "2099-01-01T00:00:00Z", AccountId: "123456789012" },
      {
        accessKeyId: "id",
        secretAccessKey: "secret-of-output",
        sessionToken: "t",
        expiration: new Date("2099-01-01T00:00:00Z"),
        accountId: "123456789012",
      },
    ],
  ])("reads %j", async (output, wanted) => {
    useProgram(output);
    expect(await fromProcess({ profile: "p" })()).toEqual(wanted);
  });

  it.each([
    ["another version", { ...keys, Version: 2 }, 0, "credential_process of profile p printed Version 2: expected 1"],
    [
      "no version",
      { ...keys, Version: undefined },
      0,
      "credential_process of profile p printed Version undefined: expected 1",
    ],
    [
      "one key",
      { Version: 1, SecretAccessKey: "secret" },
      0,
      "the output of credential_process of profile p has no AccessKeyId and SecretAccessKey",
    ],
    ["what is no JSON", "secret-of-output", 0, "the output of credential_process of profile p is not a JSON object"],
    [
      "old credentials",
      { ...keys, Expiration: "2001-01-01T00:00:00Z" },
      0,
      "credential_process of profile p printed credentials that have expired",
    ],
    ["a failure", keys, 3, "credential_process of profile p failed with code 3"],
    ["too much", "x".repeat(70_000), 0, "credential_process of profile p printed more than 65536 bytes"],
  ])("refuses %s, and shows nothing of it", async (_, output, code, message) => {
    useProgram(output, code);
    const error: unknown = await fromProcess({ profile: "p" })().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message, tryNextLink: false });
    expect((error as Error).cause).toBeUndefined();
  });

  it("says that the profile has no program", async () => {
    useHome();
    await expect(fromProcess()()).rejects.toMatchObject({
      message: "profile default has no credential_process",
      tryNextLink: true,
    });
  });
});
