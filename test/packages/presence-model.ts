type Json = Readonly<Record<string, unknown>>;

/** The protocols of the model. */
export const protocols: readonly string[] = [
  ...["awsJson1_0", "awsJson1_1", "restJson1", "restXml", "awsQuery", "ec2Query"],
  ...["rpcv2Cbor", "rpcv2Json"],
];

/** The service's shape id. */
export const presenceService = "example.presence#Presence";

const string = "smithy.api#String";

/**
 * A service in all protocols whose members are required, have defaults, are tokens, or several of that. Each default says
 * in its text which kind it is of, and stands under a name of its own.
 */
export const presenceModel: Json = {
  smithy: "2.0",
  shapes: {
    [presenceService]: {
      type: "service",
      version: "2026-01-01",
      operations: [{ target: "example.presence#Place" }, { target: "example.presence#Ask" }],
      traits: {
        ...Object.fromEntries(
          protocols.map((name) => [`${name.startsWith("rpc") ? "smithy.protocols" : "aws.protocols"}#${name}`, {}]),
        ),
        "smithy.api#xmlNamespace": { uri: "https://presence.example/" },
      },
    },
    ...inNamespace({
      Place: {
        type: "operation",
        input: { target: "PlaceInput" },
        output: { target: "PlaceOutput" },
        errors: [{ target: "Taken" }],
        traits: { "smithy.api#http": { method: "POST", uri: "/place/{shelf}" } },
      },
      PlaceInput: {
        type: "structure",
        members: {
          shelf: member(string, { required: {}, default: "required-label", httpLabel: {} }),
          mode: member(string, { required: {}, default: "required-header", httpHeader: "x-mode" }),
          color: member(string, { default: "optional-top" }),
          page: member("PageSize", { default: 0, httpQuery: "page" }),
          size: member("PageSize", { required: {}, default: 0 }),
          unset: member(string, { default: null }),
          order: member("Order"),
          orders: member("Orders"),
          byName: member("OrdersByName"),
          choice: member("Choice"),
        },
      },
      PlaceOutput: {
        type: "structure",
        members: { order: member("Order"), state: member(string, { default: "optional-top" }) },
      },
      Order: {
        type: "structure",
        members: {
          kind: member(string, { required: {}, default: "required-nested" }),
          note: member(string, { default: "optional-nested" }),
          hidden: member(string, { default: "hidden-nested", clientOptional: {} }),
          count: member("PageSize", { default: 0 }),
          level: member("Level", { default: "" }),
          at: member("smithy.api#Timestamp", { default: 0 }),
          bytes: member("smithy.api#Blob", { default: "YWJj" }),
          tags: member("Tags", { default: [] }),
          next: member("Order"),
        },
      },
      Orders: { type: "list", member: { target: "Order" } },
      OrdersByName: { type: "map", key: { target: string }, value: { target: "Order" } },
      Choice: { type: "union", members: { order: member("Order"), text: member(string) } },
      Tags: { type: "list", member: { target: string }, traits: { "smithy.api#length": { min: 1 } } },
      PageSize: { type: "integer", traits: { "smithy.api#range": { min: 1, max: 200 } } },
      Level: {
        type: "enum",
        members: { HIGH: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "high" } } },
      },
      Taken: {
        type: "structure",
        members: {
          message: member(string),
          reason: member(string, { default: "optional-top" }),
          order: member("Order"),
        },
        traits: { "smithy.api#error": "client" },
      },
      Ask: {
        type: "operation",
        input: { target: "AskInput" },
        output: { target: "AskOutput" },
        traits: { "smithy.api#http": { method: "POST", uri: "/ask" } },
      },
      AskInput: {
        type: "structure",
        members: {
          token: member(string, { required: {}, idempotencyToken: {} }),
          again: member(string, { idempotencyToken: {} }),
          question: member(string, { required: {} }),
        },
      },
      AskOutput: { type: "structure", members: { token: member(string, { required: {} }) } },
    }),
  },
};

function member(target: string, traits: Json = {}): Json {
  const named = Object.entries(traits).map(([name, value]) => [`smithy.api#${name}`, value]);
  return { target, traits: Object.fromEntries(named) as Json };
}

function inNamespace(shapes: Json): Json {
  const text = JSON.stringify(shapes, (key, value: unknown) =>
    key === "target" && typeof value === "string" && !value.includes("#") ? `example.presence#${value}` : value,
  );
  return Object.fromEntries(
    Object.entries(JSON.parse(text) as Json).map(([name, shape]) => [`example.presence#${name}`, shape]),
  );
}
