import { describe, expect, test } from "vitest";

import type { MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { encodeXmlParts } from "../../../src/runtime/xml/xml-encoder.ts";
import { writeXmlElement } from "../../../src/runtime/xml/xml-element.ts";
import { readXmlError, xmlErrorDecoder, xmlResultDecoder } from "../../../src/runtime/xml/xml-error.ts";

const fault: MemberSchema = {
  target: {
    type: "structure",
    name: "Fault",
    members: {
      Message: { target: "string" },
      Depth: { target: "integer" },
      messages: { target: { type: "list", member: { target: "string", xmlName: "Message" } }, xmlName: "Messages" },
    },
  },
};

describe("errors in each form", () => {
  test.each([
    {
      text: "<ErrorResponse xmlns='u'><Error><Type>Sender</Type><Code>Fault</Code><Message>m</Message><Depth>3</Depth></Error><RequestId>r</RequestId></ErrorResponse>",
      want: {
        code: "Fault",
        message: "m",
        type: "Sender",
        requestId: "r",
        texts: { Type: "Sender", Code: "Fault", Message: "m", Depth: "3" },
      },
      members: { Message: "m", Depth: 3 },
    },
    {
      text: "<Response><Errors><Error><Code>Fault</Code><Message>m</Message></Error><Error><Code>Other</Code></Error></Errors><RequestID>r</RequestID></Response>",
      want: { code: "Fault", message: "m", requestId: "r" },
      members: undefined,
    },
    {
      text: "<?xml version='1.0'?>\n<Error><Code>Fault</Code><Message>m</Message><Key>k</Key><RequestId>r</RequestId><HostId>h</HostId></Error>",
      want: {
        code: "Fault",
        message: "m",
        requestId: "r",
        texts: { Code: "Fault", Message: "m", Key: "k", RequestId: "r", HostId: "h" },
      },
      members: { Message: "m" },
    },
    {
      text: "<Fault xmlns='u'><Messages><Message>a</Message><Message>b</Message></Messages><RequestId>r</RequestId></Fault>",
      want: { code: "Fault", message: undefined, requestId: "r" },
      members: { messages: ["a", "b"] },
    },
    {
      text: "<AccessDenied><Message>m</Message></AccessDenied>",
      want: { code: undefined, message: "m" },
      members: { Message: "m" },
    },
    {
      text: "<ErrorResponse><Error><Code>Fault</Code></Error><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ErrorResponse>",
      want: { code: "Fault", message: undefined, requestId: "r" },
      members: {},
    },
  ])("$text", ({ text, want, members }) => {
    expect(readXmlError(text)).toMatchObject(want);
    if (members !== undefined) expect(xmlErrorDecoder(fault)(text)).toEqual(members);
  });

  test("of several errors the first is read", () => {
    const text =
      "<Response><Errors><Error><Code>A</Code><Message>a</Message></Error><Error><Message>b</Message></Error></Errors></Response>";
    expect(readXmlError(text)).toMatchObject({ code: "A", message: "a" });
    expect(xmlErrorDecoder(fault)(text)).toEqual({ Message: "a" });
  });

  test.each([
    "",
    "no",
    "{}",
    "<html><body>Bad Gateway</body></html>",
    "<Error",
    "<Error/>",
    "<!DOCTYPE html><html></html>",
    "<Response/>",
  ])("%j is none", (text) => {
    expect(readXmlError(text)).toBeUndefined();
  });

  test("a wrapper without an error has no members", () => {
    expect(xmlErrorDecoder(fault)("<Response><Errors/></Response>")).toEqual({});
    expect(() => xmlErrorDecoder(fault)("no")).toThrow("text has no root element");
  });
});

describe("results", () => {
  const decode = xmlResultDecoder(fault, "OpResult");
  test.each([
    {
      text: "<OpResponse><OpResult><Message>m</Message></OpResult><ResponseMetadata/></OpResponse>",
      want: { Message: "m" },
    },
    { text: "<OpResponse><OpResult/></OpResponse>", want: {} },
    { text: "<OpResponse><ResponseMetadata/></OpResponse>", want: {} },
    { text: "<OpResponse/>", want: {} },
  ])("$text", ({ text, want }) => {
    expect(decode(text)).toEqual(want);
  });

  test("a fault has its path", () => {
    expect(() => decode("<R><OpResult><Depth>x</Depth></OpResult></R>")).toThrow(
      expect.objectContaining({ path: "/OpResult/Depth" }),
    );
  });
});

test("elements are written around parts", () => {
  const member: MemberSchema = {
    target: {
      type: "structure",
      name: "S",
      members: { a: { target: "string", xmlAttribute: true }, b: { target: "string" } },
    },
  };
  const parts = encodeXmlParts(member, { a: ">", b: ">" });
  expect(parts).toEqual({ attributes: ' a="&gt;"', content: "<b>&gt;</b>" });
  expect(writeXmlElement("R", parts, { uri: "u" })).toBe('<R xmlns="u" a="&gt;"><b>&gt;</b></R>');
  expect(writeXmlElement("R", {})).toBe("<R></R>");
});
