import { describe, expect, it } from "vitest";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { AggregateSchema, OperationSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import type { ListConstraints, MemberConstraints } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";

/** A server of one operation, whose input has one member. */
function serve(constraints: MemberConstraints, target: AggregateSchema | "string" = "string"): Server {
  const schema: OperationSchema = {
    name: "Act",
    http: { method: "POST", uri: "/act", code: 200 },
    input: { type: "structure", name: "ActInput", members: () => ({ value: { target } }) },
  };
  const service = { name: "Acts", sdkId: "Acts", version: "2026-01-01", auth: [], exception: ServiceException };
  const checked = { type: "structure" as const, members: () => ({ value: constraints }) };
  return createServer(
    { service, protocols: [restJson1Server], operations: { act: { schema, constraints: checked } } },
    { act: () => ({}) },
  );
}

async function statusOf(server: Server, value: unknown): Promise<number> {
  const request = new Request("http://in.process/act", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ value }),
  });
  return (await server.fetch(request)).status;
}

describe("a request with a value for a pattern", () => {
  it.each<{ pattern: string; taken?: readonly string[]; refused?: readonly string[] }>([
    { pattern: "^\\*|[\\w\\-]{1,2048}$", taken: ["a".repeat(1000), "a".repeat(2048)], refused: ["!"] },
    {
      pattern: "^https://([.\\-_a-zA-Z0-9]+/?){3,1016}$",
      taken: [`https://${"a".repeat(988)}`, `https://${"a".repeat(1016)}`],
      refused: [`https://${"a".repeat(1015)}!`],
    },
    { pattern: "^([0-9]+)+$", taken: ["1".repeat(50_000)], refused: [`${"1".repeat(50_000)}!`] },
    { pattern: "^(?!.*?(.)\\1{3})[-_a-z0-9]*$", taken: ["ab", "aaab"], refused: ["aaaab", "A"] },
    { pattern: "(?i)^[^a]$", taken: ["b"], refused: ["a", "A"] },
    { pattern: "^rule/[0-9a-zA-Z]{11}{0,1011}$", taken: ["rule/0123456789a"], refused: ["rule/0"] },
    { pattern: "^\\p{all}\\p{LD}\\p{IsWhitespace}$", taken: ["-é "], refused: ["-- "] },
    { pattern: "[\\p{Nope}", taken: ["anything"] },
  ])("$pattern gets the same answer each time", async ({ pattern, taken = [], refused = [] }) => {
    const server = serve({ pattern });
    const want = [...taken.map(() => 200), ...refused.map(() => 400)];
    for (let turn = 0; turn < 3; turn++) {
      const got: number[] = [];
      for (const value of [...taken, ...refused]) got.push(await statusOf(server, value));
      expect(got).toEqual(want);
    }
  });
});

it("with unique lists in unique lists is looked at once", async () => {
  const list: AggregateSchema = {
    type: "list",
    get member() {
      return { target: node };
    },
  };
  const node: StructureSchema = {
    type: "structure",
    name: "Node",
    members: () => ({ list: { target: list }, text: { target: "string" } }),
  };
  const constraints: ListConstraints = {
    type: "list",
    get member() {
      return { target: { type: "structure", members: () => ({ list: unique }) } } as const;
    },
  };
  const unique: MemberConstraints = { uniqueItems: true, target: constraints };
  const server = serve(unique, list);
  const nest = (inner: readonly unknown[]): unknown => {
    let value = inner;
    for (let depth = 0; depth < 50; depth++) value = [{ list: value }];
    return value;
  };
  const items = Array.from({ length: 50_000 }, (_, index) => ({ text: `${index}-and-more-text` }));
  expect(await statusOf(server, nest(items))).toBe(200);
  expect(await statusOf(server, nest([...items, items[0]]))).toBe(400);
});
