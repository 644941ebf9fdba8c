import type { TextEdit } from "vscode-languageserver";
import { namespaceOf, shapeNameOf } from "../model/smithy-json/shape-id.ts";
import type { ModelNames } from "./model-names.ts";
import { rangeOf } from "./positions.ts";

/** A rename that cannot be done, with the reason for the user. */
export class RenameError extends Error {
  override readonly name = "RenameError";
}

/**
 * The edits that give a shape another name wherever a `.smithy` file names it, by the file's path.
 *
 * @throws RenameError
 */
export function renameShape(id: string, newName: string, names: ModelNames): ReadonlyMap<string, TextEdit[]> {
  if (!names.shapes.has(id)) throw new RenameError(`"${shapeNameOf(id)}" is not defined in the workspace`);
  if (!/^_*[A-Za-z]\w*$/.test(newName)) throw new RenameError(`"${newName}" is not a name for a shape`);
  const other = `${namespaceOf(id)}#${newName}`;
  if (other !== id && names.ids.has(other)) throw new RenameError(`"${newName}" is taken in ${namespaceOf(id)}`);
  const occurrences = names.occurrencesOf(id);
  if (!occurrences.some(({ kind }) => kind === "definition")) {
    throw new RenameError(`"${shapeNameOf(id)}" has its name from its operation: rename that`);
  }
  const edits = new Map<string, TextEdit[]>();
  for (const { parsed, at, length } of occurrences) {
    const list = edits.get(parsed.tree.file) ?? [];
    edits.set(parsed.tree.file, list);
    list.push({ range: rangeOf(parsed.source, at, length), newText: newName });
  }
  return edits;
}
