import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkTypes } from "../packages/type-check.ts";

const code = readFileSync(new URL("fixtures/sdk-code.ts", import.meta.url), "utf8");

describe("code that is written for @aws-sdk/client-sso-oidc", () => {
  it.each(["@aws-sdk/client-sso-oidc", "@shapewright/sso-oidc"])("compiles against %s", async (name) => {
    const text = code.replace('"@aws-sdk/client-sso-oidc"', JSON.stringify(name));
    expect(text).toContain(`from "${name}"`);
    const files = new Map([["sdk-code.ts", text]]);
    expect(await checkTypes(files, { compilerOptions: { skipLibCheck: true } })).toEqual([]);
  });
});
