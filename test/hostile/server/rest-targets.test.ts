import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { expectCleanPrototypes, expectNoInternals } from "../wire/expect-harmless.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

type Input = Readonly<Record<string, unknown>>;

interface HostileTarget {
  readonly title: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly check?: (input: Input) => void;
}

const many = 100_000;
const list = (count: number, itemOf: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => itemOf(index)).join(separator);

const targets: readonly HostileTarget[] = [
  { title: "a label that is not UTF-8", target: "/find/%ff/x", status: 400 },
  { title: "a label that is not percent-encoded", target: "/find/%zz/x", status: 400 },
  { title: "a greedy label that is cut", target: "/find/a/x/%e2%82", status: 400 },
  { title: "a query key that is not UTF-8", target: "/find/a/x?%ff=1", status: 400 },
  { title: "a query value that is not percent-encoded", target: "/find/a/x?a=%", status: 400 },
  { title: "a hundred thousand segments", target: `/find/a${"/b".repeat(many)}`, status: 200 },
  { title: "a hundred thousand empty segments", target: `/find/a/b${"/".repeat(many)}`, status: 200 },
  { title: "a hundred thousand segments of no route", target: "/x".repeat(many), status: 404 },
  { title: "a label of a megabyte", target: `/find/${"a".repeat(1_000_000)}/b`, status: 200 },
  { title: "the labels `__proto__` and `constructor`", target: "/find/__proto__/constructor", status: 200 },
  {
    title: "a hundred thousand query parameters",
    target: `/find/a/b?${list(many, (index) => `p${index}=x`, "&")}`,
    status: 200,
    check: ({ more }) => expect(Object.keys(more as object)).toHaveLength(many),
  },
  {
    title: "one query parameter a hundred thousand times",
    target: `/find/a/b?${"id=x&".repeat(many)}`,
    status: 200,
    check: ({ ids }) => expect(ids).toHaveLength(many),
  },
  {
    title: "`__proto__` and `constructor` for query parameters",
    target: "/find/a/b?__proto__=x&constructor=y&__proto__=z",
    status: 200,
    check: ({ more }) =>
      expect(Object.entries(more as object)).toEqual([
        ["__proto__", "z"],
        ["constructor", "y"],
      ]),
  },
  { title: "an integer of many digits", target: `/find/a/b?limit=${"1".repeat(many)}`, status: 400 },
  { title: "a hundred thousand separators", target: `/find/a/b?${"&".repeat(many)}`, status: 200 },
  {
    title: "`__proto__` and `constructor` for prefix headers",
    headers: { "x-meta-__proto__": "a", "x-meta-constructor": "b" },
    status: 200,
    check: ({ meta }) =>
      expect(
        Object.entries(meta as object)
          .flat()
          .join(),
      ).toBe("__proto__,a,constructor,b"),
  },
  { title: "`__proto__` for a header", headers: { ["__proto__"]: "a", constructor: "b" }, status: 200 },
  {
    title: "a hundred thousand prefix headers",
    headers: Object.fromEntries(Array.from({ length: many }, (_, index) => [`x-meta-${index}`, "x"])),
    status: 200,
    check: ({ meta }) => expect(Object.keys(meta as object)).toHaveLength(many),
  },
  { title: "a list of a million items in a header", headers: { "x-tags": "x,".repeat(1_000_000) }, status: 200 },
  {
    title: "a list of a million empty items in a header",
    headers: { "x-tags": `",${",".repeat(1_000_000)}` },
    status: 400,
  },
  { title: "quoted strings without end in a header", headers: { "x-tags": '"a",'.repeat(many) + '"' }, status: 400 },
  { title: "backslashes without end in a header", headers: { "x-tags": `"${"\\".repeat(many + 1)}` }, status: 400 },
  { title: "white space without end in a header", headers: { "x-tags": `"a"${" ".repeat(many)}b` }, status: 400 },
  { title: "a timestamp of many digits", headers: { "x-since": "1".repeat(many) }, status: 400 },
  { title: "a timestamp of white space", headers: { "x-since": `Mon, ${" ".repeat(many)}x` }, status: 400 },
  { title: "a hundred thousand types to accept", headers: { accept: "a/b;q=0,".repeat(many) }, status: 406 },
  {
    title: "a type to accept with white space without end",
    headers: { accept: `*/*${";  ".repeat(many)}x` },
    status: 200,
  },
];

describe.each(["restJson1", "restXml"] as const)("a server that speaks %s", (protocol) => {
  it.each(targets)("gets $title", async ({ target = "/find/a/b", headers = {}, status, check }) => {
    const { server, handler } = await vaults.of(protocol).server();
    const errors: unknown[] = [];
    const inputs: Input[] = [];
    handler.onError = (error) => errors.push(error);
    handler.handle = (_, input) => {
      inputs.push(input as Input);
      return {};
    };
    const cpuTime = startCpuClock();
    const response = await server.fetch(
      new Request(`http://vault.example${target}`, { headers: Object.entries(headers) }),
    );
    expect(cpuTime()).toBeLessThan(cpuLimit);
    expect([response.status, errors]).toEqual([status, []]);
    expectNoInternals(await response.text());
    for (const input of inputs) {
      expectCleanPrototypes(input);
      check?.(input);
    }
    expect((await server.fetch(new Request("http://vault.example/find/a/b"))).status).toBe(200);
  });
});
