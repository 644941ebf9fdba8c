import { describe, expect, it } from "vitest";
import { awsJson1_0 } from "../../../src/runtime/aws-json/aws-json.ts";
import { Command, type CommandSchema, ServiceClient, ServiceException } from "../../../src/runtime/index.ts";
import { dynamodbChecksum } from "../../../src/runtime/customizations/dynamodb-checksum.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";

const service: ServiceSchema = {
  name: "DynamoDB",
  sdkId: "DynamoDB",
  version: "2012-08-10",
  auth: [],
  exception: ServiceException,
  parts: [dynamodbChecksum],
};
const list: OperationSchema = {
  name: "ListTables",
  output: { type: "structure", name: "Tables", members: () => ({ Last: { target: "string" } }) },
};
class ListCommand extends Command<object, object> {
  override readonly schema: CommandSchema = [service, list];
}

/** What a call gives whose responses say these checksums, and how often it was sent. */
async function call(checksums: readonly (string | undefined)[]): Promise<{ output: unknown; sent: number }> {
  let sent = 0;
  const client = new ServiceClient(service, awsJson1_0, {
    endpoint: "http://in.process",
    transport: () => {
      const checksum = checksums[Math.min(sent++, checksums.length - 1)];
      const headers = checksum === undefined ? {} : { "x-amz-crc32": checksum };
      return Promise.resolve(new Response('{"Last":"é"}', { headers }));
    },
  });
  const output = await client.send(new ListCommand({})).catch((error: unknown) => error);
  return { output, sent };
}

// Of the bytes of {"Last":"é"}, as zlib computes it.
const right = "3633666146";

describe("the checksum of DynamoDB's responses", () => {
  it.each([
    { given: [right], sent: 1 },
    { given: [undefined], sent: 1 },
    { given: ["1", right], sent: 2 },
  ])("$given: sent $sent times", async ({ given, sent }) => {
    const got = await call(given);
    expect(got).toMatchObject({ sent, output: { Last: "é" } });
  });

  it("that never fits is an error", async () => {
    const { output, sent } = await call(["1"]);
    expect(output).toMatchObject({
      name: "TransportError",
      message: `the CRC-32 of the response is ${right}, expected 1`,
    });
    expect(sent).toBe(3);
  });
});
