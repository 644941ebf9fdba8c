import { SerializationError } from "../exception/serialization-error.ts";
import { decodeFormText } from "../codec/percent-encoding.ts";

/** A place in a form: the field whose key leads there, and what its key's further parts lead to. */
export interface FormNode {
  /** Undefined where only longer keys begin so. */
  value: string | undefined;
  children: Map<string, FormNode> | undefined;
}

/**
 * Places that a form may have, since each costs more memory than the few characters that ask for
 * it: many times what AWS's largest requests have.
 */
const NODE_LIMIT = 100_000;

/**
 * Sorts the fields of a form by the parts of their keys, which dots separate: `a.member.1=x`. Indices
 * are parts like others: what they are decides nothing about memory.
 *
 * @throws SerializationError for a wrong percent-encoding, two fields of one key, and more fields than any client sends.
 */
export function parseForm(text: string): FormNode {
  const root: FormNode = { value: undefined, children: undefined };
  let count = 0;
  forEachField(text, (key, value) => {
    let node = root;
    for (let start = 0; start <= key.length;) {
      const dot = key.indexOf(".", start);
      const end = dot < 0 ? key.length : dot;
      const part = key.slice(start, end);
      start = end + 1;
      node.children ??= new Map();
      let child = node.children.get(part);
      if (child === undefined) {
        if (++count > NODE_LIMIT) throw new SerializationError(`the form has more than ${NODE_LIMIT} fields`);
        node.children.set(part, (child = { value: undefined, children: undefined }));
      }
      node = child;
    }
    if (node.value !== undefined) throw new SerializationError("the form has two fields of one key");
    node.value = value;
    return false;
  });
  return root;
}

/** The value of the first field of a key, or undefined. */
export function findField(text: string, wanted: string): string | undefined {
  let found: string | undefined;
  forEachField(text, (key, value) => {
    if (key === wanted) found = value;
    return found !== undefined;
  });
  return found;
}

/** Calls a function with each field until it returns true. */
function forEachField(text: string, visit: (key: string, value: string) => boolean): void {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("&", start);
    const end = next < 0 ? text.length : next;
    // Within the pair, since a search in the whole would go to its end for each pair without a value.
    const pair = text.slice(start, end);
    const equals = pair.indexOf("=");
    const key = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? "" : pair.slice(equals + 1);
    if (pair !== "" && visit(decodeFormText(key), decodeFormText(value))) return;
    start = end + 1;
  }
}
