import { expect, test } from "vitest";
import { acceptJson } from "../../../src/runtime/customizations/api-gateway.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";
import { sentRequest } from "../client/sent-request.ts";
import { createOperation, service } from "../protocol/test-service.ts";

test.each([
  { input: {}, want: "application/json" },
  { input: { accepts: "application/yaml" }, want: "application/yaml" },
])("API Gateway is asked for JSON, unless the caller asks for something else: $want", async ({ input, want }) => {
  const operation = createOperation({ input: { accepts: { target: "string", httpHeader: "Accept" } } });
  const gateway = { ...service, parts: [acceptJson] };
  const { headers } = await sentRequest(gateway, operation, input, { protocol: restJson1 });
  expect(headers["accept"]).toBe(want);
});
