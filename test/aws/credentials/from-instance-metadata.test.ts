import { TransportError } from "@shapewright/runtime";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fromInstanceMetadata } from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";
import { replayTraffic, type Exchange } from "./replay-traffic.ts";

const host = "http://169.254.169.254";
const rolePath = "/latest/meta-data/iam/security-credentials/";

const token = (status = 200, body = "token-1", at = host): Exchange => ({
  method: "PUT",
  url: `${at}/latest/api/token`,
  status,
  body,
});
const role = (status = 200, at = host): Exchange => ({ method: "GET", url: at + rolePath, status, body: "my-role\n" });
const keys = (expiration = "2099-01-01T00:00:00Z", status = 200, at = host): Exchange => ({
  method: "GET",
  url: `${at}${rolePath}my-role`,
  status,
  body: JSON.stringify({
    Code: "Success",
    AccessKeyId: "id",
    SecretAccessKey: "s",
    Token: "t",
    Expiration: expiration,
  }),
});
const wanted = {
  accessKeyId: "id",
  secretAccessKey: "s",
  sessionToken: "t",
  expiration: new Date("2099-01-01T00:00:00Z"),
};

afterEach(() => void vi.useRealTimers());

describe("fromInstanceMetadata", () => {
  it("opens a session for six hours, and uses it again", async () => {
    useHome();
    const { transport, requests } = replayTraffic([token(), role(), keys(), role(), keys()]);
    const provider = fromInstanceMetadata({ transport });
    expect(await provider()).toEqual(wanted);
    await provider();
    expect(requests.map(({ headers }) => headers)).toEqual([
      { "x-aws-ec2-metadata-token-ttl-seconds": "21600" },
      ...[1, 2, 3, 4].map(() => ({ "x-aws-ec2-metadata-token": "token-1" })),
    ]);
  });

  it("opens another session where the service has forgotten the first", async () => {
    useHome();
    const { transport, requests } = replayTraffic([
      token(),
      role(),
      keys(undefined, 401),
      token(200, "token-2"),
      keys(),
    ]);
    expect(await fromInstanceMetadata({ transport })()).toEqual(wanted);
    expect(requests.at(-1)?.headers).toEqual({ "x-aws-ec2-metadata-token": "token-2" });
  });

  it.each([404, 405])("falls back to version 1 after status %i", async (status) => {
    useHome();
    const { transport, requests } = replayTraffic([token(status), role(), keys()]);
    expect(await fromInstanceMetadata({ transport })()).toEqual(wanted);
    expect(requests.slice(1).map(({ headers }) => headers)).toEqual([{}, {}]);
  });

  it("falls back to version 1 after a time-out, as containers see it", async () => {
    useHome();
    const { transport } = replayTraffic([role(), keys()]);
    const lossy = {
      send: (...[endpoint, request, options]: Parameters<typeof transport.send>) =>
        request.method === "PUT"
          ? Promise.reject(new TransportError("m", { name: "TimeoutError" }))
          : transport.send(endpoint, request, options),
    };
    expect(await fromInstanceMetadata({ transport: lossy })()).toEqual(wanted);
  });

  it.each([
    ["the option", { ec2MetadataV1Disabled: true }, {}, ""],
    ["the variable", {}, { AWS_EC2_METADATA_V1_DISABLED: "true" }, ""],
    ["the profile", {}, {}, "[default]\nec2_metadata_v1_disabled = true"],
  ])("does not fall back where %s says so", async (_, options, variables, config) => {
    useHome({ ".aws/config": config }, variables);
    const { transport, requests } = replayTraffic([token(404)]);
    await expect(fromInstanceMetadata({ transport, ...options })()).rejects.toThrow("its version 1 is disabled");
    expect(requests).toHaveLength(1);
  });

  it.each(["TRUE", "true"])("sends nothing where AWS_EC2_METADATA_DISABLED is %s", async (value) => {
    useHome({}, { AWS_EC2_METADATA_DISABLED: value });
    const { transport, requests } = replayTraffic([]);
    await expect(fromInstanceMetadata({ transport })()).rejects.toMatchObject({ tryNextLink: true });
    expect(requests).toEqual([]);
  });

  it.each([
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE: "ipv6" }, "http://[fd00:ec2::254]"],
    [{ AWS_EC2_METADATA_SERVICE_ENDPOINT: "http://localhost:1338/" }, "http://localhost:1338"],
  ])("with %j asks %s", async (variables, at) => {
    useHome({}, variables);
    const { transport } = replayTraffic([token(200, "token-1", at), role(200, at), keys(undefined, 200, at)]);
    expect(await fromInstanceMetadata({ transport })()).toEqual(wanted);
  });

  it.each([
    ["by default", {}, {}, 1],
    ["as the option says", { maxRetries: 2 }, {}, 3],
    ["as the variable says", {}, { AWS_METADATA_SERVICE_NUM_ATTEMPTS: "2" }, 2],
  ])("asks again %s where nothing answers", async (_, options, variables, times) => {
    useHome({}, variables);
    const send = vi.fn(() => Promise.reject(new TransportError("no route to host")));
    const provider = fromInstanceMetadata({ transport: { send }, ...options });
    await expect(provider()).rejects.toMatchObject({
      message: "the instance metadata service cannot be reached",
      tryNextLink: true,
    });
    expect(send).toHaveBeenCalledTimes(times);
  });

  it("uses old credentials while there are no new ones", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2098-12-31T23:00:00Z") });
    useHome();
    const { transport } = replayTraffic([token(), role(), keys(), role(503)]);
    const warn = vi.fn();
    const provider = fromInstanceMetadata({ transport, logger: { warn }, maxRetries: 0 });
    await provider();
    vi.setSystemTime(new Date("2099-01-01T00:00:00Z"));
    const { expiration, ...others } = await provider();
    expect(others).toEqual({ accessKeyId: "id", secretAccessKey: "s", sessionToken: "t" });
    const minutes = (Number(expiration) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(10);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it("uses credentials that have expired where the service has no others", async () => {
    useHome();
    const { transport } = replayTraffic([token(), role(), keys("2001-01-01T00:00:00Z")]);
    const { expiration } = await fromInstanceMetadata({ transport })();
    expect(Number(expiration)).toBeGreaterThan(Date.now());
  });

  it.each([
    [
      "a failure of its own",
      [token(), role(), { ...keys(), body: '{"Code":"AssumeRoleUnauthorizedAccess"}' }],
      /no credentials: "AssumeRole/,
    ],
    ["a page", [token(), { ...role(), body: "<html>" }], "the instance metadata service has no role"],
    [
      "what is no JSON",
      [token(), role(), { ...keys(), body: "secret" }],
      "the instance metadata service is not a JSON object",
    ],
    ["status 400 for a session", [token(400)], "the instance metadata service answered with status 400"],
  ] as const)("refuses %s", async (_, exchanges, message) => {
    useHome();
    await expect(fromInstanceMetadata({ transport: replayTraffic(exchanges).transport })()).rejects.toThrow(message);
  });
});
