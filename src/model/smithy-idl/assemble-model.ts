import type { GeneratorError } from "../../generator-error.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";
import type { SmithyFile } from "../smithy-json/merge-files.ts";
import { buildAst } from "./build-ast.ts";
import { checkReferences } from "./check-references.ts";
import { ShapeIndex } from "./elided-members.ts";
import { locateInIdl } from "./locate-in-idl.ts";
import { NameResolver } from "./name-resolver.ts";
import { ParsedIdl } from "./parsed-idl.ts";

/** A model whose files are all in the JSON AST, with what its `.smithy` files have at fault. */
interface AssembledModel {
  readonly files: readonly SmithyFile[];
  readonly faults: readonly GeneratorError[];
}

/** Turns the `.smithy` files of a model, which `json` holds as {@link ParsedIdl}, into the JSON AST; others stay as they are. */
export function assembleModel(files: readonly SmithyFile[]): AssembledModel {
  const parsed = files.flatMap(({ json }) => (json instanceof ParsedIdl ? [json] : []));
  if (parsed.length === 0) return { files, faults: [] };
  const syntaxFaults = parsed.flatMap(({ faults, source }) =>
    faults.map((fault) => source.makeError(fault, "invalid-syntax")),
  );
  // What could not be read would be missed all over the model.
  if (syntaxFaults.length > 0) return { files: [], faults: syntaxFaults };

  const jsonShapes = new Map(files.flatMap(({ json }) => (json instanceof ParsedIdl ? [] : shapesOf(json))));
  const defined = new Set([...jsonShapes.keys(), ...parsed.flatMap(({ shapes }) => [...shapes.keys()])]);
  const index = new ShapeIndex();
  for (const [id, json] of jsonShapes) index.addJson(id, json);
  const resolvers = new Map(parsed.map((file) => [file, new NameResolver(file.tree, defined)]));
  for (const [{ tree, shapes }, resolver] of resolvers) {
    resolveValues(tree.valueNames, resolver);
    for (const [id, statement] of shapes) index.addStatement(id, statement, resolver);
  }

  const faults: GeneratorError[] = [];
  const built = files.map((file): SmithyFile => {
    if (!(file.json instanceof ParsedIdl)) return file;
    const { tree, source } = file.json;
    const resolver = resolvers.get(file.json) ?? new NameResolver(tree, defined);
    const typeOfTrait = (id: string): string | undefined => index.typeOf(id);
    const json = buildAst(tree, {
      resolver,
      memberSource: index,
      typeOfTrait,
      report: (message, at, length, hint) =>
        void faults.push(source.makeError({ message, at, length, hint }, "invalid-model")),
    });
    faults.push(...checkReferences(file.json, resolver, defined));
    const parsedFile = file.json;
    return { file: file.file, json, locate: (segments) => locateInIdl(parsedFile, resolver, segments) };
  });
  return { files: built, faults };
}

/** Replaces the names in values with ids. */
function resolveValues(names: ParsedIdl["tree"]["valueNames"], resolver: NameResolver): void {
  for (const { name, holder, key } of names) {
    const value = resolver.resolve(name);
    // Not an assignment: `__proto__` can be a key.
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  }
}

function shapesOf(json: unknown): readonly [string, unknown][] {
  const shapes = isJsonObject(json) ? json["shapes"] : undefined;
  return isJsonObject(shapes) ? Object.entries(shapes) : [];
}
