import { describe, expect, it, vi } from "vitest";
import { fromHttp } from "../../../src/aws/credential-providers.ts";
import { useHome, writeFiles } from "../use-home.ts";
import { replayTraffic } from "./replay-traffic.ts";

const keys = {
  AccessKeyId: "id",
  SecretAccessKey: "s",
  Token: "t",
  Expiration: "2099-01-01T00:00:00Z",
  AccountId: "1",
};
const wanted = {
  accessKeyId: "id",
  secretAccessKey: "s",
  sessionToken: "t",
  expiration: new Date("2099-01-01T00:00:00Z"),
  accountId: "1",
};
const answer = { method: "GET", status: 200, body: JSON.stringify(keys) };

describe("fromHttp", () => {
  it.each([
    "http://localhost:8080/a?b=c",
    "http://127.1.2.3/",
    "http://[::1]:1/",
    "http://169.254.170.2/v2",
    "http://169.254.170.23/v1",
    "http://[fd00:ec2::23]/v1",
    "https://192.168.10.120/creds",
  ])("asks %s", async (url) => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: url });
    const { transport, requests } = replayTraffic([{ ...answer, url }]);
    expect(await fromHttp({ transport })()).toEqual(wanted);
    expect(requests[0]?.headers).toEqual({ accept: "application/json" });
  });

  it.each([
    ["http://192.168.10.120/creds", "192.168.10.120"],
    ["http://127.0.0.1.example.com/", "127.0.0.1.example.com"],
    ["http://169.254.170.21/", "169.254.170.21"],
    ["http://localhost@example.com/", "example.com"],
    ["ftp://localhost/", "localhost"],
  ])("refuses %s, and sends nothing", async (url, host) => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: url });
    const { transport, requests } = replayTraffic([]);
    await expect(fromHttp({ transport })()).rejects.toMatchObject({
      message: `the URL of the container's credentials leads to ${host}: expected https, loopback, 169.254.170.2, 169.254.170.23 or [fd00:ec2::23]`,
      tryNextLink: false,
    });
    expect(requests).toEqual([]);
  });

  it("keeps a path from becoming another host", async () => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "@example.com/" });
    await expect(fromHttp({ transport: replayTraffic([]).transport })()).rejects.toThrow("leads to example.com");
  });

  it("shows no password of a faulty URL", async () => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://user:hunter2@:x" });
    await expect(fromHttp()()).rejects.toThrow(/^the URL of the container's credentials is not valid$/);
  });

  it("reads the token's file for each request, before the variable", async () => {
    const home = useHome(
      { token: "one\n" },
      {
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2",
        AWS_CONTAINER_AUTHORIZATION_TOKEN: "variable",
      },
    );
    const { transport, requests } = replayTraffic([{ ...answer, url: "http://169.254.170.2/v2" }]);
    const provider = fromHttp({ transport });
    await provider();
    vi.stubEnv("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", `${home}/token`);
    await provider();
    writeFiles(home, { token: "two" });
    await provider();
    expect(requests.map(({ headers }) => headers["authorization"])).toEqual(["variable", "one", "two"]);
    writeFiles(home, { token: "two\nx-injected: 1" });
    await expect(provider()).rejects.toThrow(/^the container's authorization token has a line break$/);
  });

  it.each([
    [[503, 500, 429, 200], 4, undefined],
    [[503, 503, 503, 503], 4, "the container's credentials: localhost answered with status 503"],
    [[403], 1, "the container's credentials: localhost answered with status 403"],
  ])("of statuses %j asks %i times", async (statuses, times, message) => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://localhost/" });
    const url = "http://localhost/";
    const { transport, requests } = replayTraffic(statuses.map((status) => ({ ...answer, url, status })));
    const outcome = await fromHttp({ transport })().catch((error: unknown) => error);
    if (message === undefined) expect(outcome).toEqual(wanted);
    else expect(outcome).toMatchObject({ message });
    expect(requests).toHaveLength(times);
  });

  it.each([
    ["no JSON", "secret-of-somebody", "the container's credentials is not a JSON object"],
    ["no keys", '{"AccessKeyId":"a"}', "the container's credentials has no AccessKeyId and SecretAccessKey"],
    [
      "a bad date",
      '{"AccessKeyId":"a","SecretAccessKey":"secret","Expiration":"x"}',
      "the Expiration of the container's credentials is not a valid date",
    ],
  ])("refuses %s, and does not show it", async (_, body, message) => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://localhost/" });
    const { transport } = replayTraffic([{ ...answer, url: "http://localhost/", body }]);
    const error: unknown = await fromHttp({ transport })().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message, tryNextLink: false });
    expect((error as Error).cause).toBeUndefined();
  });

  it("says that nothing is configured", async () => {
    useHome();
    await expect(fromHttp()()).rejects.toMatchObject({ tryNextLink: true });
  });

  it("takes options in place of the environment, in browsers by other names", async () => {
    useHome();
    const { transport, requests } = replayTraffic([{ ...answer, url: "https://example.com/c" }]);
    await fromHttp({ transport, credentialsFullUri: "https://example.com/c", authorizationToken: "t" })();
    expect(requests[0]?.headers["authorization"]).toBe("t");
  });
});
