import { ts } from "ts-morph";

/** The values of local names, if known for certain. */
export type Scope = ReadonlyMap<string, ts.Node | undefined>;

/** An object or class whose members are handlers. */
export type MembersHolder = ts.ObjectLiteralExpression | ts.ClassLikeDeclaration;

/** The member names of an object or of a class's instances. */
interface FoundMembers {
  readonly names: ReadonlySet<string>;
  /** Whether there are members whose names cannot be determined from this file. */
  readonly isOpen: boolean;
}

/** Collects the member names of an object literal or a class, including local spreads and base classes. */
export function findMembers(node: MembersHolder, scope: Scope): FoundMembers {
  const names = new Set<string>();
  const seen = new Set<ts.Node>();
  let isOpen = false;
  const take = (name: ts.PropertyName | undefined): void => {
    const text = name === undefined ? undefined : readName(name);
    if (text === undefined) isOpen = true;
    else names.add(text);
  };
  const collect = (holder: MembersHolder | undefined): void => {
    if (holder === undefined) {
      isOpen = true;
      return;
    }
    if (seen.has(holder)) return;
    seen.add(holder);
    if (ts.isObjectLiteralExpression(holder)) {
      for (const property of holder.properties) {
        if (ts.isSpreadAssignment(property)) collect(resolveHolder(property.expression, scope));
        else take(property.name);
      }
    } else {
      for (const member of holder.members) collectClassMember(member, take);
      const base = holder.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      if (base !== undefined) collect(resolveHolder(base.expression, scope));
    }
  };
  collect(node);
  return { names, isOpen };
}

function collectClassMember(member: ts.ClassElement, take: (name: ts.PropertyName | undefined) => void): void {
  if (ts.isConstructorDeclaration(member)) {
    // `constructor(readonly createToken: …)` also declares a member.
    for (const parameter of member.parameters) {
      const isMember = ts.isParameterPropertyDeclaration(parameter, member);
      if (isMember && ts.isIdentifier(parameter.name)) take(parameter.name);
    }
    return;
  }
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  if (isStatic || ts.isSemicolonClassElement(member) || ts.isIndexSignatureDeclaration(member)) return;
  if (ts.isClassStaticBlockDeclaration(member)) return;
  // Private names are never in the interface; computed ones (`[Symbol.dispose]`) hardly ever.
  if (member.name !== undefined && readName(member.name) !== undefined) take(member.name);
}

/** Resolves an expression to a literal or class: through parentheses, assertions, a local name, `new`. */
export function resolveHolder(node: ts.Node | undefined, scope: Scope): MembersHolder | undefined {
  const seen = new Set<ts.Node>();
  let found = node;
  while (found !== undefined && !seen.has(found)) {
    seen.add(found);
    if (ts.isObjectLiteralExpression(found) || ts.isClassLike(found)) return found;
    if (ts.isIdentifier(found)) found = scope.get(found.text);
    else if (ts.isCallExpression(found) && givesItsArgument(found)) found = found.arguments[0];
    else if (
      ts.isParenthesizedExpression(found) ||
      ts.isSatisfiesExpression(found) ||
      ts.isAsExpression(found) ||
      ts.isTypeAssertionExpression(found) ||
      ts.isNonNullExpression(found) ||
      ts.isNewExpression(found) ||
      ts.isAwaitExpression(found)
    ) {
      found = found.expression;
    } else return undefined;
  }
  return undefined;
}

/** `Object.freeze({…})` and the like. */
function givesItsArgument({ expression }: ts.CallExpression): boolean {
  return ["Object.freeze", "Object.seal", "Object.preventExtensions"].includes(expression.getText());
}

/** The name of a member, if it is a plain name. */
export function readName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isNoSubstitutionTemplateLiteral(name)) return name.text;
  if (!ts.isComputedPropertyName(name)) return undefined;
  return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}
