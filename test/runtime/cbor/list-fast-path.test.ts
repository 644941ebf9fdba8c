import { describe, expect, test } from "vitest";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import type { MemberSchema, SimpleType } from "../../../src/runtime/schema/schema.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { decode, decodeStrictly, faultOf, hex } from "./cbor-forms.ts";

const list = (target: SimpleType, sparse?: true): MemberSchema => ({
  target: { type: "list", member: { target }, ...(sparse && { sparse }) },
});
const doubles = list("double");
const timestamps = list("timestamp");

/** A list of `count` copies of an item, its length said or its end marked. */
function repeat(item: string, count: number, length: "definite" | "indefinite"): Uint8Array {
  const head = length === "definite" ? `9a${count.toString(16).padStart(8, "0")}` : "9f";
  return hex(head + item.replaceAll(" ", "").repeat(count) + (length === "definite" ? "" : "ff"));
}

describe("lists of items in common forms", () => {
  const items: readonly [MemberSchema, string, unknown][] = [
    [doubles, "fb 3ff199999999999a", 1.1],
    [doubles, "fa 3f800000", 1],
    [doubles, "fb 7ff0000000000000", Infinity],
    [doubles, "fb 7ff8000000000000", NaN],
    [doubles, "fa 80000000", -0],
    [doubles, "f9 3c00", 1],
    [doubles, "17", 23],
    [doubles, "18 32", 50],
    [doubles, "39 0100", -257],
    [doubles, "1b 7fffffffffffffff", 2 ** 63],
    [timestamps, "c1 1a 514b67b0", new Date(1_363_896_240_000)],
    [timestamps, "c1 1a ffffffff", new Date(4_294_967_295_000)],
    [timestamps, "c1 fb 41d452d9ec000000", new Date(1_363_896_240_000)],
    [timestamps, "c1 fb 41d452d9ec200000", new Date(1_363_896_240_500)],
    [timestamps, "c1 fb c29f6ea086000000", new Date(-8.64e15)],
    [timestamps, "c1 20", new Date(-1000)],
  ];
  test.each(items)("%# %s", (member, item, want) => {
    // Around the counts at which a run ends.
    for (const count of [0, 1, 2, 15, 16, 17, 31, 32, 33, 4095, 4096, 4097, 8193, 10_000]) {
      for (const length of ["definite", "indefinite"] as const) {
        const body = repeat(item, count, length);
        const given = decode(member, body) as unknown[];
        expect(given.length).toBe(count);
        expect(given.every((value, index) => Object.hasOwn(given, index) && sameItem(value, want))).toBe(true);
        expect(decodeStrictly(member, body)).toEqual(given);
      }
    }
  });

  test.each(["definite", "indefinite"] as const)("mixed forms, of %s length", (length) => {
    const [first, last] = length === "definite" ? ["88", ""] : ["9f", "ff"];
    const body = `${first} fb3ff199999999999a 05 fa3f800000 f6 f93c00 1818 fb3ff199999999999a 20 ${last}`;
    expect(decode(doubles, body)).toEqual([1.1, 5, 1, 1, 24, 1.1, -1]);
    expect(decode(list("double", true), body)).toEqual([1.1, 5, 1, null, 1, 24, 1.1, -1]);
  });

  test("a part of a Buffer or of other bytes", () => {
    const body = Buffer.concat([hex("ffff"), repeat("c1 1a 514b67b0", 3, "definite"), hex("ffff")]);
    const want = Array.from({ length: 3 }, () => new Date(1_363_896_240_000));
    expect(cborCodec.decoder(timestamps)(body.subarray(2, -2))).toEqual(want);
    expect(cborCodec.decoder(timestamps)(new Uint8Array(body).subarray(2, -2))).toEqual(want);
  });
});

describe("lists of items in common forms, with a fault", () => {
  const faults: readonly [string, MemberSchema, string, string][] = [
    ["a text among doubles", doubles, "84 fb3ff199999999999a 05 6161 05", "/2"],
    ["a date of no time", timestamps, "82 c11a514b67b0 c1fb7ff8000000000000", "/1"],
    ["a date beyond all", timestamps, "82 c11a514b67b0 c1fb42a0000000000000", "/1"],
    ["a date's tag without a number", timestamps, "82 c11a514b67b0 c1", "/1"],
    ["doubles that are cut", doubles, "82 fb3ff199999999999a fb3ff1999999", "/1"],
    ["dates that are cut", timestamps, "82 c11a514b67b0 c11a514b", "/1"],
    ["a date whose float is cut", timestamps, "82 c11a514b67b0 c1fb41d452d9ec", "/1"],
    ["a reserved initial byte", doubles, "8c 05 05 1c 05 05 05 05 05 05 05 05 05", "/2"],
    ["no end", doubles, "9f 05 05", "/2"],
  ];
  test.each(faults)("%s", (_, member, body, path) => {
    expect(faultOf(() => decode(member, body)).path).toBe(path);
  });

  test.each([doubles, timestamps])("%# a declared length takes no memory before its items are there", (member) => {
    // It says that each byte is an item.
    const body = new Uint8Array(20_000_005).fill(0xf4);
    body.set(hex("9a 01312d00"));
    const before = process.memoryUsage().heapTotal;
    expect(faultOf(() => decode(member, body)).path).toBe("/0");
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(20_000_000);
  });

  test("a million empty lists whose end is marked", () => {
    const body = new Uint8Array(2_000_002);
    for (let index = 1; index < 2_000_001; index += 2) body.set([0x9f, 0xff], index);
    body[0] = 0x9f;
    body[2_000_001] = 0xff;
    const cpuTime = startCpuClock();
    expect(decode({ target: { type: "list", member: doubles } }, body)).toHaveLength(1_000_000);
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});

function sameItem(value: unknown, want: unknown): boolean {
  if (value instanceof Date && want instanceof Date) return value.getTime() === want.getTime();
  return Object.is(value, want);
}
