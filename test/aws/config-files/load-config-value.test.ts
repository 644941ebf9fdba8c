import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { homeFolder } from "../../../src/aws/config-files/node-files.ts";
import { loadConfigValue } from "../../../src/aws/config-files/load-config-value.ts";
import { loadEndpointUrl } from "../../../src/aws/config-files/load-endpoint-url.ts";
import { resolveRegion } from "../../../src/aws/config-files/region.ts";
import * as settings from "../../../src/aws/config-files/settings.ts";
import { loadSharedConfig } from "../../../src/aws/config-files/shared-config.ts";
import { useHome } from "../use-home.ts";

const config = ".aws/config";

describe("loadConfigValue", () => {
  it.each([
    ["the default", {}, {}, 3],
    ["the profile's", { [config]: "[default]\nmax_attempts = 5" }, {}, 5],
    [
      "the credentials file's",
      { [config]: "[default]\nmax_attempts = 5", ".aws/credentials": "[default]\nmax_attempts = 6" },
      {},
      6,
    ],
    [
      "the named profile's",
      { [config]: "[default]\nmax_attempts = 5\n[profile a]\nmax_attempts = 7" },
      { AWS_PROFILE: "a" },
      7,
    ],
    ["the environment's", { [config]: "[default]\nmax_attempts = 5" }, { AWS_MAX_ATTEMPTS: " 8 " }, 8],
    [
      "the profile's, where the environment's is blank",
      { [config]: "[default]\nmax_attempts = 5" },
      { AWS_MAX_ATTEMPTS: " " },
      5,
    ],
    [
      "the default, where the profile is not there",
      { [config]: "[default]\nmax_attempts = 5" },
      { AWS_PROFILE: "b" },
      3,
    ],
  ])("takes %s", async (_, files, variables, wanted) => {
    useHome(files, variables);
    expect(await loadConfigValue(settings.maxAttempts)).toBe(wanted);
  });

  it("reads no file where the environment has the value", async () => {
    useHome({ [config]: "nonsense" }, { AWS_REGION: "eu-west-1" });
    expect(await loadConfigValue(settings.region)).toBe("eu-west-1");
  });

  it.each([
    [settings.maxAttempts, "0", "an integer, at least 1"],
    [settings.maxAttempts, "two", "an integer, at least 1"],
    [settings.useFipsEndpoint, "yes", "true or false"],
    [settings.useFipsEndpoint, "constructor", "true or false"],
    [settings.retryMode, "fast", "standard or adaptive"],
    [settings.requestChecksumCalculation, "never", "WHEN_SUPPORTED or WHEN_REQUIRED"],
    [settings.endpoint, "https://user:hunter2@example.com", "an http or https URL"],
  ])("refuses a bad value, naming its source: %j %s", async (setting, value, expected) => {
    useHome({ [config]: `[profile p]\n${setting.key ?? ""} = ${value}` });
    const refusal = loadConfigValue<unknown>(setting, { profile: "p" });
    await expect(refusal).rejects.toThrow(`${setting.key ?? ""} of profile p is not valid: expected ${expected}`);
    await expect(refusal).rejects.not.toThrow(value);
    vi.stubEnv(setting.variable ?? "", value);
    await expect(loadConfigValue<unknown>(setting)).rejects.toThrow(
      `${setting.variable ?? ""} is not valid: expected ${expected}`,
    );
  });

  it.each([
    [settings.useFipsEndpoint, "TRUE", true],
    [settings.requestChecksumCalculation, "when_required", "WHEN_REQUIRED"],
    [settings.retryMode, "legacy", "standard"],
    [settings.retryMode, "Adaptive", "adaptive"],
    [settings.authSchemePreference, "sigv4a, httpBearerAuth ,", ["sigv4a", "httpBearerAuth"]],
    [settings.ec2MetadataServiceEndpointMode, "ipv6", "IPv6"],
  ])("reads %j %s", async (setting, value, wanted) => {
    useHome({}, { [setting.variable ?? ""]: value });
    expect(await loadConfigValue<unknown>(setting)).toEqual(wanted);
  });
});

describe("loadSharedConfig", () => {
  it("reads a file once, and again where it is asked to", async () => {
    const home = useHome({ [config]: "[default]\na = 1" });
    expect((await loadSharedConfig()).profiles["default"]).toEqual({ a: "1" });
    writeFileSync(join(home, config), "[default]\na = 2");
    expect((await loadSharedConfig()).profiles["default"]).toEqual({ a: "1" });
    expect((await loadSharedConfig({ ignoreCache: true })).profiles["default"]).toEqual({ a: "2" });
    expect((await loadSharedConfig()).profiles["default"]).toEqual({ a: "2" });
  });

  it("reads a file again that could not be parsed", async () => {
    const home = useHome({ [config]: "nonsense" });
    await expect(loadSharedConfig()).rejects.toThrow("line 1: Expected a section definition");
    writeFileSync(join(home, config), "[default]\na = 2");
    expect((await loadSharedConfig()).profiles["default"]).toEqual({ a: "2" });
  });

  it("finds files where the variables and options say", async () => {
    useHome(
      { "elsewhere/c": "[default]\na = c", "elsewhere/k": "[default]\nb = k", third: "[default]\na = third" },
      {
        AWS_CONFIG_FILE: "~/elsewhere/c",
        AWS_SHARED_CREDENTIALS_FILE: "~/elsewhere/k",
      },
    );
    expect((await loadSharedConfig()).profiles["default"]).toEqual({ a: "c", b: "k" });
    expect((await loadSharedConfig({ configFilepath: "~/third" })).profiles["default"]).toEqual({ a: "third", b: "k" });
  });

  it("takes a missing file for an empty one, and refuses what is named and no file", async () => {
    useHome({}, { AWS_CONFIG_FILE: "~/nothing" });
    expect((await loadSharedConfig()).profiles).toEqual({});
    vi.stubEnv("AWS_CONFIG_FILE", "~");
    await expect(loadSharedConfig()).rejects.toThrow(/cannot be read/);
  });
});

describe("homeFolder", () => {
  it.each([
    [{ HOME: "/a", USERPROFILE: "C:\\b" }, "/a"],
    [{ HOME: "", USERPROFILE: "C:\\b", HOMEPATH: "\\c" }, "C:\\b"],
    [{ HOME: "", USERPROFILE: "", HOMEDRIVE: "D:", HOMEPATH: "\\c" }, "D:\\c"],
    [{ HOME: "", USERPROFILE: "", HOMEDRIVE: "", HOMEPATH: "\\c" }, "C:\\c"],
  ])("of %j is %s", (variables, wanted) => {
    useHome({}, variables);
    expect(homeFolder()).toBe(wanted);
  });
});

describe("loadEndpointUrl", () => {
  const files = {
    [config]: [
      "[profile p]\nservices = local\nendpoint_url = http://profile",
      "[services local]\ns3 =\n  endpoint_url = http://s3.section\napi_gateway =\n  endpoint_url = http://gateway.section",
      "[profile lost]\nservices = nowhere",
    ].join("\n"),
  };
  it.each([
    ["S3", {}, "http://s3.section"],
    ["API Gateway", {}, "http://gateway.section"],
    ["SQS", {}, "http://profile"],
    ["S3", { AWS_ENDPOINT_URL: "http://g" }, "http://g"],
    ["S3", { AWS_ENDPOINT_URL: "http://g", AWS_ENDPOINT_URL_S3: "http://s" }, "http://s"],
    ["SQS", { AWS_ENDPOINT_URL: "http://g", AWS_ENDPOINT_URL_S3: "http://s" }, "http://g"],
    ["API Gateway", { AWS_ENDPOINT_URL_API_GATEWAY: "http://a" }, "http://a"],
    ["S3", { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true", AWS_ENDPOINT_URL_S3: "http://s" }, undefined],
  ])("of %s with %j is %s", async (serviceId, variables, wanted) => {
    useHome(files, { AWS_PROFILE: "p", ...variables });
    expect(await loadEndpointUrl(serviceId)).toBe(wanted);
  });

  it("names the section that a profile names and that is not there", async () => {
    useHome(files);
    await expect(loadEndpointUrl("S3", { profile: "lost" })).rejects.toThrow(
      "profile lost refers to [services nowhere]",
    );
  });
});

describe("resolveRegion", () => {
  it.each([
    ["eu-west-1", { region: "eu-west-1", isFips: false }],
    ["fips-us-east-1", { region: "us-east-1", isFips: true }],
    ["us-east-1-fips", { region: "us-east-1", isFips: true }],
    ["fips-aws-global", { region: "us-east-1", isFips: true }],
    ["fips-dkr-us-west-2", { region: "us-west-2", isFips: true }],
  ])("of %s", (name, wanted) => expect(resolveRegion(name)).toEqual(wanted));

  it.each(["x.evil.com/", "a b", "-a", "", "a".repeat(64), "eu-west-1#"])("refuses %j", (name) => {
    expect(() => resolveRegion(name)).toThrow("is not a valid host label");
  });
});
