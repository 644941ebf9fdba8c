import { ts } from "ts-morph";

/** The names that a file declares, and those that it imports. */
export interface FileNames {
  /** Declarations in any of its scopes, including imports. */
  readonly declared: ReadonlySet<string>;
  /**
   * How code refers to an imported value, if it is imported: `X` or `server.X` for export `X` of module `from`.
   */
  find(name: string, from: string): string | undefined;
}

/** Collects the names in a file. */
export function readFileNames(source: ts.SourceFile): FileNames {
  const counts = new Map<string, number>();
  const values = new Map<string, string>();
  const namespaces = new Map<string, string>();
  const waiting: ts.Node[] = [source];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const name = declaredName(node);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (ts.isImportDeclaration(node)) readImport(node, values, namespaces);
    else if (ts.isVariableDeclaration(node)) readRequire(node, values);
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
  return {
    declared: new Set(counts.keys()),
    find(name, from) {
      const value = values.get(keyOf(from, name));
      // A declaration of the same name in a scope of the file would shadow it.
      if (value !== undefined && counts.get(value) === 1) return value;
      const namespace = namespaces.get(from);
      return namespace !== undefined && counts.get(namespace) === 1 ? `${namespace}.${name}` : undefined;
    },
  };
}

function keyOf(from: string, name: string): string {
  return `${from}#${name}`;
}

function declaredName(node: ts.Node): string | undefined {
  const isDeclared =
    ts.isVariableDeclaration(node) ||
    ts.isBindingElement(node) ||
    ts.isParameter(node) ||
    ts.isFunctionLike(node) ||
    ts.isClassLike(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isTypeParameterDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node);
  if (!isDeclared || ts.isMethodDeclaration(node) || ts.isMethodSignature(node) || ts.isAccessor(node))
    return undefined;
  return node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

/** Values only: a stub cannot construct an `import type`. */
function readImport(
  { importClause, moduleSpecifier }: ts.ImportDeclaration,
  values: Map<string, string>,
  namespaces: Map<string, string>,
): void {
  const bindings = importClause?.namedBindings;
  if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || bindings === undefined)
    return;
  if (!ts.isStringLiteral(moduleSpecifier)) return;
  const from = moduleSpecifier.text;
  if (ts.isNamespaceImport(bindings)) {
    namespaces.set(from, bindings.name.text);
    return;
  }
  for (const { isTypeOnly, name, propertyName } of bindings.elements) {
    if (!isTypeOnly) values.set(keyOf(from, (propertyName ?? name).text), name.text);
  }
}

/** `const { X } = require("module")` and `= await import("module")`. */
function readRequire({ name, initializer }: ts.VariableDeclaration, values: Map<string, string>): void {
  if (initializer === undefined || !ts.isObjectBindingPattern(name)) return;
  const call = ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  if (!ts.isCallExpression(call)) return;
  const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (!isImport && !(ts.isIdentifier(call.expression) && call.expression.text === "require")) return;
  const [from] = call.arguments;
  if (from === undefined || !ts.isStringLiteral(from)) return;
  for (const element of name.elements) {
    const exported = element.propertyName ?? element.name;
    if (ts.isIdentifier(element.name) && ts.isIdentifier(exported)) {
      values.set(keyOf(from.text, exported.text), element.name.text);
    }
  }
}
