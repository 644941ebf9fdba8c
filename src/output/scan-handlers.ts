import { readCodeTokens, type CodeToken } from "./code-tokens.ts";
import type { HandlersSkeleton } from "../emit/handlers-skeleton.ts";

/**
 * The names of a file's handlers, found without a parser if the file is certainly complete: it mentions the interface
 * once as a type, `const x: XHandlers = {…}` or `{…} satisfies XHandlers`, and the object has a member for each
 * operation. `undefined` if inconclusive: the parser must decide.
 */
export function scanHandlers(
  text: string,
  { handlersInterface, operations }: HandlersSkeleton,
): ReadonlySet<string> | undefined {
  const tokens = readCodeTokens(text);
  if (tokens === undefined) return undefined;
  const imported = findImported(tokens);
  const mentions = [...tokens.keys()].filter(
    (index) => textOf(tokens[index]) === handlersInterface && !imported.has(index),
  );
  const [mention] = mentions;
  // A second object of this type would have to be complete as well.
  if (mention === undefined || mentions.length > 1) return undefined;
  const open = findTypedObject(tokens, mention) ?? findSatisfyingObject(tokens, mention);
  const names = open === undefined ? undefined : readMemberNames(tokens, open);
  return names !== undefined && operations.every(({ method }) => names.has(method)) ? names : undefined;
}

function textOf(token: CodeToken | undefined): string | undefined {
  return token === undefined || token.kind === "literal" ? undefined : token.text;
}

/** The positions of plain names in the braces of imports; a renamed import is left to the parser. */
function findImported(tokens: readonly CodeToken[]): Set<number> {
  const imported = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    if (textOf(tokens[start]) !== "import") continue;
    let at = textOf(tokens[start + 1]) === "type" ? start + 2 : start + 1;
    if (textOf(tokens[at]) !== "{") continue;
    const open = at;
    while (at < tokens.length && textOf(tokens[at]) !== "}") at++;
    if (textOf(tokens[at + 1]) !== "from") continue;
    for (let index = open; index < at; index++) if (textOf(tokens[index + 1]) !== "as") imported.add(index);
    start = at;
  }
  return imported;
}

/** `name: XHandlers = {` or `name: XHandlers<Type> = {`: the position of the brace. */
function findTypedObject(tokens: readonly CodeToken[], mention: number): number | undefined {
  const declares = ["const", "let", "var"].includes(textOf(tokens[mention - 3]) ?? "");
  if (!declares || textOf(tokens[mention - 1]) !== ":") return undefined;
  let at = mention + 1;
  if (textOf(tokens[at]) === "<" && tokens[at + 1]?.kind === "name" && textOf(tokens[at + 2]) === ">") at += 3;
  return textOf(tokens[at]) === "=" && textOf(tokens[at + 1]) === "{" ? at + 1 : undefined;
}

/** `= {…} satisfies XHandlers`: the position of the brace. */
function findSatisfyingObject(tokens: readonly CodeToken[], mention: number): number | undefined {
  if (textOf(tokens[mention - 1]) !== "satisfies" || textOf(tokens[mention - 2]) !== "}") return undefined;
  let depth = 0;
  for (let at = mention - 2; at >= 0; at--) {
    const text = textOf(tokens[at]);
    if (text === "}") depth++;
    else if (text === "{" && --depth === 0)
      return ["=", "default"].includes(textOf(tokens[at - 1]) ?? "") ? at : undefined;
  }
  return undefined;
}

const MODIFIERS: ReadonlySet<string> = new Set(["async", "get", "set", "*"]);

/** The names of an object's members, or `undefined` if one is not plain. */
function readMemberNames(tokens: readonly CodeToken[], open: number): Set<string> | undefined {
  const names = new Set<string>();
  let at = open + 1;
  for (;;) {
    while (MODIFIERS.has(textOf(tokens[at]) ?? "") && !isMemberEnd(tokens[at + 1])) at++;
    const token = tokens[at];
    if (textOf(token) === "}") return names;
    if (token?.kind !== "name" || !isMemberEnd(tokens[at + 1])) return undefined;
    names.add(token.text);
    const end = skipMember(tokens, at + 1);
    if (end === undefined) return undefined;
    if (textOf(tokens[end]) === "}") return names;
    at = end + 1;
  }
}

function isMemberEnd(token: CodeToken | undefined): boolean {
  return ["(", ":", ",", "}"].includes(textOf(token) ?? "");
}

/** From after a member's name to the comma or brace that follows. */
function skipMember(tokens: readonly CodeToken[], from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const text = textOf(tokens[at]);
    if (depth === 0 && (text === "," || text === "}")) return at;
    if (text === "(" || text === "[" || text === "{") depth++;
    if (text === ")" || text === "]" || text === "}") depth--;
  }
  return undefined;
}
