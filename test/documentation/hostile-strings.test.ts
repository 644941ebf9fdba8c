import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../src/documentation/html-to-markdown.ts";
import { type TsdocParts, tsdocComment } from "../../src/documentation/tsdoc-comment.ts";
import { cpuLimit, startCpuClock } from "../cpu-time.ts";
import { listMessages } from "./tsdoc-messages.ts";

/** Asserts that TypeScript sees the comment and then the declaration, and tags only where we printed some. */
function expectOneComment(comment: string, tags: readonly string[]): void {
  const text = `${comment}\nexport const marker = 1;\n`;
  const file = ts.createSourceFile("a.ts", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  expect(file.statements).toHaveLength(1);
  const [statement] = file.statements;
  const ranges = ts.getLeadingCommentRanges(text, 0) ?? [];
  expect(ranges.map(({ pos, end }) => text.slice(pos, end))).toEqual(comment === "" ? [] : [comment]);
  expect(statement?.getText()).toBe("export const marker = 1;");
  const found = statement === undefined ? [] : ts.getJSDocTags(statement).map((tag) => tag.tagName.text);
  expect(found).toEqual(tags);
}

const pieces = [
  "*/", "/*", "/**", "*", "**", "/", "\\", "\\\\", "`", "``", "```", "\n```\n", "~~~", "\n", "\n\n", "\r", "\u2028", "\u2029",
  "\0", "\ud800", "\u202e", "\ufeff", " ", "\t", "@", "@deprecated", " @param x", "{@link", "{@link A}", "{", "}", "${", "${a}",
  "<", ">", "-->", "<!--", "]]>", "<![CDATA[", "&", "&lt;", "&amp;", "&#x2a;&#x2f;", "&#42;/", "&nbsp;", "[", "]", "](", "[a](b)",
  "https://x.example/*/", "- ", "1. ", "# ", "> ", "|", "| a |", "_", "__a__", "a", "word", "é", "😀",
  "<p>", "</p>", "<code>", "</code>", "<pre>", "</pre>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<dl>", "<dt>", "</dt>", "<dd>",
  "<b>", "</b>", "<i>", "</i>", "<a>", "</a>", '<a href="https://x.example/*/`{@b}">', "<note>", "</note>", "<table>", "<tr>", "<td>",
  "</table>", "<br/>", "<region>", "<script>", "<h1>", "</h1>", "<fullname>", "<img alt='*/'>",
]; // prettier-ignore

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join("")),
);

describe("hostile strings", () => {
  it.each(pieces)("%j alone", (piece) => {
    const comment = tsdocComment({ summary: htmlToMarkdown(piece) }, 0);
    expect(listMessages(comment)).toEqual([]);
    expectOneComment(comment, []);
  });

  it("stay one comment that TSDoc accepts, whatever they hold", () => {
    fc.assert(
      fc.property(hostile, fc.nat(12), fc.constantFrom("html", "markdown", undefined), (source, indent, format) => {
        const summary = htmlToMarkdown(source, { format, resolveLink: (name) => name });
        const comment = tsdocComment({ summary }, indent);
        expect(listMessages(comment)).toEqual([]);
        expectOneComment(comment, []);
      }),
      { numRuns: 3_000 },
    );
  });

  it("cannot break out of any part of a comment", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 5, maxLength: 5 }), ([first = "", second = "", ...more]) => {
        const text = (source: string): string => htmlToMarkdown(source);
        const parts: TsdocParts = {
          summary: text(first),
          remarks: `R ${text(second)}`,
          examples: [{ code: `x; ${more[0] ?? ""}` }],
          throws: [{ errorClass: "A", description: text(more[1] ?? "").replace(/\s+/g, " ") }],
          deprecated: text(more[2] ?? ""),
          see: [
            { title: `x ${first}`, address: `https://x.example/${second}` },
            { title: "x", address: `x${first}` },
          ],
          since: second,
        };
        const comment = tsdocComment(parts, 2);
        expectOneComment(comment, ["remarks", "example", "throws", "see", "see", "deprecated"]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["<ul><li>", "<div>", "<b>", "<i><b>", "<x>", "<note>", "<note><important>", "<dl><dd>", "<table><tr><td>", "<code>", "<pre>",
    "<code><p>", "<a>", "<a href='https://x.example'>", "</p>", "</x>", "<p>", "<", "<!--", "<![", "&", "&amp;", "`", "``a", "a`b", "*", "_a", "* a", "[", "](",
    "a_", "\\", "\\_", "```\n", "- a\n", "- ", "1. ", "> ", "|", "\n", " ", "<li>a", "<p>a</p>", "<code>a</code>", "<p><code>a</code></p>", "{@", "<b>a</b>", "<b>a</b> ", "a.", "a. "])(
    "takes little time for 100 kB of %j",
    (piece) => {
      const source = piece.repeat(100_000 / piece.length);
      const cpuTime = startCpuClock();
      for (const format of ["html", "markdown", undefined] as const) tsdocComment({ summary: htmlToMarkdown(source, { format }) }, 0);
      // A tenth of what work that grows with the square takes on these.
      expect(cpuTime()).toBeLessThan(cpuLimit / 10);
    },
  ); // prettier-ignore
});
