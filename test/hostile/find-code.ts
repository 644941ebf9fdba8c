import ts from "typescript";

/** What the top level of an emitted file may hold. */
const declarations: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.VariableStatement,
]);

/**
 * What stands in a file as code and should not: statements of another kind than declarations, names
 * that only the model's texts have, and whatever does not parse.
 */
export function findCode(path: string, text: string, names: readonly string[]): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { diagnostics } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  const found = (diagnostics ?? []).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  for (const statement of file.statements) {
    if (!declarations.has(statement.kind)) found.push(`statement: ${statement.getText()}`);
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) found.push(`name: ${node.parent.getText()}`);
    if (ts.isTemplateExpression(node) || node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      found.push(`expression: ${node.getText()}`);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
