/** A comment of a `.smithy` file. */
export interface CommentLine {
  /** From its slashes to the end of the line. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Whether it begins with three slashes, and may document what follows. */
  readonly isDocumentation: boolean;
}

/**
 * A comment with a space behind its slashes. What does not document a shape has two of them; blanks at the end of what
 * does are part of the documentation.
 */
export function printComment({ text, isDocumentation }: CommentLine): string {
  if (isDocumentation) {
    const content = text.slice(3);
    if (content === "" || content === " ") return "///";
    return content.startsWith(" ") || content.startsWith("/") ? text : `/// ${content}`;
  }
  const content = text.slice(/^\/\/\/(?!\/)/.test(text) ? 3 : 2).trimEnd();
  return content === "" || content.startsWith(" ") ? `//${content}` : `// ${content}`;
}
