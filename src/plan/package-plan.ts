import type {
  EnumShape,
  IntEnumShape,
  ListShape,
  MapShape,
  OperationShape,
  OutputPath,
  PaginatedTrait,
  ServiceModel,
  Shape,
  StructureShape,
  UnionShape,
} from "../model/service-model.ts";
import type { Protocol, TraitFamily } from "../protocols/protocol-table.ts";
import type { EndpointRule, EndpointVariable } from "../model/endpoint-rules/endpoint-rule-set.ts";
import type { OperationParameter, RuleParameter } from "./endpoint-parameters.ts";
import type { Identifier } from "./identifier.ts";
import type { PathPlan } from "./jmespath/plan-path.ts";
import type { WaiterPlan } from "./plan-waiters.ts";

/** A package with all names decided: emitters look names up here and create none. */
export interface PackagePlan {
  readonly model: ServiceModel;
  readonly packageName: string;
  readonly names: ServiceNames;
  /** The default protocol of the package's client. */
  readonly clientProtocol: Protocol;
  /** The protocols of the package, the client's default first. */
  readonly protocols: readonly Protocol[];
  /** The same, in the order in which a server tries them. */
  readonly serverProtocols: readonly Protocol[];
  /** The families of traits that the protocols read. */
  readonly traitFamilies: ReadonlySet<TraitFamily>;
  /** The runtime exports that every call needs in addition to the protocol. */
  readonly serviceParts: readonly string[];
  /** How endpoints are resolved; undefined if the model does not define it. */
  readonly endpoint: EndpointPlan | undefined;
  /** In the model's order. */
  readonly operations: readonly OperationPlan[];
  readonly waiters: readonly WaiterPlan[];
  /** Structures (without errors), unions and enums that operations reach, in the model's order. */
  readonly types: readonly TypePlan[];
  readonly errors: readonly ErrorPlan[];
  /** Ordered so that each refers only to earlier ones, except for its `cycles`. */
  readonly schemas: readonly SchemaPlan[];
  /** The shapes that clients receive, in outputs and errors. */
  readonly received: ReadonlySet<Shape>;
  /** Like `schemas`, for shapes that constrain inputs. */
  readonly constraints: readonly ConstraintsPlan[];
  /** The package's exports; runtime imports of the same name are renamed. */
  readonly exports: { has(name: string): boolean };
  /** The type names of structures, unions and enums. */
  readonly typeNames: ReadonlyMap<Shape, Identifier>;
  readonly schemaNames: ReadonlyMap<Shape, Identifier>;
  readonly constraintsNames: ReadonlyMap<Shape, Identifier>;
  /** The symbol for a shape's or operation's name in documentation. */
  readonly links: ReadonlyMap<string, Identifier>;
}

/** The names of the service as a whole. */
export interface ServiceNames {
  /** `sso-oidc`: folder and, without a scope, package. */
  readonly slug: string;
  /** The aggregated client: `SSOOIDC`. */
  readonly aggregatedClient: Identifier;
  readonly client: Identifier;
  readonly clientConfig: Identifier;
  readonly exception: Identifier;
  readonly paginationConfiguration: Identifier;
  readonly serviceSchema: Identifier;
  readonly handlers: Identifier;
  readonly createServer: Identifier;
}

export interface OperationPlan {
  readonly shape: OperationShape;
  readonly command: Identifier;
  readonly commandInput: Identifier;
  readonly commandOutput: Identifier;
  /** Of the aggregated client and of the handlers. */
  readonly method: Identifier;
  readonly schema: Identifier;
  readonly paginator: PaginatorPlan | undefined;
  /** The operation's own errors and the service's, as classes. */
  readonly errors: readonly ErrorPlan[];
  /** The class for invalid input, if the operation has a suitable one. */
  readonly validationError: ErrorPlan | undefined;
  /** The values that it supplies to endpoint rules. */
  readonly endpointParameters: readonly OperationParameter[];
  /** The runtime exports that its calls need in addition to the protocol. */
  readonly parts: readonly string[];
}

export interface PaginatorPlan {
  /** `paginateListTables`. */
  readonly name: Identifier;
  readonly trait: PaginatedTrait;
  /** Functions for the trait's paths that are more than member accesses. */
  readonly functions: ReadonlyMap<OutputPath, PathPlan>;
}

interface EndpointPlan {
  readonly rules: readonly EndpointRule[];
  /** The parameters and assigned variables that the rules read. */
  readonly read: ReadonlySet<EndpointVariable>;
  readonly parameters: readonly RuleParameter[];
  /** The type of the rules' parameters. */
  readonly parametersType: Identifier;
}

export type TypePlan =
  | {
      readonly kind: "structure";
      readonly name: Identifier;
      readonly shape: StructureShape;
      readonly streaming: Streaming;
    }
  | { readonly kind: "union"; readonly name: Identifier; readonly shape: UnionShape }
  | {
      readonly kind: "enum";
      readonly name: Identifier;
      readonly shape: EnumShape | IntEnumShape;
      /** The properties of the constant: a unique one for each of the shape's values. */
      readonly keys: readonly string[];
    };

/** The direction of a structure's byte stream, which determines its type; commands narrow `both`. */
export type Streaming = "none" | "input" | "output" | "both";

export interface ErrorPlan {
  readonly name: Identifier;
  readonly shape: StructureShape;
  /** The runtime exports needed to read it in addition to the protocol. */
  readonly parts: readonly string[];
}

export interface SchemaPlan {
  readonly name: Identifier;
  readonly shape: AggregateShape;
}

export interface ConstraintsPlan {
  readonly name: Identifier;
  readonly shape: AggregateShape;
}

export type AggregateShape = StructureShape | UnionShape | ListShape | MapShape;
