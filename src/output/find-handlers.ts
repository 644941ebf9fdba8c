import { ts } from "ts-morph";
import { GeneratorError } from "../generator-error.ts";
import { findMembers, type MembersHolder, readName, resolveHolder, type Scope } from "./handler-members.ts";
import { matchHandlersType, nameHandlersTypes, type HandlersTypes, type TypeMatch } from "./handlers-type.ts";
import { readCodeStyle, type CodeStyle } from "./code-style.ts";

/** An object literal or a class body that stubs can be added to; positions are offsets in the text. */
export interface HandlersPlace {
  readonly kind: "object" | "class";
  /** Of the `{`. */
  readonly open: number;
  /** Of the `}`. */
  readonly close: number;
  readonly members: readonly HandlersMember[];
  readonly hasTrailingComma: boolean;
  /** The type as the user wrote it, such as `SSOOIDCHandlers<Session>`. */
  readonly type: string;
  readonly isPartial: boolean;
  /** Whether the type allows additional members. */
  readonly hasMore: boolean;
  readonly names: ReadonlySet<string>;
  /** Whether it has members whose names are defined in another file. */
  readonly isOpen: boolean;
}

export interface HandlersMember {
  readonly start: number;
  readonly end: number;
  /** `undefined` for a spread, and for a name that is computed. */
  readonly name: string | undefined;
}

export interface FoundHandlers {
  readonly places: readonly HandlersPlace[];
  readonly style: CodeStyle;
}

/** Finds the objects and classes typed as a service's handlers, with their existing member names. */
export function findHandlers(
  text: string,
  { file, handlersInterface }: { file: string; handlersInterface: string },
): FoundHandlers {
  const source = parse(text, file);
  assertParses(source, file);
  const types = nameHandlersTypes(source, handlersInterface);
  const scope = readScope(source);
  const assignments = readAssignments(source);
  const places = new Map<number, HandlersPlace>();
  const add = (node: ts.Node | undefined, match: TypeMatch | undefined): void => {
    const holder = match === undefined ? undefined : resolveHolder(node, scope);
    if (match === undefined || holder === undefined || places.has(holder.pos)) return;
    const assigned = assignments.filter(({ object }) => resolveHolder(object, scope) === holder);
    places.set(holder.pos, describePlace(holder, { source, scope, match, assigned: assigned.map(({ name }) => name) }));
  };
  visit(source, (node) => inspect(node, types, add));
  return { places: [...places.values()].sort((left, right) => left.open - right.open), style: readCodeStyle(source) };
}

function parse(text: string, file: string): ts.SourceFile {
  try {
    return ts.createSourceFile(file.replace(/.*[\\/]/, ""), text, ts.ScriptTarget.Latest, true);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new GeneratorError(`handlers file "${file}" is nested too deeply`, {
      code: "unsupported",
      place: { file },
      hint: "move the deeply nested code to another file; nothing was written",
      cause,
    });
  }
}

type Add = (node: ts.Node | undefined, match: TypeMatch | undefined) => void;

/** A node and all its descendants. Not recursive: a sum of thousands of terms is as deep. */
function visit(root: ts.Node, look: (node: ts.Node) => void): void {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    look(node);
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
}

function inspect(node: ts.Node, types: HandlersTypes, add: Add): void {
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isParameter(node)) {
    // In JavaScript, a comment declares the type.
    add(node.initializer, matchHandlersType(node.type ?? ts.getJSDocType(node), types));
  } else if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    add(node.expression, matchHandlersType(node.type, types));
  } else if (ts.isCallExpression(node)) {
    for (const type of node.typeArguments ?? []) add(node.arguments[0], matchHandlersType(type, types));
  } else if (ts.isClassLike(node)) {
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token !== ts.SyntaxKind.ImplementsKeyword) continue;
      for (const type of clause.types) add(node, matchHandlersType(type, types));
    }
  } else if (ts.isFunctionLike(node) && "body" in node) {
    const match = matchHandlersType(node.type, types);
    if (match !== undefined) for (const result of findResults(node.body)) add(result, match);
  }
}

/** The expressions that a function returns directly. */
function findResults(body: ts.Node | undefined): ts.Node[] {
  if (body === undefined) return [];
  if (!ts.isBlock(body)) return [body];
  const results: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression !== undefined) results.push(node.expression);
    ts.forEachChild(node, look);
  };
  ts.forEachChild(body, look);
  return results;
}

/** The values of local names; ambiguous names, declared twice, are excluded. */
function readScope(source: ts.SourceFile): Scope {
  const scope = new Map<string, ts.Node | undefined>();
  const declare = (name: string, value: ts.Node | undefined): void => {
    scope.set(name, scope.has(name) ? undefined : value);
  };
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const isConst = (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0;
      declare(node.name.text, isConst ? node.initializer : undefined);
    } else if (ts.isClassDeclaration(node) && node.name !== undefined) {
      declare(node.name.text, node);
    } else if (ts.isParameter(node) && ts.isIdentifier(node.name)) {
      declare(node.name.text, undefined);
    }
  });
  return scope;
}

/** Assignments to a member of a plain name: `handlers.getItem = …`. */
function readAssignments(source: ts.SourceFile): { readonly object: ts.Identifier; readonly name: string }[] {
  const assignments: { object: ts.Identifier; name: string }[] = [];
  visit(source, (node) => {
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
    if (!ts.isPropertyAccessExpression(node.left) || !ts.isIdentifier(node.left.expression)) return;
    assignments.push({ object: node.left.expression, name: node.left.name.text });
  });
  return assignments;
}

interface PlaceQuestion {
  readonly source: ts.SourceFile;
  readonly scope: Scope;
  readonly match: TypeMatch;
  readonly assigned: readonly string[];
}

function describePlace(node: MembersHolder, { source, scope, match, assigned }: PlaceQuestion): HandlersPlace {
  const nodes: readonly (ts.ObjectLiteralElement | ts.ClassElement)[] = ts.isObjectLiteralExpression(node)
    ? node.properties
    : node.members;
  const list = ts.isObjectLiteralExpression(node) ? node.properties : node.members;
  const { names, isOpen } = findMembers(node, scope);
  return {
    kind: ts.isObjectLiteralExpression(node) ? "object" : "class",
    open: list.pos - 1,
    close: node.end - 1,
    members: nodes.map((member) => ({
      start: member.getStart(source, true),
      end: member.end,
      name: member.name === undefined ? undefined : readName(member.name),
    })),
    hasTrailingComma: list.hasTrailingComma,
    type: match.text,
    isPartial: match.isPartial,
    hasMore: match.hasMore,
    names: new Set([...names, ...assigned]),
    isOpen,
  };
}

/** Uses a program of only this file: the parser has found the errors, and no other API returns them. */
function readSyntaxFaults(source: ts.SourceFile): readonly ts.Diagnostic[] {
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === source.fileName ? source : undefined),
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: () => false,
    readFile: () => undefined,
    writeFile: () => undefined,
  };
  const options: ts.CompilerOptions = { noLib: true, noResolve: true, types: [], allowJs: true };
  return ts.createProgram([source.fileName], options, host).getSyntacticDiagnostics(source);
}

function assertParses(source: ts.SourceFile, file: string): void {
  const [fault] = readSyntaxFaults(source);
  if (fault === undefined) return;
  const { line, character } = source.getLineAndCharacterOfPosition(fault.start ?? 0);
  const reason = ts.flattenDiagnosticMessageText(fault.messageText, " ");
  throw new GeneratorError(`handlers file "${file}" does not parse: ${reason}`, {
    code: "invalid-syntax",
    place: { file, line: line + 1, column: character + 1 },
    hint: "correct it and run again; nothing was written",
  });
}
