import type { EndpointFunction, EndpointValueType } from "./endpoint-rule-set.ts";

/** The types of a function's parameters and result. */
interface FunctionSignature {
  /** `any`: a value of any type, the same for all such parameters; `optional`: a value that may be unset. */
  readonly parameters: readonly (EndpointValueType | "any" | "optional")[];
  /** `any`: the type of the values that are given as such. */
  readonly result: EndpointValueType | "any";
  /** It may give no value. */
  readonly optional?: true;
}

/** Smithy, "Rules engine standard library functions", and "AWS rules engine library functions". */
const signatures: Readonly<Record<EndpointFunction, FunctionSignature>> = {
  isSet: { parameters: ["optional"], result: "boolean" },
  not: { parameters: ["boolean"], result: "boolean" },
  booleanEquals: { parameters: ["boolean", "boolean"], result: "boolean" },
  stringEquals: { parameters: ["string", "string"], result: "boolean" },
  // The first may be unset; the reader makes the result as optional as the last.
  coalesce: { parameters: ["any", "any"], result: "any" },
  ite: { parameters: ["boolean", "any", "any"], result: "any" },
  isValidHostLabel: { parameters: ["string", "boolean"], result: "boolean" },
  parseURL: { parameters: ["string"], result: "url", optional: true },
  split: { parameters: ["string", "string", "integer"], result: "stringArray" },
  substring: { parameters: ["string", "integer", "integer", "boolean"], result: "string", optional: true },
  uriEncode: { parameters: ["string"], result: "string" },
  "aws.isVirtualHostableS3Bucket": { parameters: ["string", "boolean"], result: "boolean" },
  "aws.parseArn": { parameters: ["string"], result: "arn", optional: true },
  // Regions that no partition knows are the first one's.
  "aws.partition": { parameters: ["string"], result: "partition" },
};

/** The attributes of values that have some. */
const attributes: Readonly<Partial<Record<EndpointValueType, Readonly<Record<string, EndpointValueType>>>>> = {
  partition: {
    name: "string",
    dnsSuffix: "string",
    dualStackDnsSuffix: "string",
    implicitGlobalRegion: "string",
    supportsFIPS: "boolean",
    supportsDualStack: "boolean",
  },
  arn: { partition: "string", service: "string", region: "string", accountId: "string", resourceId: "stringArray" },
  url: { scheme: "string", authority: "string", path: "string", normalizedPath: "string", isIp: "boolean" },
};

export const functionNames: readonly string[] = [...Object.keys(signatures), "getAttr"];

/** @returns undefined for a name that is not a function's. */
export function findSignature(name: string): FunctionSignature | undefined {
  return isEndpointFunction(name) ? signatures[name] : undefined;
}

export function isEndpointFunction(name: string): name is EndpointFunction {
  return Object.hasOwn(signatures, name);
}

/** The type of an attribute; undefined if values of the type do not have it. */
export function findAttribute(type: EndpointValueType, name: string): EndpointValueType | undefined {
  const known = attributes[type] ?? {};
  return Object.hasOwn(known, name) ? known[name] : undefined;
}
