/** The protocols that the suites run over. */
export const protocols = [
  "awsJson1_0",
  "awsJson1_1",
  "restJson1",
  "restXml",
  "awsQuery",
  "ec2Query",
  "rpcv2Cbor",
  "rpcv2Json",
] as const;

export type Protocol = (typeof protocols)[number];

type Json = Readonly<Record<string, unknown>>;

/** Items that the lists `tags` and `items` may have. */
const maxItems = 1000;
/** One that a backtracking engine does not come to the end of. */
const catastrophicPattern = "^(a+)+$";

/** A service whose messages have a member of every kind, in Smithy's JSON AST, for one protocol. */
export function vaultModel(protocol: Protocol): Json {
  const isRest = protocol.startsWith("rest");
  const namespace = protocol.startsWith("rpc") ? "smithy.protocols" : "aws.protocols";
  const operations = ["Store", ...(isRest ? ["Find", "Upload", "Download"] : [])];
  const shapes: Json = { ...commonShapes(protocol), ...(isRest ? restShapes : {}) };
  return {
    smithy: "2.0",
    shapes: qualify({
      Vault: {
        type: "service",
        version: "2026-01-01",
        operations: operations.map((name) => ({ target: name })),
        traits: {
          [`${namespace}#${protocol}`]: {},
          "smithy.api#xmlNamespace": { uri: "https://vault.example/" },
          "smithy.api#title": "Vault",
        },
      },
      ...shapes,
    }),
  };
}

/** The service's shape id. */
export const vaultService = "example.vault#Vault";

function commonShapes(protocol: Protocol): Json {
  const hasDocuments = /json/i.test(protocol);
  const members = {
    name: { target: "Name" },
    note: { target: "smithy.api#String" },
    tags: { target: "Tags" },
    items: { target: "Items" },
    root: { target: "Node" },
    attributes: { target: "Attributes" },
    blob: { target: "smithy.api#Blob" },
    count: { target: "smithy.api#Long" },
    big: { target: "smithy.api#BigInteger" },
    price: { target: "smithy.api#BigDecimal" },
    ratio: { target: "smithy.api#Double" },
    flag: { target: "smithy.api#Boolean" },
    at: { target: "smithy.api#Timestamp" },
    choice: { target: "Choice" },
    ...(hasDocuments ? { document: { target: "smithy.api#Document" } } : {}),
  };
  const length = { "smithy.api#length": { max: maxItems } };
  return {
    Store: {
      type: "operation",
      input: { target: "StoreInput" },
      output: { target: "StoreOutput" },
      errors: [{ target: "Trouble" }],
      traits: {
        "smithy.api#http": { method: "POST", uri: "/store" },
        "smithy.api#requestCompression": { encodings: ["gzip"] },
      },
    },
    StoreInput: { type: "structure", members },
    StoreOutput: { type: "structure", members },
    Trouble: {
      type: "structure",
      members: { message: { target: "smithy.api#String" }, root: { target: "Node" } },
      traits: { "smithy.api#error": "client", "smithy.api#httpError": 409 },
    },
    Name: { type: "string", traits: { "smithy.api#pattern": catastrophicPattern } },
    Tags: { type: "list", member: { target: "smithy.api#String" }, traits: length },
    Items: { type: "list", member: { target: "Node" }, traits: length },
    Nodes: { type: "list", member: { target: "Node" } },
    Index: { type: "map", key: { target: "smithy.api#String" }, value: { target: "Node" } },
    Attributes: { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#String" } },
    Choice: { type: "union", members: { text: { target: "smithy.api#String" }, node: { target: "Node" } } },
    Node: {
      type: "structure",
      members: {
        text: { target: "smithy.api#String" },
        child: { target: "Node" },
        children: { target: "Nodes" },
        index: { target: "Index" },
      },
    },
  };
}

const bound = {
  tags: { target: "Strings", traits: { "smithy.api#httpHeader": "x-tags" } },
  since: { target: "smithy.api#Timestamp", traits: { "smithy.api#httpHeader": "x-since" } },
  meta: { target: "Texts", traits: { "smithy.api#httpPrefixHeaders": "x-meta-" } },
};
const stream = { data: { target: "Stream", traits: { "smithy.api#httpPayload": {}, "smithy.api#default": "" } } };

const restShapes: Json = {
  Find: {
    type: "operation",
    input: { target: "FindInput" },
    output: { target: "FindOutput" },
    traits: { "smithy.api#http": { method: "GET", uri: "/find/{shelf}/{path+}" }, "smithy.api#readonly": {} },
  },
  FindInput: {
    type: "structure",
    members: {
      shelf: { target: "smithy.api#String", traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
      path: { target: "smithy.api#String", traits: { "smithy.api#httpLabel": {}, "smithy.api#required": {} } },
      limit: { target: "smithy.api#Integer", traits: { "smithy.api#httpQuery": "limit" } },
      ids: { target: "Strings", traits: { "smithy.api#httpQuery": "id" } },
      more: { target: "Texts", traits: { "smithy.api#httpQueryParams": {} } },
      ...bound,
    },
  },
  FindOutput: { type: "structure", members: { note: { target: "smithy.api#String" }, ...bound } },
  Upload: {
    type: "operation",
    input: { target: "UploadInput" },
    traits: { "smithy.api#http": { method: "POST", uri: "/upload" } },
  },
  UploadInput: {
    type: "structure",
    members: {
      length: { target: "smithy.api#Long", traits: { "smithy.api#httpHeader": "Content-Length" } },
      coding: { target: "smithy.api#String", traits: { "smithy.api#httpHeader": "Transfer-Encoding" } },
      host: { target: "smithy.api#String", traits: { "smithy.api#httpHeader": "Host" } },
      note: { target: "smithy.api#String", traits: { "smithy.api#httpHeader": "x-note" } },
      ...stream,
    },
  },
  Download: {
    type: "operation",
    output: { target: "DownloadOutput" },
    traits: { "smithy.api#http": { method: "GET", uri: "/download" }, "smithy.api#readonly": {} },
  },
  DownloadOutput: { type: "structure", members: stream },
  Strings: { type: "list", member: { target: "smithy.api#String" } },
  Texts: { type: "map", key: { target: "smithy.api#String" }, value: { target: "smithy.api#String" } },
  Stream: { type: "blob", traits: { "smithy.api#streaming": {} } },
};

/** Puts the model's own names into its namespace. */
function qualify(shapes: Json): Json {
  const text = JSON.stringify(shapes, (key, value: unknown) =>
    key === "target" && typeof value === "string" && !value.includes("#") ? `example.vault#${value}` : value,
  );
  return Object.fromEntries(
    Object.entries(JSON.parse(text) as Json).map(([name, shape]) => [`example.vault#${name}`, shape]),
  );
}
