import ts from "typescript";

/** The documentation comments of a TypeScript file, from the places where the language has comments. */
export function listComments(text: string): readonly string[] {
  const file = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const starts = new Set<number>();
  const comments: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      if (starts.has(pos) || !text.startsWith("/**", pos)) continue;
      starts.add(pos);
      comments.push(text.slice(pos, end));
    }
    node.forEachChild(visit);
  };
  visit(file);
  return comments;
}
