import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Codec } from "../../../src/runtime/codec/codec.ts";
import type { MemberSchema, XmlNamespace } from "../../../src/runtime/schema/schema.ts";
import { createStrictXmlCodec, strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec, xmlDecoder } from "../../../src/runtime/xml/xml-parts.ts";
import { createXmlEncoders } from "../../../src/runtime/xml/xml-encoder.ts";
import { readXmlError, xmlErrorDecoder } from "../../../src/runtime/xml/xml-tree.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { SchemaFactory, valueOf, type ProtocolCase, type SmithyModel } from "./smithy-model.ts";
import { comparable } from "./xml-comparison.ts";

const shared = sharedFolder();

/** A case whose body is XML, with what it is of. */
interface BodyCase {
  readonly id: string;
  readonly direction: "request" | "response" | "error";
  readonly name: string;
  /** Whether it is a case for who writes the body: we write no offset. */
  readonly isWritten: boolean;
  readonly member: MemberSchema;
  readonly body: string;
  readonly value: unknown;
  readonly namespace: XmlNamespace | undefined;
}

function readCases(file: string): BodyCase[] {
  const model = JSON.parse(readFileSync(join(shared ?? "", "conformance/smithy", file), "utf8")) as SmithyModel;
  const factory = new SchemaFactory(model);
  const service = Object.values(model.shapes).find(({ type }) => type === "service");
  const namespace = service?.traits?.["smithy.api#xmlNamespace"] as XmlNamespace | undefined;
  return Object.entries(model.shapes).flatMap(([id, shape]) =>
    (["request", "response"] as const).flatMap((direction) => {
      const trait = `smithy.test#http${direction === "request" ? "Request" : "Response"}Tests`;
      const cases = (shape.traits?.[trait] ?? []) as readonly ProtocolCase[];
      const isError = shape.type === "structure";
      const structureId = isError ? id : (direction === "request" ? shape.input : shape.output)?.target;
      if (structureId === undefined || structureId === "smithy.api#Unit") return [];
      const structure = factory.body(structureId, direction);
      const payload = Object.entries(structure.members()).find(([, { httpPayload }]) => httpPayload);
      const member: MemberSchema = payload?.[1] ?? { target: structure };
      return cases.flatMap(({ id: caseId, body = "", params = {}, appliesTo }): BodyCase[] => {
        if (!body.includes("<")) return [];
        const parameter = payload === undefined ? params : params[payload[0]];
        const name = id.slice(id.indexOf("#") + 1);
        const hasOffset = /[+-]\d\d:\d\d</.test(body);
        const isWritten =
          !hasOffset && (appliesTo === undefined || (appliesTo === "client") === (direction === "request"));
        const kind = isError ? "error" : direction;
        return [
          { id: caseId, direction: kind, name, isWritten, member, body, value: valueOf(member, parameter), namespace },
        ];
      });
    }),
  );
}

describe.skipIf(shared === undefined)("bodies of Smithy's protocol cases", () => {
  describe.each(["restXml.json", "restXmlWithNamespace.json"])("%s", (file) => {
    const cases = shared === undefined ? [] : readCases(file);

    test.each(cases.filter(({ direction }) => direction !== "error"))(
      "$direction $id",
      ({ isWritten, member, body, value, namespace }) => {
        const codecs: Codec[] =
          namespace === undefined
            ? [xmlCodec, strictXmlCodec]
            : [{ ...xmlCodec, encoder: createXmlEncoders(namespace) }, createStrictXmlCodec(namespace)];
        if (isWritten)
          for (const codec of codecs) expect(comparable(codec.encoder(member)(value))).toEqual(comparable(body));
        expect(xmlCodec.decoder(member)(body)).toEqual(value);
        // Servers read UTC alone.
        if (!/[+-]\d\d:\d\d</.test(body)) expect(strictXmlCodec.decoder(member)(body)).toEqual(value);
      },
    );

    test.each(cases.filter(({ direction }) => direction === "error"))("error $id", ({ member, body, value, name }) => {
      expect(readXmlError(body)).toMatchObject({ code: name, type: "Sender", requestId: "foo-id", message: "Hi" });
      expect(xmlErrorDecoder(member, xmlDecoder)(body)).toEqual(value);
    });
  });

  test.each(shared === undefined ? [] : readCases("ec2Query.json").filter(({ direction }) => direction === "response"))(
    "ec2Query.json $id",
    ({ member, body, value }) => {
      expect(xmlCodec.decoder(member)(body)).toEqual(value);
    },
  );

  test.each(
    shared === undefined
      ? []
      : ["awsQuery.json", "ec2Query.json"].flatMap(readCases).filter(({ direction }) => direction === "error"),
  )("error $id", ({ member, body, value }) => {
    expect(readXmlError(body)).toMatchObject({ requestId: "foo-id" });
    expect(readXmlError(body)?.code).toMatch(/^(ComplexError|InvalidGreeting|Customized)$/);
    expect(xmlErrorDecoder(member, xmlDecoder)(body)).toEqual(value);
  });
});
