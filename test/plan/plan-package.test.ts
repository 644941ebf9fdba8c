import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { chooseProtocols } from "../../src/plan/choose-protocols.ts";
import { emitFile } from "../emit/emit-file.ts";
import { planOf } from "../emit/plan-of.ts";

const structure = { type: "structure", members: {} };

describe("names", () => {
  it.each([
    ["SSO OIDC", "SSOOIDC", "sso-oidc"],
    ["DynamoDB", "DynamoDB", "dynamodb"],
    ["Lex Runtime V2", "LexRuntimeV2", "lex-runtime-v2"],
    ["codestar connections", "CodestarConnections", "codestar-connections"],
    ["Parcel Tracking", "ParcelTracking", "parcel-tracking"],
  ])("of the service %j are AWS SDK v3's: %s", (serviceId, stem, slug) => {
    const { names } = planOf({ metadata: { serviceId }, shapes: { In: structure } });
    expect(names).toMatchObject({
      slug,
      aggregatedClient: stem,
      client: `${stem}Client`,
      exception: `${stem}ServiceException`,
      createServer: `create${stem}Server`,
      handlers: `${stem}Handlers`,
    });
  });

  it("of the base of all errors give way to an error of the model, as in AWS SDK v3", () => {
    const warnings: Warning[] = [];
    const shapes = { In: structure, ElasticBeanstalkServiceException: { ...structure, exception: true } };
    const metadata = { serviceId: "Elastic Beanstalk" };
    const plan = planOf({ metadata, shapes, errors: ["ElasticBeanstalkServiceException"] }, warnings);
    expect(plan.names.exception).toBe("ElasticBeanstalkSyntheticServiceException");
    expect(plan.errors.map(({ name }) => name)).toEqual(["ElasticBeanstalkServiceException"]);
    expect(warnings).toEqual([]);
  });

  it("that clash are resolved the same way each time, with a warning", () => {
    const given = {
      operations: {
        Send: { name: "Send", http: { method: "POST", requestUri: "/send" }, input: { shape: "In" } },
        send: { name: "send", http: { method: "POST", requestUri: "/send2" }, input: { shape: "In" } },
      },
      shapes: {
        In: { type: "structure", members: { a: { shape: "foo" }, b: { shape: "Foo" }, c: { shape: "SendCommand" } } },
        foo: structure,
        Foo: structure,
        SendCommand: structure,
      },
    };
    const warnings: Warning[] = [];
    const plan = planOf(given, warnings);
    expect(plan.types.map(({ name, shape }) => [shape.name, name])).toEqual([
      ["In", "In"],
      ["foo", "Foo"],
      ["Foo", "Foo2"],
      ["SendCommand", "SendCommand3"],
    ]);
    // `send` is the aggregated client's own method.
    expect(plan.operations.map(({ command, method }) => [command, method])).toEqual([
      ["SendCommand", "send2"],
      ["SendCommand2", "send3"],
    ]);
    expect(warnings.map(({ code }) => code)).toContain("renamed");
    expect(planOf(given).types.map(({ name }) => name)).toEqual(plan.types.map(({ name }) => name));
  });

  it("of methods do not replace what every object has, nor make a promise of the client", () => {
    const http = (requestUri: string): object => ({ method: "POST", requestUri });
    const names = ["Then", "ToString", "__proto__", "Constructor", "Destroy", "New", "Delete", "Default"];
    const operations = Object.fromEntries(names.map((name) => [name, { name, http: http(`/${name}`) }]));
    expect(planOf({ operations, shapes: {} }).operations.map(({ method }) => method)).toEqual([
      ...["then2", "toString2", "__proto__2", "constructor2", "destroy2", "new", "delete", "default"],
    ]);
  });

  it("of enum values that differ only in what a name cannot hold are different", () => {
    const warnings: Warning[] = [];
    const shapes = {
      In: { type: "structure", members: { a: { shape: "E" } } },
      E: { type: "string", enum: ["a-b", "a_b", "a b", ""] },
    };
    expect(planOf({ shapes }, warnings).types[1]).toMatchObject({ kind: "enum", keys: ["a_b", "a_b2", "a_b3", "_"] });
    expect(warnings.map(({ message }) => message)).toEqual([
      'enum "E": value "a_b": the name "a_b" is taken, it is called "a_b2" in the package',
      'enum "E": value "a b": the name "a_b" is taken, it is called "a_b3" in the package',
    ]);
  });

  it("of an operation's schema give way to a structure's", () => {
    const plan = planOf({ shapes: { In: { type: "structure", members: { a: { shape: "Do" } } }, Do: structure } });
    expect(plan.operations[0]?.schema).toBe("DoOperation$");
    expect([...plan.schemaNames.values()]).toEqual(["In$", "Do$"]);
  });
});

describe("the error for invalid input", () => {
  it.each([
    [["NotFoundException", "ValidationException"], "ValidationException"],
    [["InvalidParameterException", "InvalidRequestException"], "InvalidRequestException"],
    [["BadRequestException"], "BadRequestException"],
    [["ResourceNotFoundException"], undefined],
    [[], undefined],
  ])("among %j is %s", (errors, want) => {
    const shapes = Object.fromEntries(
      errors.map((name) => [name, { ...structure, exception: true, error: { senderFault: true } }]),
    );
    const plan = planOf({ shapes: { In: structure, ...shapes }, errors });
    expect(plan.operations[0]?.validationError?.name).toBe(want);
  });

  it("has status 400 and is the client's fault", () => {
    const plan = planOf({
      shapes: {
        In: structure,
        ValidationException: { ...structure, exception: true, error: { httpStatusCode: 422 } },
        InvalidRequestException: { ...structure, exception: true, fault: true },
      },
      errors: ["ValidationException", "InvalidRequestException"],
    });
    expect(plan.operations[0]?.validationError).toBeUndefined();
  });
});

describe("event streams", () => {
  const events = { type: "structure", eventstream: true, members: { one: { shape: "One" } } };
  const holder = { type: "structure", members: { events: { shape: "Events" } }, payload: "events" };
  const shapes = { One: { ...structure, event: true }, Events: events, Plain: structure, Holder: holder };
  const operation = (name: string, sides: object): object => ({
    name,
    http: { method: "POST", requestUri: `/${name}` },
    ...sides,
  });

  it("of a protocol that has none are named in a warning, and in what is said of their operations", () => {
    const warnings: Warning[] = [];
    const operations = {
      Talk: operation("Talk", { input: { shape: "Holder" } }),
      Watch: operation("Watch", { input: { shape: "Plain" }, output: { shape: "Holder" } }),
      Other: operation("Other", { input: { shape: "Plain" }, output: { shape: "Plain" } }),
    };
    const plan = planOf({ operations, shapes, metadata: { protocol: "query" } }, warnings);
    expect(warnings).toEqual([
      {
        code: "unsupported",
        message: 'awsQuery does not support event streams: "Talk", "Watch" cannot be called or served',
      },
    ]);
    planOf({ operations, shapes }, warnings);
    expect(warnings).toHaveLength(1);
    const remarks = " * Not supported: the protocol has no event streams.\n";
    for (const path of ["src/commands.ts", "src/server/index.ts"])
      expect(emitFile(path, plan).split(remarks).length).toBe(3);
  });

  it("are not streams of bytes", () => {
    const warnings: Warning[] = [];
    const bytes = { type: "structure", members: { body: { shape: "Bytes" } }, payload: "body" };
    planOf({ shapes: { In: bytes, Out: bytes, Bytes: { type: "blob", streaming: true } } }, warnings);
    expect(warnings).toEqual([]);
  });
});

describe("two operations on one route", () => {
  const put = (name: string, input: string): object => ({
    name,
    http: { method: "PUT", requestUri: name === "Copy" ? "/{Bucket}/{Key+}" : "/{bucket}/{key+}" },
    input: { shape: input },
  });
  const labels = (bucket: string, key: string): Record<string, object> => ({
    [bucket]: { shape: "S", location: "uri", locationName: bucket },
    [key]: { shape: "S", location: "uri", locationName: key },
  });
  const shapes = {
    PutIn: { type: "structure", required: ["bucket", "key"], members: labels("bucket", "key") },
    CopyIn: {
      type: "structure",
      required: ["Bucket", "Key", "source"],
      members: {
        ...labels("Bucket", "Key"),
        source: { shape: "S", location: "header", locationName: "x-amz-copy-source" },
      },
    },
    S: { type: "string" },
  };

  it("are fine where a required header tells them apart", () => {
    const warnings: Warning[] = [];
    planOf({ operations: { Put: put("Put", "PutIn"), Copy: put("Copy", "CopyIn") }, shapes }, warnings);
    expect(warnings).toEqual([]);
  });

  it("are named where nothing does", () => {
    const warnings: Warning[] = [];
    planOf({ operations: { Put: put("Put", "PutIn"), Store: put("Store", "PutIn") }, shapes }, warnings);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: "ambiguous-route" });
    expect(warnings[0]?.message).toContain('operation "Store": has the route of "Put"');
  });
});

describe("protocols", () => {
  it("are the model's, the preferred one first", () => {
    const metadata = {
      protocol: "json",
      jsonVersion: "1.0",
      protocols: ["smithy-rpc-v2-cbor", "json"],
      targetPrefix: "Small_1",
    };
    const plan = planOf({ metadata, shapes: { In: structure } });
    expect(plan.protocols.map(({ name }) => name)).toEqual(["rpcv2Cbor", "awsJson1_0"]);
  });

  it("are refused where there is none", () => {
    const plan = planOf({ shapes: { In: structure } });
    expect(() => chooseProtocols({ ...plan.model, protocols: [] })).toThrow(/has no protocol/);
  });
});
