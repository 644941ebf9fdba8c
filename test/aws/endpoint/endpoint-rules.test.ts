import { expect, it } from "vitest";
import { endpointRules } from "../../../src/aws/endpoint/endpoint-rules.ts";
import { readEndpointRuleSet } from "../../../src/model/endpoint-rules/read-endpoint-rule-set.ts";
import { rootLocation } from "../../../src/model/smithy-json/json-location.ts";
import type { Call } from "../../../src/runtime/client/interceptors/interceptor.ts";

const options = ["region", "useFipsEndpoint"];

async function valuesOf(config: object, endpoint?: object): Promise<unknown> {
  let got: unknown;
  const part = endpointRules((values: object) => ((got = { ...values }), { url: "https://example.com" }), options);
  await part.beforeSerialization?.({ config, endpoint, operation: {}, input: {} } as unknown as Call);
  return got;
}

it.each([
  { config: { region: "eu-west-1" }, want: { region: "eu-west-1" } },
  { config: { region: () => Promise.resolve("eu-west-1") }, want: { region: "eu-west-1" } },
  { config: { region: "fips-us-east-1" }, want: { region: "us-east-1", useFipsEndpoint: true } },
  {
    config: { region: "us-east-1-fips", useFipsEndpoint: false },
    want: { region: "us-east-1", useFipsEndpoint: true },
  },
])("rules get $want of $config", async ({ config, want }) => {
  expect(await valuesOf(config)).toEqual({ useFipsEndpoint: undefined, ...want });
});

it("an endpoint needs no region", async () => {
  const endpoint = { protocol: "http:", hostname: "::1", port: 8000, basePath: "/a" };
  expect(await valuesOf({}, endpoint)).toMatchObject({ endpoint: "http://[::1]:8000/a", region: "us-east-1" });
});

it.each(["x.evil.com/", "a b", "-a", "a@b", ""])('region "%s" is refused', async (region) => {
  await expect(valuesOf({ region })).rejects.toThrow("is not a valid host label");
});

it.each([
  { rules: [{ type: "tre" }], fault: 'expected "tree", "endpoint" or "error", got "tre"', at: "/rules/0/type" },
  {
    rules: [fail({ fn: "isSett", argv: [] })],
    fault: 'function "isSett" is not known',
    at: "/rules/0/conditions/0/fn",
  },
  {
    rules: [fail({ fn: "isSet", argv: [{ ref: "X" }] })],
    fault: '"X" is not a parameter',
    at: "/rules/0/conditions/0/argv/0/ref",
  },
  {
    rules: [fail({ fn: "uriEncode", argv: ["{Region}"] })],
    fault: "may not be set here",
    at: "/rules/0/conditions/0/argv/0",
  },
  {
    rules: [fail({ fn: "not", argv: ["x"] })],
    fault: "type boolean, got one of string",
    at: "/rules/0/conditions/0/argv/0",
  },
  { rules: [fail({ fn: "isSet", argv: [] })], fault: "expected 1 arguments, got 0", at: "/rules/0/conditions/0" },
])("a rule set says where it is wrong: $fault", ({ rules, fault, at }) => {
  const json = { version: "1.0", parameters: { Region: { type: "String" } }, rules };
  const read = (): unknown => readEndpointRuleSet(json, { what: "endpoint rules", location: rootLocation("r.json") });
  expect(read).toThrow(fault);
  expect(read).toThrow(expect.objectContaining({ place: { file: "r.json", pointer: at } }));
});

function fail(condition: object): object {
  return { type: "error", error: "no", conditions: [condition] };
}
