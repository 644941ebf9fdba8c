import type { Place, Warn } from "../../generator-error.ts";
import { memberPathOf } from "../jmespath/expression.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";
import { formatPointer } from "../json-pointer.ts";
import { findShapeAt } from "../member-path.ts";
import type { OutputPath, PaginatedTrait, Shape, StructureShape } from "../service-model.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";
import type { Pagination } from "./paginators.types.ts";

/** The context for checking paginators. */
interface PaginatorOptions {
  readonly api: ApiModel;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly warn: Warn;
}

/**
 * The pagination of each operation, by key. An entry without tokens only locates the items and does not page; warns of,
 * and omits, an entry with unknown members.
 */
export function readPaginators(
  paginators: CheckedFile<"paginators"> | undefined,
  options: PaginatorOptions,
): ReadonlyMap<string, PaginatedTrait> {
  const found = new Map<string, PaginatedTrait>();
  if (paginators === undefined) return found;
  const operations = new Map(Object.entries(options.api.operations));
  for (const [key, pagination] of Object.entries(paginators.json.pagination)) {
    if (pagination.input_token === undefined || pagination.output_token === undefined) continue;
    const operation = operations.get(key);
    const input = findStructure(options.shapes, operation?.input?.shape);
    const output = findStructure(options.shapes, operation?.output?.shape);
    const place = { file: paginators.file, pointer: formatPointer(["pagination", key]) };
    const trait =
      operation === undefined
        ? `operation "${key}" is not in the model`
        : readPagination(pagination, { input, output, place });
    if (typeof trait !== "string") {
      found.set(key, trait);
      continue;
    }
    options.warn({ code: "ignored", message: `paginator "${key}" is left out: ${trait}`, place });
  }
  return found;
}

function findStructure(shapes: ReadonlyMap<string, Shape>, name: string | undefined): StructureShape | undefined {
  const shape = name === undefined ? undefined : shapes.get(name);
  return shape?.kind === "structure" ? shape : undefined;
}

interface PaginatedOperation {
  readonly input: StructureShape | undefined;
  readonly output: StructureShape | undefined;
  /** Of its entry in the paginators file. */
  readonly place: Place;
}

/** The trait, or the reason why it is invalid. */
function readPagination(pagination: Pagination, operation: PaginatedOperation): PaginatedTrait | string {
  const inputTokens = listPaths(pagination.input_token);
  const outputTokens = listPaths(pagination.output_token);
  const [items] = listPaths(pagination.result_key);
  if (inputTokens.length === 0 || inputTokens.length !== outputTokens.length) {
    return "the numbers of its input and output tokens differ";
  }
  const { limit_key: pageSize, more_results: moreResults } = pagination;
  for (const name of [...inputTokens, ...(pageSize === undefined ? [] : [pageSize])]) {
    if (findShapeAt([name], operation.input) === undefined) return `input has no member "${name}"`;
  }
  const paths = new Map<string | undefined, OutputPath>();
  for (const text of [...outputTokens, items, moreResults]) {
    const path = text === undefined ? undefined : readOutputPath(text, operation);
    if (typeof path === "string") return path;
    if (path !== undefined) paths.set(text, path);
  }
  return {
    inputTokens,
    outputTokens: outputTokens.map((token) => paths.get(token)).filter((path) => path !== undefined),
    pageSize,
    items: paths.get(items),
    moreResults: paths.get(moreResults),
  };
}

/** The path, or the reason why it is invalid. The plan resolves expressions. */
function readOutputPath(text: string, { output, place }: PaginatedOperation): OutputPath | string {
  const jmespath = readJmespath(text);
  if (typeof jmespath === "string") return jmespath;
  const path = memberPathOf(jmespath.expression);
  if (path === undefined) return { ...jmespath, place };
  return findShapeAt(path, output) === undefined ? `output has no member "${text}"` : path;
}

function listPaths(paths: string | readonly string[] | undefined): readonly string[] {
  return paths === undefined ? [] : typeof paths === "string" ? [paths] : paths;
}
