import { ts } from "ts-morph";

/** What local names stand for, where that is certain. */
export type Scope = ReadonlyMap<string, ts.Node | undefined>;

/** The names that an object or the instances of a class have. */
interface FoundMembers {
  readonly names: ReadonlySet<string>;
  /** Whether there are members whose names cannot be told from this file. */
  readonly isOpen: boolean;
}

/** Collects the names of an object literal or a class, those of local spreads and base classes with them. */
export function findMembers(node: ts.ObjectLiteralExpression | ts.ClassLikeDeclaration, scope: Scope): FoundMembers {
  const names = new Set<string>();
  const seen = new Set<ts.Node>();
  let isOpen = false;
  const take = (name: ts.PropertyName | undefined): void => {
    const text = name === undefined ? undefined : readName(name);
    if (text === undefined) isOpen = true;
    else names.add(text);
  };
  const collect = (target: ts.Node | undefined): void => {
    if (target !== undefined && seen.has(target)) return;
    if (target !== undefined) seen.add(target);
    if (target !== undefined && ts.isObjectLiteralExpression(target)) {
      for (const property of target.properties) {
        if (ts.isSpreadAssignment(property)) collect(resolveLocal(property.expression, scope));
        else take(property.name);
      }
    } else if (target !== undefined && ts.isClassLike(target)) {
      for (const member of target.members) collectClassMember(member, take);
      const base = target.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      if (base !== undefined) collect(resolveLocal(base.expression, scope));
    } else {
      isOpen = true;
    }
  };
  collect(node);
  return { names, isOpen };
}

function collectClassMember(member: ts.ClassElement, take: (name: ts.PropertyName | undefined) => void): void {
  if (ts.isConstructorDeclaration(member)) {
    // `constructor(readonly createToken: …)` declares a member, too.
    for (const parameter of member.parameters) {
      const isMember = ts.isParameterPropertyDeclaration(parameter, member);
      if (isMember && ts.isIdentifier(parameter.name)) take(parameter.name);
    }
    return;
  }
  const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
  if (isStatic || ts.isSemicolonClassElement(member) || ts.isIndexSignatureDeclaration(member)) return;
  if (ts.isClassStaticBlockDeclaration(member)) return;
  // A private name is never one of the interface's, and a computed one (`[Symbol.dispose]`) hardly ever.
  if (member.name !== undefined && readName(member.name) !== undefined) take(member.name);
}

function resolveLocal(node: ts.Node, scope: Scope): ts.Node | undefined {
  let target: ts.Node | undefined = node;
  for (let steps = 0; steps < 100 && target !== undefined; steps++) {
    if (ts.isIdentifier(target)) target = scope.get(target.text);
    else if (ts.isParenthesizedExpression(target) || ts.isSatisfiesExpression(target) || ts.isAsExpression(target)) {
      target = target.expression;
    } else return target;
  }
  return undefined;
}

/** The name of a member, where it is plain. */
export function readName(name: ts.PropertyName): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isNoSubstitutionTemplateLiteral(name)) return name.text;
  if (!ts.isComputedPropertyName(name)) return undefined;
  return ts.isStringLiteralLike(name.expression) ? name.expression.text : undefined;
}
