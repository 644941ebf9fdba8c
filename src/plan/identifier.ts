declare const brand: unique symbol;

/** A name that is safe to print as a TypeScript identifier. Only the plan creates them. */
export type Identifier = string & { readonly [brand]: "identifier" };

/**
 * Names that a declaration cannot or should not have: reserved words, and global types that generated code or its
 * readers refer to. AWS SDK v3 escapes nearly the same ones with `_`, so the names match.
 */
const reserved: ReadonlySet<string> = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if import in instanceof new null return super switch this throw true try typeof var void while with " +
    "implements interface let package private protected public static yield await async any boolean number string " +
    "symbol unknown never object undefined bigint arguments eval " +
    "Array ArrayBuffer ArrayBufferView Blob Boolean ConstructorParameters Date Error Exclude Extract Infinity " +
    "InstanceType Math NaN NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike Readable " +
    "Readonly ReadonlyArray Record RegExp Required ReturnType Set String Stream ThisType WeakMap " +
    "AsyncIterable Uint8Array"
  ).split(" "),
);

/** Turns any text into an identifier: other characters become `_`, and reserved words get one in front. */
export function toIdentifier(text: string): Identifier {
  let name = text.replace(/[^A-Za-z0-9_$]/g, "_");
  if (name === "" || /^[0-9]/.test(name)) name = `_${name}`;
  return (reserved.has(name) ? `_${name}` : name) as Identifier;
}

/** The identifier of a type: {@link toIdentifier} with an upper-case start, as in AWS SDK v3. */
export function toTypeName(text: string): Identifier {
  return toIdentifier(text.charAt(0).toUpperCase() + text.slice(1));
}

/** The name of a method: a lower-case start. As a property it may be a reserved word. */
export function toMethodName(text: string): Identifier {
  const name = text.charAt(0).toLowerCase() + text.slice(1);
  return reserved.has(name) ? (name as Identifier) : toIdentifier(name);
}
