import { expect, test, vi } from "vitest";
import { ServiceClient } from "../../../../src/runtime/client/service-client.ts";
import { Command, type CommandSchema } from "../../../../src/runtime/client/command.ts";
import { idempotencyToken } from "../../../../src/runtime/client/interceptors/input-traits.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import { textOf } from "../../protocol/messages.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { sentRequest } from "../sent-request.ts";

const operation = createOperation(
  { input: { token: { target: "string", idempotencyToken: true } } },
  { parts: [idempotencyToken] },
);
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test("idempotency tokens are filled in where they are not set, the input is left as it was", async () => {
  const tokenOf = async (input: object): Promise<unknown> => {
    const { body } = await sentRequest(service, operation, input, { protocol: restJson1 });
    return (JSON.parse(await textOf(body)) as { token?: unknown }).token;
  };
  const input = { token: undefined };
  const tokens = [await tokenOf(input), await tokenOf(input)];
  for (const token of tokens) expect(token).toMatch(uuid);
  expect(new Set(tokens).size).toBe(2);
  expect(input).toEqual({ token: undefined });
  expect(await tokenOf({ token: null })).toMatch(uuid);
  expect(await tokenOf({ token: "" })).toBe("");
});

test("every attempt of a call has the same token", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  class TokenCommand extends Command<object, object> {
    override readonly schema: CommandSchema = [service, operation];
  }
  const bodies: string[] = [];
  const client = new ServiceClient(service, restJson1, {
    endpoint: "http://host",
    transport: async (request) => {
      bodies.push(await request.text());
      return new Response("{}", { status: bodies.length < 3 ? 500 : 200 });
    },
  });
  await client.send(new TokenCommand({}));
  vi.restoreAllMocks();
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size).toBe(1);
});
