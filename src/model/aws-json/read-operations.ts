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
import type { Waiter } from "../waiter.ts";
import type { OperationDefinition, ShapeDefinition } from "./api.types.ts";
import { readOperationAuth } from "./read-auth.ts";
import type { ModelDocs } from "./read-docs.ts";
import { readOperationTraits } from "./traits/operation-traits.ts";

/** The context for reading operations. */
interface OperationSource {
  readonly file: string;
  readonly operations: Readonly<Record<string, OperationDefinition>>;
  readonly definitions: ReadonlyMap<string, ShapeDefinition>;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly docs: ModelDocs;
  /** Whether a protocol has HTTP bindings. */
  readonly bindsToHttp: boolean;
  readonly paginated: ReadonlyMap<string, PaginatedTrait>;
  readonly examples: ReadonlyMap<string, readonly OperationExample[]>;
  readonly waiters: ReadonlyMap<string, readonly Waiter[]>;
}

/** The operations in the model's order, with the keys they have in the file. */
export function readOperations(
  source: OperationSource,
): readonly { readonly key: string; readonly operation: OperationShape }[] {
  return Object.entries(source.operations).map(([key, definition]) => {
    const find = (role: string, shape: string): StructureShape => findStructure(source, { key, role, shape });
    const input = definition.input === undefined ? undefined : find("input", definition.input.shape);
    const output = definition.output === undefined ? undefined : find("output", definition.output.shape);
    const errors = (definition.errors ?? []).map((error, index) => find(`errors/${index}`, error.shape));
    // Protocols without URIs send the name; others use the key, as docs, paginators and examples do (CloudFront's names
    // end in a date).
    const name = source.bindsToHttp ? key : definition.name;
    const place = { file: source.file, pointer: formatPointer(["operations", key]) };
    const auth = readOperationAuth(definition, place);
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
      waiters: source.waiters.get(key) ?? [],
      traits: readOperationTraits(definition, { auth, place, docs: source.docs.operations.get(key) }),
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

/** Labels in this format are location names; Smithy's are member names. */
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
