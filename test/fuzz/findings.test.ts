import { describe, expect, it } from "vitest";
import { createCborReader } from "../../src/runtime/cbor/cbor-reader.ts";
import { createCborWriter } from "../../src/runtime/cbor/cbor-writer.ts";
import { decodeUntyped, encodeUntyped } from "../../src/runtime/cbor/untyped-cbor.ts";
import { jsonCodec } from "../../src/runtime/json/json-codec.ts";
import { joinHeaderList, splitHeaderList } from "../../src/runtime/protocol/header-binding.ts";
import { parseLenientNumber } from "../../src/runtime/codec/number.ts";
import { xmlCodec } from "../../src/runtime/xml/xml-parts.ts";

const numbers = { float: { target: "float" }, double: { target: "double" } } as const;

/** What fuzzing has found, each with its input. */
describe("found by fuzzing", () => {
  it.each(["dbffffffffffffffffa0", "db0020000000000000a0", "d9d9f7a0", "c6a0"])(
    "CBOR of an unknown member keeps its tag: %s",
    (hex) => {
      const writer = createCborWriter();
      encodeUntyped(writer, decodeUntyped(createCborReader(Buffer.from(hex, "hex")), 0), 0);
      expect(Buffer.from(writer.bytes.subarray(0, writer.offset)).toString("hex")).toBe(hex);
    },
  );

  it.each([["\u00a0"], ["\u00a0x", "x\u00a0"], ["\u0085"], [" x\t", "", ","]])(
    "items of a header's list keep the white space that HTTP does not know: %j, %j",
    (...items) => {
      expect(splitHeaderList(joinHeaderList(items))).toEqual(items);
    },
  );

  it.each([jsonCodec, xmlCodec])("a zero keeps its sign, in $mediaType", (codec) => {
    const member = { target: { type: "structure", name: "Numbers", members: () => numbers } } as const;
    const value = { float: -0, double: -0 };
    expect(codec.decoder(member)(codec.encoder(member)(value))).toEqual(value);
  });

  it("a zero keeps its sign, in a document", () => {
    const text = '[-0,{"a":-0}]';
    const member = { target: "document" } as const;
    expect(jsonCodec.encoder(member)(jsonCodec.decoder(member)(text))).toBe(text);
  });

  it.each(["byte", "short", "integer"] as const)("no %s is infinite", (type) => {
    expect(() => parseLenientNumber("1".repeat(400), type)).toThrow(new RegExp(`^expected an? ${type}, got "1`));
    expect(() => parseLenientNumber("1e400", type)).toThrow(new RegExp(`^expected an? ${type}, got "1`));
    expect(parseLenientNumber("1".repeat(20), type)).toBe(Number("1".repeat(20)));
  });
});
