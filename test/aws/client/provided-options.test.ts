import { PutObjectCommand, S3Client, type S3ClientConfig } from "@shapewright/s3";
import { expect, it } from "vitest";
import { createFakeTransport } from "../../runtime/client/echo-service.ts";

async function put(config: S3ClientConfig): Promise<Readonly<Record<string, string>>> {
  const transport = createFakeTransport([{}, {}]);
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
  const client = new S3Client({ region: "us-east-1", credentials, transport, ...config });
  for (let call = 0; call < 2; call++) await client.send(new PutObjectCommand({ Bucket: "b", Key: "k", Body: "x" }));
  return transport.sent.at(-1)?.request.headers ?? {};
}

it("functions give the options that AWS SDK v3 takes as functions, and are called once", async () => {
  let calls = 0;
  const give =
    <Value>(value: Value) =>
    () => {
      calls++;
      return Promise.resolve(value);
    };
  const given = await put({ userAgentAppId: give("shop"), requestChecksumCalculation: give("WHEN_REQUIRED" as const) });
  expect(given["user-agent"]).toMatch(/ app\/shop$/);
  expect(given["x-amz-checksum-crc32"]).toBeUndefined();
  expect(calls).toBe(2);
  expect(
    (await put({ requestChecksumCalculation: give("WHEN_SUPPORTED" as const) }))["x-amz-checksum-crc32"],
  ).toBeDefined();
});

it("what a function rejects with is what the call rejects with", async () => {
  await expect(put({ userAgentAppId: () => Promise.reject(new Error("no id")) })).rejects.toThrow("no id");
});

it("a session token that cannot be sent is in no message of fetch", async () => {
  const sessionToken = "SECRET\nTOKEN";
  const credentials = { accessKeyId: "A", secretAccessKey: "b", sessionToken };
  const sent = put({ credentials, transport: (request: Request) => fetch(request) });
  await expect(sent).rejects.toThrow(/^the header "x-amz-security-token" has an invalid character$/);
});
