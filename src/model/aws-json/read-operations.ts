import { GeneratorError } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type {
  HttpTrait,
  OperationExample,
  OperationShape,
  PaginatedTrait,
  Shape,
  StructureShape,
} from "../service-model.ts";
import { renameUriLabels } from "../uri-labels.ts";
import type { HttpDefinition, OperationDefinition, ShapeDefinition } from "./api.types.ts";
import { readOperationAuth } from "./read-auth.ts";
import type { ShapeDocs } from "./read-shape-docs.ts";
import { addCommonTraits, commonKeys, keepOthers, type TraitsBuilder } from "./traits-builder.ts";

/** What operations are read from. */
interface OperationSource {
  readonly file: string;
  readonly operations: Readonly<Record<string, OperationDefinition>>;
  readonly definitions: ReadonlyMap<string, ShapeDefinition>;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly docs: ShapeDocs;
  /** A protocol binds members to the parts of HTTP. */
  readonly bindsToHttp: boolean;
  readonly paginated: ReadonlyMap<string, PaginatedTrait>;
  readonly examples: ReadonlyMap<string, readonly OperationExample[]>;
}

const knownKeys: ReadonlySet<string> = new Set([
  ...commonKeys,
  ...["name", "http", "input", "output", "errors", "documentationUrl", "auth", "authtype", "unsignedPayload"],
  ...["idempotent", "readonly", "endpoint", "httpChecksum", "httpChecksumRequired", "requestcompression"],
  ...["staticContextParams", "operationContextParams"],
]);

/** The operations in the model's order, with the keys they have in the file. */
export function readOperations(
  source: OperationSource,
): readonly { readonly key: string; readonly operation: OperationShape }[] {
  return Object.entries(source.operations).map(([key, definition]) => {
    const find = (role: string, shape: string): StructureShape => findStructure(source, { key, role, shape });
    const input = definition.input === undefined ? undefined : find("input", definition.input.shape);
    const output = definition.output === undefined ? undefined : find("output", definition.output.shape);
    const errors = (definition.errors ?? []).map((error, index) => find(`errors/${index}`, error.shape));
    // On the wire of the protocols without URIs the name counts, elsewhere the key that docs,
    // paginators and examples use (CloudFront's names end in a date).
    const name = source.bindsToHttp ? key : definition.name;
    const place = { file: source.file, pointer: formatPointer(["operations", key]) };
    const auth = readOperationAuth(definition, place);
    const traits = readOperationTraits(key, definition, source);
    if (auth.optional) traits.optionalAuth = true;
    if (auth.unsignedPayload) traits.unsignedPayload = true;
    const operation: OperationShape = {
      kind: "operation",
      name,
      input,
      output,
      errors: [...new Set(errors)],
      http: source.bindsToHttp ? readHttp(definition, source) : undefined,
      auth: auth.schemes,
      paginated: source.paginated.get(key),
      examples: source.examples.get(key) ?? [],
      traits,
    };
    return { key, operation };
  });
}

function findStructure(source: OperationSource, wanted: { key: string; role: string; shape: string }): StructureShape {
  const shape = source.shapes.get(wanted.shape);
  if (shape?.kind === "structure") return shape;
  const role = wanted.role.startsWith("errors") ? "error" : wanted.role;
  const fault =
    shape === undefined
      ? `${role} targets unknown shape "${wanted.shape}"`
      : `${role} "${wanted.shape}" must be a structure, not a ${shape.kind}`;
  throw new GeneratorError(`operation "${wanted.key}": ${fault}`, {
    code: shape === undefined ? "unknown-shape" : "invalid-model",
    place: { file: source.file, pointer: formatPointer(["operations", wanted.key, ...wanted.role.split("/")]) },
  });
}

/** The labels of this format are the members' location names; Smithy's are the members' own. */
function readHttp(definition: OperationDefinition, source: OperationSource): HttpTrait | undefined {
  const { http, input } = definition;
  if (http === undefined) return undefined;
  const labels = findLabels(input === undefined ? undefined : source.definitions.get(input.shape));
  const uri = renameUriLabels(http.requestUri, (label) => labels.get(label) ?? label);
  return { method: http.method, uri, code: http.responseCode ?? 200 };
}

function findLabels(input: ShapeDefinition | undefined): ReadonlyMap<string, string> {
  const members = input?.type === "structure" ? Object.entries(input.members) : [];
  return new Map(
    members
      .filter(([, member]) => member.location === "uri")
      .map(([name, member]) => [member.locationName ?? name, name]),
  );
}

function readOperationTraits(key: string, definition: OperationDefinition, source: OperationSource): TraitsBuilder {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, definition, source.docs.operations.get(key));
  if (definition.documentationUrl !== undefined) {
    traits.externalDocumentation = { Documentation: definition.documentationUrl };
  }
  if (definition.idempotent === true) traits.idempotent = true;
  if (definition.readonly === true) traits.readonly = true;
  const hostPrefix = definition.endpoint?.hostPrefix;
  if (hostPrefix !== undefined) traits.endpoint = { hostPrefix };
  if (definition.httpChecksum !== undefined) traits.httpChecksum = definition.httpChecksum;
  if (definition.httpChecksumRequired === true) traits.httpChecksumRequired = true;
  const { requestcompression, staticContextParams, operationContextParams } = definition;
  if (requestcompression !== undefined) traits.requestCompression = { encodings: requestcompression.encodings };
  if (staticContextParams !== undefined) traits.staticContextParams = staticContextParams;
  if (operationContextParams !== undefined) traits.operationContextParams = operationContextParams;
  keepOthers(traits, definition, knownKeys);
  if (source.bindsToHttp && definition.name !== key) traits.others = { ...traits.others, name: definition.name };
  if (!source.bindsToHttp && definition.http !== undefined && !isPlainPost(definition.http)) {
    traits.others = { ...traits.others, http: definition.http };
  }
  return traits;
}

/** What the protocols without URIs always send. */
function isPlainPost(http: HttpDefinition): boolean {
  return http.method === "POST" && http.requestUri === "/" && http.responseCode === undefined;
}
