import { CompletionItemKind, type CompletionItem, type TextEdit } from "vscode-languageserver";
import type { ParsedIdl } from "../model/smithy-idl/parsed-idl.ts";
import { preludeNames } from "../model/smithy-idl/prelude-names.ts";
import { prelude } from "../model/smithy-json/prelude.ts";
import { namespaceOf, shapeNameOf } from "../model/smithy-json/shape-id.ts";
import { knownTraits } from "../model/smithy-json/traits/known-traits.ts";
import type { ModelNames } from "./model-names.ts";
import { rangeOf } from "./positions.ts";

/** What may be written at an offset: traits behind `@`, else shapes. Names of other namespaces bring their `use`. */
export function completeName(parsed: ParsedIdl, offset: number, names: ModelNames): CompletionItem[] {
  const { text } = parsed.tree;
  const line = text.slice(Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1, offset);
  if (/^\s*\/\//.test(line) || hasOpenString(line)) return [];
  const isTrait = /@[\w.#]*$/.test(line);
  const ids = isTrait
    ? [...new Set([...knownTraits.keys(), ...listTraits(names)])]
    : [...new Set([...prelude.keys(), ...names.ids])].filter((id) => !id.includes("$"));
  return ids.map((id) => makeItem(id, { parsed, isTrait }));
}

function listTraits({ shapes }: ModelNames): readonly string[] {
  return [...shapes.values()]
    .filter(({ statement }) => statement.traits.some(({ name }) => name === "trait" || name === "smithy.api#trait"))
    .map(({ id }) => id);
}

function makeItem(
  id: string,
  { parsed, isTrait }: { readonly parsed: ParsedIdl; readonly isTrait: boolean },
): CompletionItem {
  const use = makeUse(id, parsed);
  return {
    label: shapeNameOf(id),
    kind: isTrait ? CompletionItemKind.Property : CompletionItemKind.Class,
    detail: id,
    // Names that need no `use` come first.
    sortText: `${use === undefined ? 0 : 1}${shapeNameOf(id)}`,
    ...(use === undefined ? {} : { additionalTextEdits: [use] }),
  };
}

/** The edit that adds a `use`, where the name needs one. */
function makeUse(id: string, { tree, source }: ParsedIdl): TextEdit | undefined {
  const namespace = namespaceOf(id);
  const isPrelude = namespace === "smithy.api" && preludeNames.has(shapeNameOf(id));
  if (isPrelude || namespace === tree.namespace || tree.uses.some(({ name }) => name === id)) return undefined;
  const last = tree.uses.at(-1);
  const end = tree.text.includes("\r\n") ? "\r\n" : "\n";
  if (last !== undefined) {
    return { range: rangeOf(source, last.at + last.name.length, 0), newText: `${end}use ${id}` };
  }
  const found = /^namespace[ \t]+[\w.]+/m.exec(tree.text);
  if (found === null) return undefined;
  return { range: rangeOf(source, found.index + found[0].length, 0), newText: `${end}${end}use ${id}` };
}

function hasOpenString(line: string): boolean {
  return line.replaceAll(/\\./g, "").split('"').length % 2 === 0;
}
