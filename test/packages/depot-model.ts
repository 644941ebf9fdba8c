import type { Protocol } from "../hostile/wire/vault-model.ts";

type Json = Readonly<Record<string, unknown>>;

/** The service's shape id. */
export const depotService = "example.depot#Depot";

const text = { target: "smithy.api#String" };
const parts = {
  items: { target: "Items" },
  until: { target: "smithy.api#Timestamp" },
  counts: { target: "Counts" },
  choice: { target: "Choice" },
  size: { target: "smithy.api#Long" },
  seal: { target: "smithy.api#Blob" },
};

/** What an error has, and which code of awsQuery it goes by. */
function errorShape(members: Json, traits: Json, code?: string): Json {
  const query = code === undefined ? {} : { "aws.protocols#awsQueryError": { code, httpResponseCode: 409 } };
  return { type: "structure", members, traits: { "smithy.api#error": "client", ...query, ...traits } };
}

/**
 * A service in Smithy's JSON AST, whose operation `Fetch` (`HEAD` for `Probe`) lists one error of all that the others
 * list: plain ones, one with members of every kind, one that is bound to the parts of HTTP, and two with one code.
 */
export function depotModel(protocol: Protocol, options: { readonly queryCompatible?: boolean } = {}): Json {
  const namespace = protocol.startsWith("rpc") ? "smithy.protocols" : "aws.protocols";
  const usesCodes = protocol === "awsQuery" || options.queryCompatible === true;
  const code = (given: string): string | undefined => (usesCodes ? given : undefined);
  const http = (method: string, uri: string): Json => ({ "smithy.api#http": { method, uri } });
  const operation = (errors: readonly string[], traits: Json): Json => ({
    type: "operation",
    output: { target: "Output" },
    errors: errors.map((target) => ({ target })),
    traits,
  });
  return {
    smithy: "2.0",
    shapes: qualify({
      Depot: {
        type: "service",
        version: "2026-01-01",
        operations: ["Fetch", "Store", ...(protocol.startsWith("rest") ? ["Probe"] : [])].map((target) => ({ target })),
        traits: {
          [`${namespace}#${protocol}`]: {},
          "smithy.api#xmlNamespace": { uri: "https://depot.example/" },
          ...(options.queryCompatible === true ? { "aws.protocols#awsQueryCompatible": {} } : {}),
        },
      },
      Fetch: operation(["Listed"], http("POST", "/fetch")),
      Probe: operation(["Listed"], http("HEAD", "/probe")),
      Store: operation(
        ["Missing", "Sealed", "Moved", "LaterClash", "EarlierClash", "CapitalCode", "Reserved", "Traced"],
        http("POST", "/store"),
      ),
      Output: {
        type: "structure",
        members: { name: text, note: text, tags: { target: "Items", traits: { "smithy.api#xmlFlattened": {} } } },
      },
      Listed: errorShape({ message: text, item: text }, { "smithy.api#httpError": 410 }, code("Depot.Listed")),
      Missing: errorShape({ message: text, item: text }, { "smithy.api#httpError": 404 }, code("Depot.Missing")),
      Sealed: errorShape({ message: text, ...parts }, { "smithy.api#retryable": { throttling: true } }),
      Moved: errorShape(
        {
          message: text,
          status: { target: "smithy.api#Integer", traits: { "smithy.api#httpResponseCode": {} } },
          after: { target: "smithy.api#Integer", traits: { "smithy.api#httpHeader": "retry-after" } },
        },
        {},
      ),
      EarlierClash: errorShape({ message: text, item: text }, {}, code("LaterClash")),
      LaterClash: errorShape({ message: text, item: text }, {}, code("LaterClash")),
      Reserved: errorShape({ message: text, stack: text, cause: text, name: text, constructor: text }, {}),
      Traced: errorShape(
        {
          message: text,
          stack: { ...text, traits: { "smithy.api#httpHeader": "x-trace" } },
          name: { ...text, traits: { "smithy.api#httpHeader": "x-name" } },
          cause: { target: "smithy.api#Integer", traits: { "smithy.api#httpResponseCode": {} } },
        },
        {},
      ),
      CapitalCode: errorShape({ Message: text, Code: text }, {}),
      Items: { type: "list", member: text },
      Counts: { type: "map", key: text, value: { target: "smithy.api#Integer" } },
      Choice: { type: "union", members: { text, number: { target: "smithy.api#Integer" } } },
    }),
  };
}

/** The protocols of the split layout by what it calls them. */
export const splitProtocols: Readonly<Record<string, Protocol>> = {
  "rest-json": "restJson1",
  "rest-xml": "restXml",
  json: "awsJson1_0",
  query: "awsQuery",
  ec2: "ec2Query",
};

/** A service in AWS's split layout, whose operation `Get` lists no error, an error that is bound to the parts of HTTP, and one that no operation lists. */
export function splitDepotModel(protocol: string): Json {
  const shape = (name: string): Json => ({ shape: name });
  return {
    version: "2.0",
    metadata: {
      apiVersion: "2026-01-01",
      endpointPrefix: "depot",
      protocol,
      serviceFullName: "Depot",
      serviceId: "Depot",
      signatureVersion: "v4",
      uid: "depot-2026-01-01",
    },
    operations: {
      Get: { name: "Get", http: { method: "GET", requestUri: "/" }, authtype: "none" },
      Put: { name: "Put", http: { method: "PUT", requestUri: "/" }, authtype: "none", errors: [shape("Moved")] },
    },
    shapes: {
      Text: { type: "string" },
      Number: { type: "integer" },
      Moved: {
        type: "structure",
        members: {
          message: shape("Text"),
          status: { shape: "Number", location: "statusCode" },
          after: { shape: "Number", location: "header", locationName: "Retry-After" },
        },
        exception: true,
        error: { httpStatusCode: 410 },
      },
      Unlisted: {
        type: "structure",
        members: { message: shape("Text"), depth: shape("Number"), at: shape("Place") },
        exception: true,
        fault: true,
      },
      Place: { type: "structure", members: { shelf: shape("Text") } },
    },
  };
}

/** Gives shape ids a namespace, at every depth. */
function qualify(shapes: Json): Json {
  const targets = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(targets);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "target" && typeof inner === "string" && !inner.includes("#")
          ? `example.depot#${inner}`
          : targets(inner),
      ]),
    );
  };
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`example.depot#${name}`, targets(shape)]));
}
