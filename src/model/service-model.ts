import type { Place } from "../generator-error.ts";
import type { EndpointRuleSet } from "./endpoint-rules/endpoint-rule-set.ts";
import type { Jmespath } from "./jmespath/expression.ts";
import type { Waiter } from "./waiter.ts";
import type { Traits } from "./traits.ts";

/**
 * A service as every reader yields it, with the semantics of Smithy 2.0, whatever format it was
 * read from. References are resolved: a member's `target` is the shape itself.
 */
export interface ServiceModel {
  /** The source of the model, for the first line of each generated file: `model/sso-oidc/2019-06-10`. */
  readonly source: string;
  /**
   * The service shape's own name: the `X-Amz-Target` prefix of the awsJson protocols, such as
   * `DynamoDB_20120810`; in the split layout `targetPrefix`, else a name made from the service id.
   */
  readonly name: string;
  /** The namespace of the service's shape id, if the format has namespaces. */
  readonly namespace: string | undefined;
  /** The API version, such as `2019-06-10`. */
  readonly version: string;
  /** Names the client: the `sdkId` of AWS services (`SSO OIDC`), else the service's name. */
  readonly sdkId: string;
  /** The full name as users read it: `AWS SSO OIDC`. */
  readonly title: string | undefined;
  /** Every protocol the model names, in the model's order. */
  readonly protocols: readonly ProtocolTrait[];
  /** The host's first label at AWS; undefined for services that are not AWS's. */
  readonly endpointPrefix: string | undefined;
  /** The service name in signatures (SigV4); undefined if requests are not signed. */
  readonly signingName: string | undefined;
  /** The rules that resolve the endpoint of a call, if the model has them. */
  readonly endpointRules: EndpointRuleSet | undefined;
  /** The auth schemes in order of preference, as Smithy shape ids (`aws.auth#sigv4`, `smithy.api#httpBearerAuth`). */
  readonly auth: readonly string[];
  readonly traits: Traits;
  /** The operations in the order of the model. */
  readonly operations: readonly OperationShape[];
  /** The resources of the service and, after each, those within it; none in the split layout. */
  readonly resources: readonly ResourceShape[];
  /** Errors that every operation may return. */
  readonly errors: readonly StructureShape[];
  /** Every shape but the operations by name (a name is unique after the service's `rename`). */
  readonly shapes: ReadonlyMap<string, Shape>;
}

/** A protocol that the service speaks, with the settings of its trait. */
export interface ProtocolTrait {
  /** As in the table of protocols (`src/protocols/`). */
  readonly name: string;
  /** restXml: error responses have no `<ErrorResponse>` around `<Error>`. */
  readonly noErrorWrapping?: boolean | undefined;
  /** The versions of HTTP for event streams, by their ALPN names, in order of preference. */
  readonly eventStreamHttp?: readonly string[] | undefined;
}

/** An operation, with its HTTP binding if the protocol has one. */
export interface OperationShape {
  readonly kind: "operation";
  readonly name: string;
  /** `undefined` is Smithy's Unit. */
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
  /** The operation's errors, without those of the service. */
  readonly errors: readonly StructureShape[];
  readonly http: HttpTrait | undefined;
  /** Overrides the service's list; empty: no authentication. */
  readonly auth: readonly string[] | undefined;
  readonly paginated: PaginatedTrait | undefined;
  readonly waiters: readonly Waiter[];
  readonly examples: readonly OperationExample[];
  readonly traits: Traits;
}

/** A resource: what its operations create, read and delete by identifiers (Smithy 2.0, "Resource"). */
export interface ResourceShape {
  readonly kind: "resource";
  readonly name: string;
  /** Names of the identifiers, each with the name of the shape that it targets. Those of a parent are among them. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Names of the properties, each with the name of the shape that it targets. */
  readonly properties: ReadonlyMap<string, string>;
  readonly lifecycle: Readonly<Partial<Record<ResourceLifecycle, OperationShape>>>;
  /** Operations of one instance that are not of the life cycle. */
  readonly operations: readonly OperationShape[];
  /** Operations of the whole collection, which bind no identifier but those of a parent. */
  readonly collectionOperations: readonly OperationShape[];
  /** The child resources. */
  readonly resources: readonly ResourceShape[];
  readonly traits: Traits;
}

/** The operations of a resource's life cycle, in the order of Smithy's documentation. */
export const resourceLifecycles = ["put", "create", "read", "update", "delete", "list"] as const;

type ResourceLifecycle = (typeof resourceLifecycles)[number];

/** Smithy's `http` trait. */
export interface HttpTrait {
  readonly method: string;
  /** With labels `{name}` and `{name+}`, and possibly a literal query string. */
  readonly uri: string;
  /** The status of success. */
  readonly code: number;
}

/** Smithy's `paginated` trait. */
export interface PaginatedTrait {
  readonly inputTokens: readonly string[];
  /** A path for each of `inputTokens`. */
  readonly outputTokens: readonly OutputPath[];
  readonly pageSize: string | undefined;
  readonly items: OutputPath | undefined;
  /** The output's boolean that indicates further pages (`more_results`, only in the split layout). */
  readonly moreResults: OutputPath | undefined;
}

/** The location of a value in an output: names of members (`["Buckets", "Token"]`), or any other expression. */
export type OutputPath = readonly string[] | OutputExpression;

interface OutputExpression extends Jmespath {
  readonly place: Place;
}

/** Whether a path consists of members only. */
export function isMemberPath(path: OutputPath): path is readonly string[] {
  return Array.isArray(path);
}

/** One of Smithy's `examples`, values as JSON. */
export interface OperationExample {
  readonly title: string;
  /** HTML, or plain text. */
  readonly documentation: string | undefined;
  readonly input: unknown;
  readonly output: unknown;
  readonly error: { readonly shape: string; readonly content: unknown } | undefined;
}

/** Any shape that a member can target. */
export type Shape =
  SimpleShape | StringShape | EnumShape | IntEnumShape | ListShape | MapShape | StructureShape | UnionShape;

interface ShapeBase {
  /** Unique in the model, as the model spells it. */
  readonly name: string;
  readonly traits: Traits;
}

/** The simple types that have no parts of their own. */
export interface SimpleShape extends ShapeBase {
  readonly kind:
    | "blob"
    | "boolean"
    | "byte"
    | "short"
    | "integer"
    | "long"
    | "float"
    | "double"
    | "bigInteger"
    | "bigDecimal"
    | "timestamp"
    | "document";
}

export interface StringShape extends ShapeBase {
  readonly kind: "string";
}

/** A string of a set of values, open on clients and closed on servers. */
export interface EnumShape extends ShapeBase {
  readonly kind: "enum";
  readonly values: readonly EnumValue<string>[];
}

export interface IntEnumShape extends ShapeBase {
  readonly kind: "intEnum";
  readonly values: readonly EnumValue<number>[];
}

export interface EnumValue<Value> {
  /** As in the model, or derived from the value if the format has no names. */
  readonly name: string;
  readonly value: Value;
  readonly traits: Traits;
}

export interface ListShape extends ShapeBase {
  readonly kind: "list";
  readonly member: Member;
}

export interface MapShape extends ShapeBase {
  readonly kind: "map";
  readonly key: Member;
  readonly value: Member;
}

/** A structure; an error if `traits.error` is set. */
export interface StructureShape extends ShapeBase {
  readonly kind: "structure";
  readonly members: readonly Member[];
}

export interface UnionShape extends ShapeBase {
  readonly kind: "union";
  readonly members: readonly Member[];
}

/** A member of a structure, union, list or map. */
export interface Member {
  /** `member`, `key` and `value` in lists and maps. */
  readonly name: string;
  readonly target: Shape;
  /** The member's own traits; the target's are not merged in. */
  readonly traits: Traits;
}

/** The members of any shape; none of a simple one. */
export function membersOf(shape: Shape): readonly Member[] {
  switch (shape.kind) {
    case "structure":
    case "union":
      return shape.members;
    case "list":
      return [shape.member];
    case "map":
      return [shape.key, shape.value];
    default:
      return [];
  }
}
