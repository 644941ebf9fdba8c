import { authOfOperation } from "../plan/auth-schemes.ts";
import type { Member, Shape } from "../model/service-model.ts";
import { isAggregate } from "../plan/declaration-order.ts";
import { isLongPolling, retryDefaultsOf } from "../plan/customizations/retries.ts";
import { mapErrorNames } from "../plan/error-codes.ts";
import type { AggregateShape, ErrorPlan, OperationPlan, PackagePlan, SchemaPlan } from "../plan/package-plan.ts";
import { code, stringLiteral, type Code } from "./code.ts";
import { lazyMembersEntry, literalEntries, memberEntry } from "./json-literal.ts";
import { endpointParametersEntry, printParameterFunctions } from "./endpoint-rules/endpoint-parameters.ts";
import { endpointParts } from "./endpoint-rules/endpoint-file.ts";
import { arrayDoc, assignmentDoc, entryDoc, getterDoc, objectDoc, printDoc, type Doc } from "./layout.ts";
import { schemaTraitsOf } from "./schema-traits.ts";
import { SourceFile } from "./source-file.ts";

/** `src/schemas.ts`: a constant for each structure, union, list and map, each operation, and the service. */
export function emitSchemas(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  const errors = new Map<Shape, ErrorPlan>(plan.errors.map((error) => [error.shape, error]));
  for (const schema of plan.schemas) {
    const error = errors.get(schema.shape);
    const type = error === undefined ? schemaTypes[schema.shape.kind] : "ErrorSchema";
    const properties = [
      ...shapeProperties(schema, plan),
      ...(error === undefined ? [] : errorProperties(error, plan, file)),
    ];
    file.add(printConstant(schema.name, file.runtime(type, "type"), properties));
  }
  for (const operation of plan.operations) {
    file.add(
      ...printParameterFunctions(operation, plan, file),
      printConstant(
        operation.schema,
        file.runtime("OperationSchema", "type"),
        operationProperties(operation, plan, file),
      ),
    );
  }
  file.add(
    printConstant(plan.names.serviceSchema, file.runtime("ServiceSchema", "type"), serviceProperties(plan, file)),
  );
  return file.print();
}

const schemaTypes = {
  structure: "StructureSchema",
  union: "UnionSchema",
  list: "ListSchema",
  map: "MapSchema",
} as const;

function printConstant(name: Code, type: Code, properties: readonly Doc[]): Code {
  return printDoc(assignmentDoc(code`export const ${name}: ${type}`, objectDoc(properties, "always")));
}

function shapeProperties({ shape }: SchemaPlan, plan: PackagePlan): Doc[] {
  const printMember = (member: Member): Doc => memberSchema(member, shape, plan);
  switch (shape.kind) {
    case "structure":
    case "union":
      return [
        ...literalEntries({ type: shape.kind, name: shape.name, ...schemaTraitsOf("structure", shape, plan) }),
        lazyMembersEntry(shape.members.map((member) => memberEntry(member.name, printMember(member)))),
      ];
    case "list":
      return [
        ...literalEntries({ type: "list" }),
        entryDoc(code`member`, printMember(shape.member)),
        ...literalEntries(schemaTraitsOf("list", shape, plan)),
      ];
    case "map":
      return [
        ...literalEntries({ type: "map" }),
        entryDoc(code`key`, printMember(shape.key)),
        entryDoc(code`value`, printMember(shape.value)),
        ...literalEntries(schemaTraitsOf("list", shape, plan)),
      ];
    default:
      return shape satisfies never;
  }
}

function memberSchema(member: Member, owner: AggregateShape, plan: PackagePlan): Doc {
  const { target } = member;
  return objectDoc([
    targetEntry(target, plan),
    ...literalEntries(schemaTraitsOf("member", { ...member, owner }, plan)),
  ]);
}

function targetEntry(target: Shape, plan: PackagePlan): Doc {
  if (!isAggregate(target)) return entryDoc(code`target`, stringLiteral(simpleType(target)));
  const name = plan.schemaNames.get(target);
  if (name === undefined) throw new Error(`shape "${target.name}" has no schema in the plan`);
  return entryDoc(code`target`, name);
}

function simpleType(shape: Exclude<Shape, AggregateShape>): string {
  if (shape.kind === "enum") return "string";
  return shape.kind === "intEnum" ? "integer" : shape.kind;
}

function errorProperties({ name, shape, parts }: ErrorPlan, plan: PackagePlan, file: SourceFile): Doc[] {
  return [
    ...literalEntries(schemaTraitsOf("error", shape, plan)),
    ...partsEntry(parts, plan, file),
    classGetter(code`errorClass`, file.sibling(name, "src/errors.ts", "value")),
  ];
}

/**
 * A getter, since error classes and schemas refer to each other: whichever module is evaluated first would find the
 * other's exports undefined.
 */
function classGetter(name: Code, value: Code): Doc {
  return getterDoc(name, value);
}

function operationProperties(operation: OperationPlan, plan: PackagePlan, file: SourceFile): Doc[] {
  const { shape, errors, parts } = operation;
  const { name, http, input, output } = shape;
  const reference = (key: Code, target: Shape | undefined): Doc[] => {
    const schema = target === undefined ? undefined : plan.schemaNames.get(target);
    return schema === undefined ? [] : [entryDoc(key, schema)];
  };
  const own = errors.filter((error) => !plan.model.errors.includes(error.shape));
  return [
    ...literalEntries({ name, http: plan.traitFamilies.has("http") ? http : undefined }),
    ...reference(code`input`, input),
    ...reference(code`output`, output),
    ...errorList(own, plan),
    ...literalEntries({
      auth: authOfOperation(shape, plan.model),
      ...schemaTraitsOf("operation", shape, plan),
      longPolling: isLongPolling(plan.model, name) || undefined,
    }),
    ...endpointParametersEntry(operation, plan, file),
    ...partsEntry(parts, plan, file),
  ];
}

function serviceProperties(plan: PackagePlan, file: SourceFile): Doc[] {
  const { name, namespace, sdkId, version, endpointPrefix, signingName, auth } = plan.model;
  const errors = plan.errors.filter((error) => plan.model.errors.includes(error.shape));
  const isBare = plan.model.protocols.some((protocol) => protocol.noErrorWrapping === true);
  return [
    ...literalEntries({
      name,
      namespace: plan.traitFamilies.has("rpc") ? namespace : undefined,
      sdkId,
      version,
      endpointPrefix,
      signingName,
      ...schemaTraitsOf("service", plan.model, plan),
      errorNames: mapErrorNames(plan),
      noErrorWrapping: isBare ? true : undefined,
      protocols: plan.protocols.length > 1 ? plan.protocols.map(({ smithyId }) => smithyId) : undefined,
      auth,
      retryDefaults: retryDefaultsOf(plan.model),
    }),
    ...partsEntry(plan.serviceParts, plan, file, endpointParts(plan, file)),
    ...errorList(errors, plan),
    classGetter(code`exception`, file.sibling(plan.names.exception, "src/errors.ts", "value")),
  ];
}

function errorList(errors: readonly ErrorPlan[], plan: PackagePlan): Doc[] {
  if (errors.length === 0) return [];
  const names = errors.flatMap((error) => plan.schemaNames.get(error.shape) ?? []);
  return [entryDoc(code`errors`, arrayDoc(names))];
}

/**
 * The property of a schema that lists its runtime parts, omitted if there are none.
 *
 * @param own parts defined in the package, which come first.
 */
function partsEntry(parts: readonly string[], plan: PackagePlan, file: SourceFile, own: readonly Code[] = []): Doc[] {
  if (own.length + parts.length === 0) return [];
  const { clientEntry } = plan.clientProtocol.runtime;
  const entryOf = (part: string): string =>
    part.startsWith("sigV4") ? "@shapewright/aws" : part === "presignedCopy" ? awsCustomizations : clientEntry;
  const ofRuntime = parts.map((part) => file.runtime(part, "value", entryOf(part)));
  return [entryDoc(code`parts`, arrayDoc([...own, ...ofRuntime]))];
}

const awsCustomizations = "@shapewright/aws/customizations";
