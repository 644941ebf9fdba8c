/** A token of TypeScript, only as fine as counting braces and reading names require. */
export type CodeToken =
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "punctuation"; readonly text: string }
  | { readonly kind: "literal" };

// Template literals with substitutions, and a `/` that may begin a regular expression, need a parser to find their end;
// neither is matched.
const TOKEN =
  /\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/|(?<literal>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\$]|\\[\s\S]|\$(?!\{))*`|\d[\w.]*)|(?<name>[\p{ID_Start}$_#][\p{ID_Continue}$]*)|(?<punctuation>=>|\.\.\.|[^\s\w"'`/\\])/uy;

/** Splits code into tokens without comments, or returns `undefined` if that requires a parser. */
export function readCodeTokens(code: string): CodeToken[] | undefined {
  const tokens: CodeToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < code.length) {
    const match = TOKEN.exec(code);
    if (match === null) return undefined;
    const { name, punctuation, literal } = match.groups ?? {};
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (punctuation !== undefined) tokens.push({ kind: "punctuation", text: punctuation });
    else if (literal !== undefined) tokens.push({ kind: "literal" });
  }
  return tokens;
}
