import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

import type * as base64 from "../../../src/runtime/codec/text-encoding.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe.each([
  { where: "with Buffer", stub: false },
  { where: "without Buffer", stub: true },
])("base64 $where", ({ stub }) => {
  async function load(): Promise<typeof base64> {
    // vitest itself needs Buffer, so that it is away no longer than the module is read.
    if (stub) vi.stubGlobal("Buffer", undefined);
    const module = await import("../../../src/runtime/codec/text-encoding.ts");
    vi.unstubAllGlobals();
    return module;
  }

  test("bytes come back", async () => {
    const { decodeBase64, encodeBase64 } = await load();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(decodeBase64(text)).toEqual(new Uint8Array(bytes));
      }),
    );
    const large = Uint8Array.from({ length: 300_001 }, (_, index) => index % 251);
    expect(decodeBase64(encodeBase64(large))).toEqual(large);
    expect(encodeBase64(large.subarray(1, 4))).toBe("AQID");
    expect(Buffer.isBuffer(decodeBase64("AQID"))).toBe(false);
    expect(decodeBase64("AQID").buffer.byteLength).toBe(3);
  });

  test.each(["blob!", "xyz", "YmxvYg=", "-_==", "[][]", "====", "A===", "YQ==YQ==", "YmxvYg==\n", "Ym xv", "éééé"])(
    "%j is refused",
    async (given) => {
      const { decodeBase64 } = await load();
      let thrown: unknown;
      try {
        decodeBase64(given);
      } catch (error) {
        thrown = error;
      }
      // By its name, since the module was read anew, and its class with it.
      expect(thrown).toMatchObject({ name: "SerializationError" });
    },
  );

  test("ten megabytes of text are no matter", async () => {
    const { decodeBase64 } = await load();
    expect(decodeBase64("QUJD".repeat(2_500_000))).toHaveLength(7_500_000);
  });
});
