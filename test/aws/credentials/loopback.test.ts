import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromHttp, fromInstanceMetadata, fromWebToken } from "../../../src/aws/credential-providers.ts";
import { useHome } from "../use-home.ts";
import { answerOfSts, credentialsOf } from "./sts-answers.ts";

const keys = { AccessKeyId: "id", SecretAccessKey: "s", Token: "t", Expiration: "2099-01-01T00:00:00Z" };
const wanted = { accessKeyId: "id", secretAccessKey: "s", sessionToken: "t", expiration: new Date(keys.Expiration) };

describe("without a transport, providers", () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.method === "PUT") response.end("session");
      else if (request.url?.endsWith("/security-credentials/")) response.end("role");
      else if (request.method === "GET") response.end(JSON.stringify(keys));
      else response.end(answerOfSts("AssumeRoleWithWebIdentity", "a").body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  it("ask containers", async () => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: `${address}/v1` });
    expect(await fromHttp({ timeout: 60_000 })()).toEqual(wanted);
  });

  it("ask instances", async () => {
    useHome({}, { AWS_EC2_METADATA_SERVICE_ENDPOINT: address });
    expect(await fromInstanceMetadata({ timeout: 60_000 })()).toEqual(wanted);
  });

  it("ask STS", async () => {
    useHome({}, { AWS_ENDPOINT_URL_STS: address });
    expect(await fromWebToken({ roleArn: "arn:aws:iam::1:role/r", webIdentityToken: "t" })()).toEqual(
      credentialsOf("a"),
    );
  });
});

describe("a function of the form of `fetch`", () => {
  it("carries requests", async () => {
    useHome({}, { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://localhost/v1?a=b" });
    const transport = vi.fn((request: Request) =>
      Promise.resolve(Response.json({ ...keys, AccessKeyId: request.url })),
    );
    expect(await fromHttp({ transport })()).toEqual({ ...wanted, accessKeyId: "http://localhost/v1?a=b" });
  });
});
