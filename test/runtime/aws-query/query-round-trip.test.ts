import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createQueryTestServer, EchoCommand, protocols, QueryTestClient } from "./query-service.ts";

/** What XML 1.0 can hold: no control characters but white space, no halves of pairs, no U+FFFE. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom("&", "<", ">", '"', "'", "+", "%", "=", ".", "é", "日", "😹", " ", "\t", "\r", "\n"),
      fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((value) => !/[\ufffe\uffff]/.test(value));
const key = fc.oneof(text, fc.constantFrom("__proto__", "constructor", ""));
const dictionaryOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.dictionary(key, value, { noNullPrototype: true, minKeys: 1, maxKeys: 3 });
const listOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> =>
  fc.array(value, { minLength: 1, maxLength: 3 });
const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const timestamp = fc.date({ min: new Date(-62e12), max: new Date(2e14), noInvalidDate: true });

const { everything } = fc.letrec<{ everything: Record<string, unknown> }>((tie) => ({
  everything: fc
    .record(
      {
        text,
        renamed: text,
        flag: fc.boolean(),
        count: integer,
        big: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        ratio: fc.double(),
        data: fc.uint8Array({ maxLength: 8 }),
        at: timestamp,
        epoch: timestamp,
        list: listOf(integer),
        flat: listOf(text),
        named: listOf(text),
        lists: listOf(listOf(text)),
        map: dictionaryOf(integer),
        flatMap: dictionaryOf(text),
        structures: fc.array(tie("everything"), { minLength: 1, maxLength: 2, depthIdentifier: "e" }),
        nested: fc.option(tie("everything"), { depthIdentifier: "e", maxDepth: 3 }),
        choice: fc.oneof(
          { maxDepth: 3, depthIdentifier: "e" },
          fc.record({ number: integer }, { noNullPrototype: true }),
          fc.record({ nested: tie("everything") }, { noNullPrototype: true }),
        ),
        constructor: text,
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((value) => ({ ...value, defaulted: 7 })),
}));

/** Bigints that numbers can hold are numbers, `null` is not set. */
function normalise(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== "object" || value === null || value instanceof Date || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(entries.map(([name, item]) => [name, normalise(item)]));
}

describe("what is sent is what arrives, to the server and back", () => {
  test.each(protocols)("$name", async ({ client: protocol, server: half }) => {
    let received: object | undefined;
    const ids: string[] = [];
    const server = createQueryTestServer(half, (input, { requestId }) => {
      ids.push(requestId);
      return (received = input);
    });
    const client = new QueryTestClient(protocol, server);
    await fc.assert(
      fc.asyncProperty(everything, async (input) => {
        const { $metadata, ...output } = (await client.send(new EchoCommand(input))) as {
          $metadata: { requestId?: string; httpStatusCode?: number };
        };
        const want = normalise(input);
        expect(normalise(received)).toEqual(want);
        expect(normalise(output)).toEqual(want);
        expect($metadata).toMatchObject({ httpStatusCode: 200, requestId: ids.at(-1) });
      }),
      { numRuns: 150 },
    );
  });
});
