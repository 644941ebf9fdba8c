import { readFileSync } from "node:fs";
import { ServiceException, type ServiceExceptionOptions } from "../../../src/runtime/exception/exceptions.ts";
import { exactText } from "../../../src/runtime/codec/number.ts";
import { parseExactly } from "../../../src/runtime/json/parse-json.ts";
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
} from "../../../src/runtime/schema/schema.ts";
import { withInterceptors } from "./smithy-test-interceptors.ts";
import type { Shape, ShapeMember } from "./smithy-test-schemas.ts";

/** The service and operations of a Smithy JSON AST file, for the protocols without HTTP bindings. */
interface RpcTestModel {
  /** Their numbers as {@link parseExactly} reads them. */
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly service: ServiceSchema;
  readonly operations: readonly RoutedOperation[];
  /** By shape id. */
  readonly operationOf: ReadonlyMap<string, OperationSchema>;
  readonly errorOf: ReadonlyMap<string, ErrorSchema>;
}

const enums: Readonly<Record<string, SimpleType>> = { enum: "string", intEnum: "integer" };
const values = ["timestampFormat", "mediaType", "jsonName", "default"];

class TestServiceException extends ServiceException {}

export function readRpcTestModel(file: string): RpcTestModel {
  const text = readFileSync(file, "utf8");
  const { shapes } = JSON.parse(text) as { shapes: Record<string, Shape> };
  const { shapes: exactShapes } = parseExactly(text) as { shapes: Record<string, Shape> };
  const aggregates = new Map<string, AggregateSchema>();
  const errorOf = new Map<string, ErrorSchema>();

  const nameOf = (id: string): string => id.slice(id.indexOf("#") + 1);
  const trait = (id: string, name: string): unknown => shapes[id]?.traits?.[name];
  const targetOf = (id: string): Target => {
    const prelude = nameOf(id);
    const bare = prelude.replace(/^Primitive/, "");
    const kind = shapes[id]?.type ?? bare.charAt(0).toLowerCase() + bare.slice(1);
    if (["structure", "union", "list", "set", "map"].includes(kind)) return aggregateOf(id);
    return enums[kind] ?? (kind as SimpleType);
  };
  const memberOf = (member: ShapeMember): MemberSchema => {
    const traits: Record<string, unknown> = { ...shapes[member.target]?.traits, ...member.traits };
    const own = member.traits ?? {};
    // A default of the target is not one of the member (Smithy 2.0).
    if (!("smithy.api#default" in own)) delete traits["smithy.api#default"];
    const schema: Record<string, unknown> = { target: targetOf(member.target) };
    for (const value of values) if (`smithy.api#${value}` in traits) schema[value] = traits[`smithy.api#${value}`];
    for (const flag of ["idempotencyToken", "clientOptional"]) {
      if (`smithy.api#${flag}` in traits) schema[flag] = true;
    }
    // HTTP bindings are there to be ignored.
    if ("smithy.api#httpHeader" in traits) schema["httpHeader"] = traits["smithy.api#httpHeader"];
    return schema as unknown as MemberSchema;
  };
  const aggregateOf = (id: string): AggregateSchema => {
    let schema = aggregates.get(id);
    if (schema === undefined) aggregates.set(id, (schema = translate(id)));
    return schema;
  };
  const translate = (id: string): AggregateSchema => {
    const shape = shapes[id];
    if (shape === undefined) throw new Error(`no shape ${id}`);
    const sparse = trait(id, "smithy.api#sparse") === undefined ? {} : { sparse: true as const };
    if (shape.member) return { type: "list", member: memberOf(shape.member), ...sparse };
    if (shape.key && shape.value)
      return { type: "map", key: memberOf(shape.key), value: memberOf(shape.value), ...sparse };
    const members = Object.entries(shape.members ?? {});
    return {
      type: shape.type as "structure" | "union",
      name: nameOf(id),
      members: () => Object.fromEntries(members.map(([name, member]) => [name, memberOf(member)])),
    };
  };
  const structureOf = (id: string | undefined): StructureSchema | undefined =>
    id === undefined || id === "smithy.api#Unit" ? undefined : (aggregateOf(id) as StructureSchema);
  const errorSchemaOf = (id: string): ErrorSchema => {
    let schema = errorOf.get(id);
    if (schema !== undefined) return schema;
    const name = nameOf(id);
    const error = trait(id, "smithy.api#error") as "client" | "server";
    const errorClass = class extends ServiceException {
      constructor(options: ServiceExceptionOptions) {
        super({ ...options, name, $fault: error });
      }
    };
    const httpError = trait(id, "smithy.api#httpError") as number | undefined;
    const awsQueryError = trait(id, "aws.protocols#awsQueryError") as ErrorSchema["awsQueryError"];
    schema = {
      ...(structureOf(id) as StructureSchema),
      error,
      errorClass,
      ...(httpError !== undefined && { httpError }),
      ...(awsQueryError && { awsQueryError }),
    };
    errorOf.set(id, schema);
    return schema;
  };

  const operationOf = new Map<string, OperationSchema>();
  const operations: RoutedOperation[] = [];
  for (const [id, shape] of Object.entries(shapes)) {
    if (shape.type !== "operation") continue;
    const endpoint = trait(id, "smithy.api#endpoint") as { hostPrefix: string } | undefined;
    const compression = trait(id, "smithy.api#requestCompression") as { encodings: string[] } | undefined;
    const input = structureOf(shape.input?.target);
    const output = structureOf(shape.output?.target);
    const operation = withInterceptors({
      name: nameOf(id),
      ...(input && { input }),
      ...(output && { output }),
      errors: (shape.errors ?? []).map(({ target }) => errorSchemaOf(target)),
      ...(endpoint && { hostPrefix: endpoint.hostPrefix }),
      ...(compression && { requestCompression: compression.encodings }),
    });
    operationOf.set(id, operation);
    operations.push({ operation, required: new Set() });
  }
  const [serviceId = "#"] = Object.keys(shapes).filter((id) => shapes[id]?.type === "service");
  const namespaced = {
    name: nameOf(serviceId),
    namespace: serviceId.slice(0, serviceId.indexOf("#")),
    sdkId: "Test",
    version: "1",
    auth: [],
    exception: TestServiceException,
    ...(trait(serviceId, "aws.protocols#awsQueryCompatible") !== undefined && { awsQueryCompatible: true as const }),
  };
  const service: ServiceSchema = namespaced;
  return { shapes: exactShapes, service, operations, operationOf, errorOf };
}

/** Turns a protocol test's `params`, read with {@link parseExactly}, into the values that the runtime takes. */
function valueOfParams(member: MemberSchema, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const target = member.target;
  const text = exactText(value) ?? (typeof value === "string" || typeof value === "number" ? String(value) : "");
  if (target === "timestamp") return new Date(Math.round(Number(text) * 1000));
  if (target === "blob") return new TextEncoder().encode(text);
  if (target === "float" || target === "double") return Number(text);
  if (target === "bigInteger" || (target === "long" && typeof value === "symbol")) return BigInt(text);
  if (target === "bigDecimal") return text;
  if (typeof target === "string") return value;
  if (target.type === "list") return (value as unknown[]).map((item) => valueOfParams(target.member, item));
  const entries = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, item]) => [
      key,
      valueOfParams(target.type === "map" ? target.value : (target.members()[key] ?? { target: "document" }), item),
    ]),
  );
}

export function inputOfParams(schema: StructureSchema | undefined, params: unknown): object {
  return (schema && params ? valueOfParams({ target: schema }, params) : {}) as object;
}
