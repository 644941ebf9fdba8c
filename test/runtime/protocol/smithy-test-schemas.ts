import { readFileSync } from "node:fs";
import { ServiceException, type ServiceExceptionOptions } from "../../../src/runtime/exception/exceptions.ts";
import type { RoutedOperation } from "../../../src/runtime/protocol/protocol.ts";
import type {
  AggregateSchema,
  ErrorSchema,
  MemberSchema,
  OperationSchema,
  ServiceSchema,
  SimpleType,
  StructureSchema,
  Target,
  XmlNamespace,
} from "../../../src/runtime/schema/schema.ts";
import { withInterceptors } from "./smithy-test-interceptors.ts";

/** A shape of a Smithy JSON AST, as far as protocol tests need it. */
export interface Shape {
  readonly type: string;
  readonly version?: string;
  readonly traits?: Traits;
  readonly members?: Readonly<Record<string, ShapeMember>>;
  readonly member?: ShapeMember;
  readonly key?: ShapeMember;
  readonly value?: ShapeMember;
  readonly input?: { readonly target: string };
  readonly output?: { readonly target: string };
  readonly errors?: readonly { readonly target: string }[];
}
export interface ShapeMember {
  readonly target: string;
  readonly traits?: Traits;
}
type Traits = Readonly<Record<string, unknown>>;

interface TestModel {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly service: ServiceSchema;
  readonly operations: readonly RoutedOperation[];
  /** By shape id. */
  readonly operationOf: ReadonlyMap<string, OperationSchema>;
  readonly errorOf: ReadonlyMap<string, ErrorSchema>;
}

const simpleTypes: Readonly<Record<string, SimpleType>> = {
  enum: "string",
  intEnum: "integer",
  primitiveBoolean: "boolean",
  primitiveByte: "byte",
  primitiveShort: "short",
  primitiveInteger: "integer",
  primitiveLong: "long",
  primitiveFloat: "float",
  primitiveDouble: "double",
};
const flags = [
  "httpLabel",
  "httpQueryParams",
  "httpPayload",
  "httpResponseCode",
  "hostLabel",
  "idempotencyToken",
  "streaming",
  "requiresLength",
];
/** Traits of a member that its target's of the same name do not replace. */
const xmlFlags = ["xmlFlattened", "xmlAttribute"];
const xmlValues = ["xmlName", "xmlNamespace"];
const values = ["httpQuery", "httpHeader", "httpPrefixHeaders", "timestampFormat", "mediaType", "jsonName", "default"];

/** The traits of a shape or service that its documents' root has. */
function xmlRootTraits(traits: Traits): Pick<StructureSchema, "xmlName" | "xmlNamespace"> {
  const xmlName = traits["smithy.api#xmlName"] as string | undefined;
  const xmlNamespace = traits["smithy.api#xmlNamespace"] as XmlNamespace | undefined;
  return { ...(xmlName && { xmlName }), ...(xmlNamespace && { xmlNamespace }) };
}

class TestServiceException extends ServiceException {}

/** Translates a Smithy JSON AST file into runtime schemas. */
export function readTestModel(file: string): TestModel {
  const { shapes } = JSON.parse(readFileSync(file, "utf8")) as { shapes: Record<string, Shape> };
  const aggregates = new Map<string, AggregateSchema>();
  const errorOf = new Map<string, ErrorSchema>();

  const nameOf = (id: string): string => id.slice(id.indexOf("#") + 1);
  const traitsOf = (id: string): Traits => shapes[id]?.traits ?? {};
  const targetOf = (id: string): Target => {
    const prelude = nameOf(id);
    const kind = shapes[id]?.type ?? prelude.charAt(0).toLowerCase() + prelude.slice(1);
    if (kind === "unit") return { type: "structure", name: "Unit", members: () => ({}) };
    if (["structure", "union", "list", "set", "map"].includes(kind)) return aggregateOf(id);
    return simpleTypes[kind] ?? (kind as SimpleType);
  };
  const memberOf = (member: ShapeMember): MemberSchema => {
    const traits: Record<string, unknown> = { ...traitsOf(member.target), ...member.traits };
    // A default of the target is not one of the member (Smithy 2.0), and no case has one that servers alone see.
    const own = member.traits ?? {};
    if (!("smithy.api#default" in own) || "smithy.api#clientOptional" in own) delete traits["smithy.api#default"];
    const schema: Record<string, unknown> = { target: targetOf(member.target) };
    for (const flag of flags) if (`smithy.api#${flag}` in traits) schema[flag] = true;
    for (const value of values) if (`smithy.api#${value}` in traits) schema[value] = traits[`smithy.api#${value}`];
    for (const flag of xmlFlags) if (`smithy.api#${flag}` in own) schema[flag] = true;
    for (const value of xmlValues) if (`smithy.api#${value}` in own) schema[value] = own[`smithy.api#${value}`];
    if ("aws.protocols#ec2QueryName" in own) schema["ec2QueryName"] = own["aws.protocols#ec2QueryName"];
    return schema as unknown as MemberSchema;
  };
  const membersOf = (shape: Shape): Record<string, MemberSchema> =>
    Object.fromEntries(Object.entries(shape.members ?? {}).map(([name, member]) => [name, memberOf(member)]));
  const aggregateOf = (id: string): AggregateSchema => {
    let schema = aggregates.get(id);
    if (schema === undefined) aggregates.set(id, (schema = translate(id)));
    return schema;
  };
  const translate = (id: string): AggregateSchema => {
    const shape = shapes[id];
    if (shape === undefined) throw new Error(`no shape ${id}`);
    const sparse = "smithy.api#sparse" in (shape.traits ?? {}) ? { sparse: true as const } : {};
    if (shape.member) return { type: "list", member: memberOf(shape.member), ...sparse };
    if (shape.key && shape.value)
      return { type: "map", key: memberOf(shape.key), value: memberOf(shape.value), ...sparse };
    return {
      type: shape.type as "structure" | "union",
      name: nameOf(id),
      members: () => membersOf(shape),
      ...xmlRootTraits(shape.traits ?? {}),
    };
  };
  const structureOf = (id: string | undefined): StructureSchema | undefined =>
    id === undefined || id === "smithy.api#Unit" ? undefined : (aggregateOf(id) as StructureSchema);
  const errorSchemaOf = (id: string): ErrorSchema => {
    let schema = errorOf.get(id);
    if (schema !== undefined) return schema;
    const name = nameOf(id);
    const traits = traitsOf(id);
    const fault = traits["smithy.api#error"] as "client" | "server";
    const errorClass = class extends ServiceException {
      constructor(options: ServiceExceptionOptions) {
        super({ ...options, name, $fault: fault });
      }
    };
    const status = traits["smithy.api#httpError"] as number | undefined;
    const queryError = traits["aws.protocols#awsQueryError"] as ErrorSchema["awsQueryError"];
    schema = {
      ...(structureOf(id) as StructureSchema),
      error: fault,
      errorClass,
      ...(status && { httpError: status }),
      ...(queryError && { awsQueryError: queryError }),
    };
    errorOf.set(id, schema);
    return schema;
  };
  const operationSchemaOf = (id: string, shape: Shape): OperationSchema => {
    const traits = shape.traits ?? {};
    const http = traits["smithy.api#http"] as { method: string; uri: string; code?: number } | undefined;
    const endpoint = traits["smithy.api#endpoint"] as { hostPrefix: string } | undefined;
    const compression = traits["smithy.api#requestCompression"] as { encodings: string[] } | undefined;
    const input = structureOf(shape.input?.target);
    const output = structureOf(shape.output?.target);
    return withInterceptors({
      name: nameOf(id),
      ...(http && { http: { method: http.method, uri: http.uri, code: http.code ?? 200 } }),
      ...(input && { input }),
      ...(output && { output }),
      errors: (shape.errors ?? []).map(({ target }) => errorSchemaOf(target)),
      ...(endpoint && { hostPrefix: endpoint.hostPrefix }),
      ...("smithy.api#httpChecksumRequired" in traits && { httpChecksumRequired: true as const }),
      ...(compression && { requestCompression: compression.encodings }),
      ...("aws.customizations#s3UnwrappedXmlOutput" in traits && { s3UnwrappedXmlOutput: true as const }),
    });
  };

  const operationOf = new Map<string, OperationSchema>();
  const operations: RoutedOperation[] = [];
  for (const [id, shape] of Object.entries(shapes)) {
    if (shape.type !== "operation") continue;
    const operation = operationSchemaOf(id, shape);
    operationOf.set(id, operation);
    const input = shapes[shape.input?.target ?? ""]?.members ?? {};
    const required = Object.keys(input).filter((name) => "smithy.api#required" in (input[name]?.traits ?? {}));
    operations.push({ operation, required: new Set(required) });
  }
  const described = Object.values(shapes).find(({ type }) => type === "service");
  const { xmlNamespace } = xmlRootTraits(described?.traits ?? {});
  const restXml = described?.traits?.["aws.protocols#restXml"] as { noErrorWrapping?: boolean } | undefined;
  const service: ServiceSchema = {
    name: "Test",
    sdkId: "Test",
    version: described?.version ?? "1",
    auth: [],
    exception: TestServiceException,
    ...(xmlNamespace && { xmlNamespace }),
    ...(restXml?.noErrorWrapping && { noErrorWrapping: true as const }),
  };
  return { shapes, service, operations, operationOf, errorOf };
}
