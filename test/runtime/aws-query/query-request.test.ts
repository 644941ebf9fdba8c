import { describe, expect, test } from "vitest";
import { hostPrefix } from "../../../src/runtime/client/interceptors/input-traits.ts";
import type { OperationSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { sentRequest } from "../client/sent-request.ts";
import { echo, ping, queryService } from "./query-service.ts";
import { awsQuery, ec2Query } from "../../../src/runtime/protocols.ts";

const bodyOf = (protocol: typeof awsQuery, input: object, operation: OperationSchema = echo): string => {
  const { body, headers } = protocol.serializeRequest(queryService, operation, input);
  const text = body as string;
  expect(headers).toEqual({
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(text.length),
  });
  const prefix = `Action=${operation.name}&Version=2020-01-01`;
  expect(text.startsWith(prefix)).toBe(true);
  return text.slice(prefix.length);
};

describe("a request is a form", () => {
  const cases: readonly { given: object; aws: string; ec2?: string }[] = [
    { given: {}, aws: "" },
    { given: { text: undefined, nested: null }, aws: "" },
    {
      given: { text: "a b&c=d+é~!'()*" },
      aws: "&text=a%20b%26c%3Dd%2B%C3%A9~%21%27%28%29%2A",
      ec2: "&Text=a%20b%26c%3Dd%2B%C3%A9~%21%27%28%29%2A",
    },
    { given: { text: "" }, aws: "&text=", ec2: "&Text=" },
    { given: { renamed: "x" }, aws: "&other=x", ec2: "&EcTwo=x" },
    {
      given: { flag: false, count: 0, big: 2n ** 62n, ratio: NaN },
      aws: "&flag=false&count=0&big=4611686018427387904&ratio=NaN",
      ec2: "&Flag=false&Count=0&Big=4611686018427387904&Ratio=NaN",
    },
    { given: { data: new Uint8Array([251, 255]) }, aws: "&data=%2B%2F8%3D", ec2: "&Data=%2B%2F8%3D" },
    {
      given: { at: new Date(1500), epoch: new Date(1500) },
      aws: "&at=1970-01-01T00%3A00%3A01.500Z&epoch=1.5",
      ec2: "&At=1970-01-01T00%3A00%3A01.500Z&Epoch=1.5",
    },
    { given: { list: [1, null, 2] }, aws: "&list.member.1=1&list.member.2=2", ec2: "&List.1=1&List.2=2" },
    { given: { list: [], flat: [] }, aws: "&list=&flatItem=", ec2: "" },
    { given: { flat: ["a"], named: ["b"] }, aws: "&flatItem.1=a&named.item.1=b", ec2: "&FlatItem.1=a&Named.1=b" },
    { given: { lists: [["a"], []] }, aws: "&lists.member.1.member.1=a&lists.member.2=", ec2: "&Lists.1.1=a" },
    {
      given: { map: { a: 1 }, flatMap: { b: "c" } },
      aws: "&map.entry.1.key=a&map.entry.1.value=1&flatMap.1.K=b&flatMap.1.V=c",
    },
    { given: { map: {} }, aws: "" },
    {
      given: { nested: { text: "x" } },
      aws: "&nested.text=x",
      ec2: "&Nested.Text=x",
    },
    { given: { choice: { number: 5 } }, aws: "&choice.number=5", ec2: "&Choice.Number=5" },
    {
      given: JSON.parse('{"constructor":"c","__proto__":"p"}') as object,
      aws: "&constructor=c&__proto__=p",
      ec2: "&Constructor=c&__proto__=p",
    },
  ];
  test.each(cases)("$given", ({ given, aws, ec2 }) => {
    expect(bodyOf(awsQuery, given)).toBe(aws);
    if (ec2 !== undefined || aws === "") expect(bodyOf(ec2Query, given)).toBe(ec2 ?? "");
  });

  test("without an input", () => {
    expect(bodyOf(awsQuery, {}, ping)).toBe("");
  });

  const faults: readonly { given: unknown; message: string }[] = [
    { given: { text: 5 }, message: 'expected a string, got a number at "/text"' },
    { given: { list: ["x"] }, message: '/list/0"' },
    { given: { list: {} }, message: "expected a list, got an object" },
    { given: { nested: { nested: [] } }, message: 'expected an object, got a list at "/nested/nested"' },
    { given: { choice: {} }, message: "a union has no member set" },
    { given: { choice: { number: 1, nested: {} } }, message: "a union has more than one member set" },
    { given: { choice: { other: 1 } }, message: 'union "Choice" has no member "other"' },
    { given: { text: "\ud800" }, message: "lone surrogate" },
    { given: { at: new Date(NaN) }, message: "invalid Date" },
  ];
  test.each(faults)("a wrong value is refused: $message", ({ given, message }) => {
    expect(() => awsQuery.serializeRequest(queryService, echo, given as object)).toThrow(message);
    expect(() => ec2Query.serializeRequest(queryService, echo, given as object)).toThrow(message);
  });

  test("a value that holds itself is refused", () => {
    const cycle: { nested?: object } = {};
    cycle.nested = cycle;
    expect(() => awsQuery.serializeRequest(queryService, echo, cycle)).toThrow("nested deeper than 1000");
  });
});

test("a host prefix is filled in", async () => {
  const input: StructureSchema = {
    type: "structure",
    name: "In",
    members: () => ({ label: { target: "string", hostLabel: true } }),
  };
  const operation: OperationSchema = { name: "Op", input, hostPrefix: "x.{label}.", parts: [hostPrefix] };
  for (const protocol of [awsQuery, ec2Query]) {
    const { endpoint } = await sentRequest(queryService, operation, { label: "y" }, { protocol });
    expect(endpoint.hostname).toBe("x.y.example.com");
  }
});
