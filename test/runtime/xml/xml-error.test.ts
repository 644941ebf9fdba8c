import { describe, expect, test } from "vitest";

import type { MemberSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { readXmlError, xmlErrorDecoder, xmlTextErrorDecoder } from "../../../src/runtime/xml/xml-tree.ts";
import { plainXmlDecoder, xmlDecoder } from "../../../src/runtime/xml/xml-parts.ts";

const fault: MemberSchema = {
  target: {
    type: "structure",
    name: "Fault",
    members: () => ({
      Message: { target: "string" },
      Depth: { target: "integer" },
      messages: { target: { type: "list", member: { target: "string", xmlName: "Message" } }, xmlName: "Messages" },
    }),
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
    if (members !== undefined) expect(xmlErrorDecoder(fault, xmlDecoder)(text)).toEqual(members);
  });

  test("of several errors the first is read", () => {
    const text =
      "<Response><Errors><Error><Code>A</Code><Message>a</Message></Error><Error><Message>b</Message></Error></Errors></Response>";
    expect(readXmlError(text)).toMatchObject({ code: "A", message: "a" });
    expect(xmlErrorDecoder(fault, xmlDecoder)(text)).toEqual({ Message: "a" });
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

  test.each([
    {
      text: "<Error><Code>C</Code><Message>m</Message><__proto__>p</__proto__></Error>",
      want: { Message: "m", P: "p" },
    },
    { text: "<ErrorResponse><Error><Message> m </Message></Error></ErrorResponse>", want: { Message: " m " } },
    { text: "<Response><Errors><Error><Message/></Error></Errors></Response>", want: { Message: "" } },
    { text: "<Error><constructor>c</constructor><Other><Message>m</Message></Other></Error>", want: {} },
  ])("members that are texts need no decoder: $text", ({ text, want }) => {
    const members = { Message: { target: "string" }, P: { target: "string", xmlName: "__proto__" } } as const;
    const target: StructureSchema = { type: "structure", name: "Fault", members: () => members };
    expect(xmlTextErrorDecoder({ target })(text)).toEqual(want);
    expect(xmlErrorDecoder({ target }, plainXmlDecoder)(text)).toEqual(want);
  });

  test("members that are no texts need one", () => {
    expect(() => xmlTextErrorDecoder(fault)).toThrow('member "Depth": this client has no part for XML');
  });

  test("a wrapper without an error has no members", () => {
    expect(xmlErrorDecoder(fault, xmlDecoder)("<Response><Errors/></Response>")).toEqual({});
    expect(() => xmlErrorDecoder(fault, xmlDecoder)("no")).toThrow("text has no root element");
  });
});
