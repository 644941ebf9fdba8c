import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { cborCodec } from "../../src/runtime/cbor/cbor-codec.ts";
import { createCborReader } from "../../src/runtime/cbor/cbor-reader.ts";
import { createCborWriter } from "../../src/runtime/cbor/cbor-writer.ts";
import { strictCborCodec } from "../../src/runtime/cbor/strict-cbor-codec.ts";
import { decodeUntyped, encodeUntyped } from "../../src/runtime/cbor/untyped-cbor.ts";
import { SerializationError } from "../../src/runtime/exception/exceptions.ts";
import { jsonCodec } from "../../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../../src/runtime/json/strict-json-codec.ts";
import { createFormDecoders } from "../../src/runtime/form/form-decoder.ts";
import { awsQueryForm, createFormEncoders, ec2QueryForm, formUnion } from "../../src/runtime/form/form-encoder.ts";
import { Misfit } from "../../src/runtime/codec/misfit.ts";
import { strictXmlCodec } from "../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../src/runtime/xml/xml-parts.ts";
import { readXmlError } from "../../src/runtime/xml/xml-tree.ts";
import { arbitraryOf } from "../packages/arbitrary.ts";
import { cborTokens, formTokens, jsonTokens, xmlTokens } from "./dictionaries.ts";
import { attempt, createTarget, expectClean, type FuzzTarget } from "./fuzz-target.ts";
import { mutatedBytes, mutatedTexts } from "./mutate.ts";
import { jsonThing, sparseThing, thing, xmlThing } from "./thing.ts";

type Coder<Body> = {
  readonly encode: (value: unknown) => Body;
  readonly decode: (body: Body) => unknown;
};

/** What a decoder takes can be encoded, and then is the same when it is decoded again. */
function checkCodec<Body>(body: Body, { encode, decode }: Coder<Body>): void {
  const first = attempt(() => decode(body), [SerializationError]);
  if (first === undefined) return;
  // Decoders of JSON change what they have parsed, encoders leave it as it is.
  const again = attempt(() => encode(first.value), [SerializationError, TypeError]);
  if (again === undefined) return;
  expectEqual(withoutZerosSigns(decode(again.value)), withoutZerosSigns(first.value));
}

/** Integers in JSON may be written `-0`, which is 0: only the sign of a floating-point number counts. */
function withoutZerosSigns(value: unknown): unknown {
  if (value === 0) return 0;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withoutZerosSigns);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutZerosSigns(item)]));
}

function expectEqual(got: unknown, want: unknown): void {
  if (!isDeepStrictEqual(got, want)) {
    throw new Error(`the values differ: ${fc.stringify(got).slice(0, 2000)}, not ${fc.stringify(want).slice(0, 2000)}`);
  }
}

const [json, xml, cbor] = [{ target: jsonThing }, { target: xmlThing }, { target: sparseThing }];
const jsonCoders = [jsonCodec, strictJsonCodec].map((codec) => ({
  encode: jsonCodec.encoder(json),
  decode: codec.decoder(json),
}));
const xmlCoders = [xmlCodec, strictXmlCodec].map((codec) => ({
  encode: xmlCodec.encoder(xml),
  decode: codec.decoder(xml),
}));
const cborCoders = [cborCodec, strictCborCodec].map((codec) => ({
  encode: cborCodec.encoder(cbor),
  decode: codec.decoder(cbor),
}));

const jsonValues = arbitraryOf(jsonThing);
const xmlValues = arbitraryOf(xmlThing);
const cborValues = arbitraryOf(sparseThing);
const formValues = arbitraryOf(thing);
const forms = [awsQueryForm, ec2QueryForm].map((form) => ({
  decode: createFormDecoders(form)({ target: thing }),
  texts: mutatedTexts(formValues.map(createFormEncoders(form, formUnion.encoding)({ target: thing })), formTokens),
}));

/** The decoders of bodies. */
export const codecTargets: readonly FuzzTarget[] = [
  createTarget(
    "json",
    fc.record({ value: jsonValues, text: mutatedTexts(jsonValues.map(jsonCodec.encoder(json)), jsonTokens) }),
    ({ value, text }) => {
      for (const coder of jsonCoders) {
        expectEqual(coder.decode(coder.encode(value)), value);
        checkCodec(text, coder);
      }
    },
  ),
  createTarget(
    "json-document",
    mutatedTexts(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      jsonTokens,
    ),
    (text) => {
      const decode = jsonCodec.decoder({ target: "document" });
      const document = attempt(() => decode(text), [SerializationError]);
      if (document !== undefined) expectEqual(document.value, JSON.parse(text));
    },
  ),
  createTarget("xml", mutatedTexts(xmlValues.map(xmlCodec.encoder(xml)), xmlTokens), (text) => {
    for (const coder of xmlCoders) checkCodec(text, coder);
    expectClean(readXmlError(text));
  }),
  createTarget(
    "cbor",
    fc.record({ value: cborValues, bytes: mutatedBytes(cborValues.map(cborCodec.encoder(cbor)), cborTokens) }),
    ({ value, bytes }) => {
      for (const coder of cborCoders) {
        expectEqual(coder.decode(coder.encode(value)), value);
        checkCodec(bytes, coder);
      }
    },
  ),
  createTarget("cbor-untyped", mutatedBytes(cborValues.map(cborCodec.encoder(cbor)), cborTokens), (bytes) => {
    const decode = (body: Uint8Array): unknown => decodeUntyped(createCborReader(body), 0);
    const item = attempt(() => decode(bytes), [SerializationError, Misfit]);
    if (item === undefined) return;
    const writer = createCborWriter();
    encodeUntyped(writer, item.value, 0);
    expectEqual(decode(writer.bytes.slice(0, writer.offset)), item.value);
  }),
  createTarget(
    "form",
    fc.oneof(...forms.map(({ texts }, form) => fc.tuple(fc.constant(form), texts))),
    ([form, text]) => {
      attempt(() => forms[form]?.decode(text), [SerializationError]);
    },
  ),
];
