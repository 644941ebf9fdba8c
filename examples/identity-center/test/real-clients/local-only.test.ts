import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configSchema } from "../../src/config/config.ts";
import { testConfig } from "../test-config.ts";
import { makeClientHome, type ClientHome } from "./client-home.ts";
import { assertLocalOnly } from "./local-only.ts";

const center = { config: configSchema.parse(testConfig), url: "http://127.0.0.1:8628" };

let home: ClientHome;
beforeAll(async () => {
  home = await makeClientHome(center, "data path");
});
afterAll(() => home.remove());

describe("assertLocalOnly", () => {
  it("takes the homes that clients get", async () => {
    const other = await makeClientHome(center, "endpoint urls");
    expect(() => assertLocalOnly(home.env)).not.toThrow();
    expect(() => assertLocalOnly(other.env)).not.toThrow();
    await other.remove();
  });

  it.each([
    { given: { AWS_ENDPOINT_URL_SSO_OIDC: "https://oidc.example.com" }, want: "leads off this machine" },
    { given: { AWS_ENDPOINT_URL: "" }, want: "leads off this machine" },
    { given: { https_proxy: "http://127.0.0.1:3128" }, want: "has a proxy" },
    { given: { AWS_CA_BUNDLE: "bundle.pem" }, want: "not the test's" },
    { given: { AWS_EC2_METADATA_DISABLED: "false" }, want: "metadata" },
    { given: { HOME: process.env["HOME"] ?? "" }, want: "no home of its own" },
    { given: { AWS_DATA_PATH: "nowhere" }, want: "ENOENT" },
  ])("refuses an environment with $given", ({ given, want }) => {
    expect(() => assertLocalOnly({ ...home.env, ...given })).toThrow(want);
  });

  it("refuses endpoints that are not this machine's", async () => {
    const elsewhere = await makeClientHome(center, "data path");
    const partition = { regionRegex: ".*", defaults: { hostname: "example.com", protocols: ["https"] }, services: {} };
    const dataPath = elsewhere.env["AWS_DATA_PATH"] ?? "";
    await writeFile(join(dataPath, "endpoints.json"), JSON.stringify({ partitions: [partition] }));
    expect(() => assertLocalOnly(elsewhere.env)).toThrow("leads off this machine");
    await elsewhere.remove();
  });
});
