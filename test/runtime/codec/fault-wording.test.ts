import { describe, expect, it } from "vitest";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../../../src/runtime/cbor/strict-cbor-codec.ts";
import { createFormDecoders } from "../../../src/runtime/form/form-decoder.ts";
import { awsQueryForm, createFormEncoders, formUnion } from "../../../src/runtime/form/form-encoder.ts";
import { jsonCodec } from "../../../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../../../src/runtime/json/strict-json-codec.ts";
import type { MemberSchema, StructureSchema, Target } from "../../../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";

const structure = (members: Readonly<Record<string, MemberSchema>>): StructureSchema => ({
  type: "structure",
  name: "Parcel",
  members: () => members,
});
const list = (target: Target): Target => ({ type: "list", member: { target } });
const map: Target = { type: "map", key: { target: "string" }, value: { target: "string" } };
const choice: Target = {
  type: "union",
  name: "Choice",
  members: () => ({ a: { target: "string" }, b: { target: "integer" } }),
};
/** A structure with a list of the values, so that each has a path. */
const holder = (target: Target): StructureSchema => structure({ items: { target: list(target) } });

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return expect.unreachable("nothing was thrown");
}

describe("a fault has the same words in every format", () => {
  it.each<{ target: Target; value: unknown; want: string }>([
    { target: "string", value: 5, want: "expected a string, got a number" },
    { target: "boolean", value: "true", want: "expected a boolean, got a string" },
    { target: "integer", value: "5", want: "expected an integer, got a string" },
    { target: "integer", value: 1.5, want: "expected an integer, got 1.5" },
    { target: "double", value: 5n, want: "expected a double, got a bigint" },
    { target: "bigDecimal", value: "1.x", want: "expected a bigDecimal, got a string" },
    { target: "blob", value: "abc", want: "expected a Uint8Array, got a string" },
    { target: "timestamp", value: 0, want: "expected a Date, got a number" },
    { target: list("string"), value: {}, want: "expected a list, got an object" },
    { target: map, value: [], want: "expected an object, got a list" },
    { target: structure({}), value: true, want: "expected an object, got a boolean" },
    { target: choice, value: {}, want: "a union has no member set" },
    { target: choice, value: { a: "x", b: 5 }, want: "a union has more than one member set" },
    { target: choice, value: { c: "x" }, want: 'union "Choice" has no member "c"' },
  ])("$want, to be written", ({ target, value, want }) => {
    const schema = holder(target);
    const given = { items: [null, value] };
    const messages = {
      json: messageOf(() => jsonCodec.encoder({ target: schema })(given)),
      cbor: messageOf(() => cborCodec.encoder({ target: schema })(given)),
      xml: messageOf(() => xmlCodec.encoder({ target: schema })(given)),
      form: messageOf(() => createFormEncoders(awsQueryForm, formUnion.encoding)({ target: schema })(given)),
    };
    const message = `${want} at "/items/1"`;
    expect(messages).toEqual({ json: message, cbor: message, xml: message, form: message });
  });

  it.each<{ sent: Target; value: unknown; read: Target; want: string }>([
    { sent: "integer", value: 5, read: "string", want: "expected a string, got a number" },
    { sent: "string", value: "true", read: "boolean", want: "expected a boolean, got a string" },
    { sent: "boolean", value: true, read: "integer", want: "expected an integer, got a boolean" },
    { sent: "string", value: "5", read: "long", want: "expected a long, got a string" },
    { sent: "string", value: "5", read: "float", want: "expected a float, got a string" },
    { sent: "double", value: 1.5, read: "short", want: "expected a short, got 1.5" },
    { sent: "integer", value: 300, read: "byte", want: "expected a byte, got 300" },
    { sent: map, value: {}, read: list("string"), want: "expected a list, got an object" },
    { sent: list("string"), value: [], read: structure({}), want: "expected an object, got a list" },
  ])("$want, read from JSON and CBOR", ({ sent, value, read, want }) => {
    const given = { items: [value] };
    const [from, to] = [{ target: holder(sent) }, { target: holder(read) }];
    const messages = {
      json: messageOf(() => strictJsonCodec.decoder(to)(strictJsonCodec.encoder(from)(given))),
      cbor: messageOf(() => strictCborCodec.decoder(to)(strictCborCodec.encoder(from)(given))),
    };
    const message = `${want} at "/items/0"`;
    expect(messages).toEqual({ json: message, cbor: message });
  });

  it.each<{ text: string; read: Target; want: string }>([
    { text: "yes", read: "boolean", want: 'expected a boolean, got "yes"' },
    { text: "1.5", read: "integer", want: 'expected an integer, got "1.5"' },
    { text: "300", read: "byte", want: 'expected a byte, got "300"' },
    { text: "x", read: "double", want: 'expected a double, got "x"' },
    { text: "1", read: "timestamp", want: 'expected a timestamp (date-time), got "1"' },
    { text: "?", read: "blob", want: "text is not valid base64" },
  ])("$want, read from XML and forms", ({ text, read, want }) => {
    const schema = holder(read);
    const messages = {
      xml: messageOf(() =>
        strictXmlCodec.decoder({ target: schema })(`<Parcel><items><member>${text}</member></items></Parcel>`),
      ),
      form: messageOf(() => createFormDecoders(awsQueryForm)({ target: schema })(`items.member.1=${text}`)),
    };
    const message = `${want} at "/items/0"`;
    expect(messages).toEqual({ xml: message, form: message });
  });

  it.each([
    { body: "nothing", want: "a union has no member set" },
    { body: "both", want: "a union has more than one member set" },
    { body: "another", want: "a union has a member set that is not known" },
  ] as const)("$want, read from a body", ({ body, want }) => {
    const wider: Target = {
      type: "union",
      name: "Parcel",
      members: () => ({ a: { target: "string" }, b: { target: "integer" }, c: { target: "string" } }),
    };
    const values = { nothing: {}, both: { a: "x", b: 5 }, another: { c: "x" } };
    const sent = holder(structure(wider.members()));
    const read = holder(choice);
    const given = { items: [values[body]] };
    const messages = {
      json: messageOf(() => strictJsonCodec.decoder({ target: read })(jsonCodec.encoder({ target: sent })(given))),
      cbor: messageOf(() => strictCborCodec.decoder({ target: read })(cborCodec.encoder({ target: sent })(given))),
      xml: messageOf(() => strictXmlCodec.decoder({ target: read })(xmlCodec.encoder({ target: sent })(given))),
      form: messageOf(() =>
        createFormDecoders(awsQueryForm)({ target: read })(
          body === "nothing" ? "items.member.1=" : createFormEncoders(awsQueryForm)({ target: sent })(given),
        ),
      ),
    };
    const message = `${want} at "/items/0"`;
    expect(messages).toEqual({ json: message, cbor: message, xml: message, form: message });
  });
});
