import { ts } from "ts-morph";

/** The properties of a handlers type. */
export interface TypeMatch {
  /** The type as written. */
  readonly text: string;
  /** Whether operations may be missing. */
  readonly isPartial: boolean;
  /** Whether additional members are allowed. */
  readonly hasMore: boolean;
}

type NamedType = Omit<TypeMatch, "text">;

/** The names by which a file knows the interface. */
export interface HandlersTypes {
  readonly handlersInterface: string;
  readonly names: ReadonlyMap<string, NamedType>;
}

const TRANSPARENT: ReadonlySet<string> = new Set(["Readonly", "Required", "Promise", "Awaited", "NoInfer"]);

/** Collects the interface's names: its own, those of renamed imports, of type aliases, and of interfaces that extend it. */
export function nameHandlersTypes(source: ts.SourceFile, handlersInterface: string): HandlersTypes {
  const itself: NamedType = { isPartial: false, hasMore: false };
  const names = new Map<string, NamedType>([[handlersInterface, itself]]);
  const types: HandlersTypes = { handlersInterface, names };
  for (const statement of source.statements) {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      if (propertyName?.text === handlersInterface) names.set(name.text, itself);
    }
  }
  // An alias may be declared before its target.
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const statement of source.statements) {
      if (ts.isTypeAliasDeclaration(statement)) {
        const match = matchHandlersType(statement.type, types);
        if (match !== undefined) names.set(statement.name.text, match);
      } else if (ts.isInterfaceDeclaration(statement)) {
        const bases = statement.heritageClauses?.flatMap((clause) => [...clause.types]) ?? [];
        const match = bases.map((base) => matchHandlersType(base, types)).find((each) => each !== undefined);
        if (match !== undefined) names.set(statement.name.text, { ...match, hasMore: true });
      }
    }
  }
  return types;
}

/** Whether a type is the service's handlers: by name, through `Partial`, `Promise` and the like, or as a part of an intersection. */
export function matchHandlersType(node: ts.Node | undefined, types: HandlersTypes): TypeMatch | undefined {
  if (node === undefined) return undefined;
  if (ts.isParenthesizedTypeNode(node)) return matchHandlersType(node.type, types);
  if (ts.isIntersectionTypeNode(node) || ts.isUnionTypeNode(node)) {
    const match = node.types.map((type) => matchHandlersType(type, types)).find((each) => each !== undefined);
    return match === undefined ? undefined : { ...match, hasMore: true };
  }
  if (ts.isImportTypeNode(node)) return matchName(node.qualifier, { node, types });
  if (ts.isTypeReferenceNode(node)) return matchReference(node.typeName, { node, types });
  if (ts.isExpressionWithTypeArguments(node)) return matchReference(node.expression, { node, types });
  return undefined;
}

function matchReference(
  name: ts.Node,
  { node, types }: { node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments; types: HandlersTypes },
): TypeMatch | undefined {
  const direct = matchName(name, { node, types });
  const inner = node.typeArguments?.[0];
  if (direct !== undefined || inner === undefined || !ts.isIdentifier(name)) return direct;
  if (TRANSPARENT.has(name.text)) return matchHandlersType(inner, types);
  const match = name.text === "Partial" ? matchHandlersType(inner, types) : undefined;
  return match === undefined ? undefined : { ...match, isPartial: true };
}

function matchName(
  name: ts.Node | undefined,
  { node, types }: { node: ts.Node; types: HandlersTypes },
): TypeMatch | undefined {
  if (name === undefined) return undefined;
  const text = node.getText();
  if (ts.isIdentifier(name)) {
    const known = types.names.get(name.text);
    return known === undefined ? undefined : { text, isPartial: known.isPartial, hasMore: known.hasMore };
  }
  const last = ts.isQualifiedName(name) ? name.right : ts.isPropertyAccessExpression(name) ? name.name : undefined;
  return last?.text === types.handlersInterface ? { text, isPartial: false, hasMore: false } : undefined;
}
