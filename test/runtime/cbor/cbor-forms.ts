import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../../../src/runtime/cbor/strict-cbor-codec.ts";
import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import type { MemberSchema, MemberSchemas, StructureSchema } from "../../../src/runtime/schema/schema.ts";

export function structure(members: MemberSchemas): MemberSchema {
  const target: StructureSchema = { type: "structure", name: "Thing", members: () => members };
  return { target };
}

/** Bytes of hexadecimal digits; white space is for the reader. */
export function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.replaceAll(/\s/g, ""), "hex"));
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

export function encode(member: MemberSchema, value: unknown): string {
  return toHex(cborCodec.encoder(member)(value));
}

export function decode(member: MemberSchema, text: string | Uint8Array): unknown {
  return cborCodec.decoder(member)(typeof text === "string" ? hex(text) : text);
}

export function decodeStrictly(member: MemberSchema, text: string | Uint8Array): unknown {
  return strictCborCodec.decoder(member)(typeof text === "string" ? hex(text) : text);
}

/** The error that decoding ends with. */
export function faultOf(run: () => unknown): SerializationError {
  try {
    run();
  } catch (error) {
    if (error instanceof SerializationError) return error;
    throw error;
  }
  throw new Error("it was accepted");
}
