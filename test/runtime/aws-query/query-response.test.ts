import { describe, expect, test } from "vitest";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { IncomingResponse } from "../../../src/runtime/http/http-message.ts";
import type { StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { incomingResponse } from "../protocol/messages.ts";
import { echo, EchoCommand, NotFoundException, QueryException, queryService } from "./query-service.ts";
import { awsQuery, ec2Query } from "../../../src/runtime/protocols.ts";

async function errorOf(protocol: typeof awsQuery, response: IncomingResponse): Promise<ServiceException> {
  const thrown: unknown = await protocol.deserializeResponse(queryService, echo, response).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ServiceException)) throw new Error(`thrown: ${String(thrown)}`);
  return thrown;
}

describe("outputs", () => {
  test("of awsQuery are in the result, the request's id in the metadata", async () => {
    const body =
      "<EchoResponse><EchoResult><text>x</text></EchoResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></EchoResponse>";
    const response = incomingResponse({ status: 200, body });
    expect(await awsQuery.deserializeResponse(queryService, echo, response)).toEqual({
      output: { text: "x", defaulted: 7 },
      requestId: "r",
    });
  });

  test("of ec2Query are beside the request's id", async () => {
    const response = incomingResponse({
      status: 200,
      body: "<EchoResponse><text>x</text><requestId>r</requestId></EchoResponse>",
    });
    expect(await ec2Query.deserializeResponse(queryService, echo, response)).toEqual({
      output: { text: "x", defaulted: 7 },
      requestId: "r",
    });
  });

  test("may be called requestId", async () => {
    const output: StructureSchema = {
      type: "structure",
      name: "Out",
      members: () => ({ requestId: { target: "string" } }),
    };
    const response = incomingResponse({ status: 200, body: "<R><requestId>r</requestId></R>" });
    expect(await ec2Query.deserializeResponse(queryService, { name: "Op", output }, response)).toEqual({
      output: { requestId: "r" },
    });
  });

  test.each<{ status: number; headers: Record<string, string>; want: string }>([
    { status: 200, headers: {}, want: "r" },
    { status: 200, headers: { "x-amzn-requestid": "header" }, want: "header" },
    { status: 400, headers: {}, want: "r" },
    { status: 400, headers: { "x-amzn-requestid": "header" }, want: "header" },
  ])("a header's id comes before the body's ($status, $headers)", async ({ status, headers, want }) => {
    const body = "<Response><requestId>r</requestId><RequestID>r</RequestID></Response>";
    const client = new ServiceClient(queryService, ec2Query, {
      endpoint: "http://host",
      transport: () => Promise.resolve(new Response(body, { status, headers })),
    });
    const answer = await client.send(new EchoCommand({})).catch((error: unknown) => error);
    expect(answer).toMatchObject({ $metadata: { httpStatusCode: status, requestId: want } });
  });

  test.each([awsQuery, ec2Query])("a body that is not XML is refused ($id)", async (protocol) => {
    const response = incomingResponse({ status: 200, body: "{}" });
    await expect(protocol.deserializeResponse(queryService, echo, response)).rejects.toThrow("no root element");
  });
});

describe("errors", () => {
  test("of awsQuery are known by the code that the model gives them", async () => {
    const body =
      "<ErrorResponse xmlns='urn:x'><Error><Type>Sender</Type><Code>Query.NotFound</Code><Message>gone</Message><resource>r1</resource></Error><RequestId>r</RequestId></ErrorResponse>";
    const error = await errorOf(awsQuery, incomingResponse({ status: 404, body }));
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({
      name: "NotFoundException",
      message: "gone",
      resource: "r1",
      Code: "Query.NotFound",
      Type: "Sender",
      $fault: "client",
      $metadata: { httpStatusCode: 404, requestId: "r" },
    });
  });

  test("of ec2Query by their name", async () => {
    const body =
      "<Response><Errors><Error><Code>NotFoundException</Code><Message>gone</Message><resource>r1</resource></Error></Errors><RequestID>r</RequestID></Response>";
    const error = await errorOf(ec2Query, incomingResponse({ status: 400, body }));
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({
      message: "gone",
      resource: "r1",
      Code: "NotFoundException",
      $metadata: { requestId: "r" },
    });
  });

  test("that the model does not know keep what was sent", async () => {
    const body =
      "<ErrorResponse><Error><Code>Throttling</Code><Message>slow</Message><Hint>h</Hint></Error></ErrorResponse>";
    const error = await errorOf(awsQuery, incomingResponse({ status: 503, body }));
    expect(error).toBeInstanceOf(QueryException);
    expect(error).toMatchObject({ name: "Throttling", message: "slow", Hint: "h", $fault: "server" });
  });

  test("a proxy's page becomes the message", async () => {
    const error = await errorOf(ec2Query, incomingResponse({ status: 502, body: "Bad gateway" }));
    expect(error).toMatchObject({ name: "UnknownError", message: "Bad gateway", $fault: "server" });
  });
});
