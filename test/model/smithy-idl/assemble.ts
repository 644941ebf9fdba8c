import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { formatPlace } from "../../../src/generator-error.ts";

/** The JSON AST of one file. */
export function assembleText(text: string): unknown {
  return assembleModel([{ file: "a.smithy", json: parseIdl("a.smithy", text) }]).files[0]?.json;
}

/** The shapes of one file in version 2, without the namespace that they are in, `a`. */
export function shapesOf(text: string): unknown {
  const ast = assembleText(`$version: "2"\nnamespace a\n${text}`) as { readonly shapes?: object };
  return Object.fromEntries(
    Object.entries(ast.shapes ?? {}).map(([id, shape]) => [id.replace(/^a#/, ""), shape as unknown]),
  );
}

/** What is wrong with files, given by name, as `file:line:column: message (hint)`. */
export function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { faults } = assembleModel(Object.entries(files).map(([file, text]) => ({ file, json: parseIdl(file, text) })));
  return faults.map(({ message, place, hint }) => {
    const text = `${place === undefined ? "" : formatPlace(place)}: ${message}`;
    return hint === undefined ? text : `${text} [${hint}]`;
  });
}
