import { expect, test } from "vitest";
import { predictEndpoint } from "../../../src/runtime/customizations/machine-learning.ts";
import { awsJson1_1 } from "../../../src/runtime/protocols.ts";
import { sentRequest } from "../client/sent-request.ts";
import { createOperation, service } from "../protocol/test-service.ts";

const predict = createOperation({ input: { PredictEndpoint: { target: "string" } } }, { parts: [predictEndpoint] });

test("Predict goes to the endpoint that its input names", async () => {
  const input = { PredictEndpoint: "https://realtime.example:444/base" };
  const { endpoint, body } = await sentRequest(service, predict, input, { protocol: awsJson1_1 });
  expect(endpoint).toEqual({ protocol: "https:", hostname: "realtime.example", port: 444, basePath: "/base" });
  expect(JSON.parse(body as string)).toEqual(input);
});

test("Predict needs no endpoint of the client's", async () => {
  const input = { PredictEndpoint: "https://realtime.example" };
  const config = { endpoint: undefined, protocol: awsJson1_1 };
  expect((await sentRequest(service, predict, input, config)).endpoint.hostname).toBe("realtime.example");
  await expect(sentRequest(service, predict, {}, config)).rejects.toThrow("has nowhere to go");
});

test("what is not an endpoint is refused", async () => {
  const sent = sentRequest(service, predict, { PredictEndpoint: "ftp://x" }, { protocol: awsJson1_1 });
  await expect(sent).rejects.toThrow(TypeError);
});
