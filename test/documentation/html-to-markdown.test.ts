import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../src/documentation/html-to-markdown.ts";

interface Case {
  readonly name: string;
  readonly given: string;
  readonly want: string;
}

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    it.each(cases)("$name", ({ given, want }) => {
      expect(htmlToMarkdown(given, { resolveLink: (name) => links.get(name) })).toBe(want);
    });
  });
}

const links = new Map([
  ["CreateToken", "CreateTokenCommand"],
  ["Bad", "not a name} */"],
]);

table("blocks", [
  { name: "nothing", given: "", want: "" },
  { name: "only white space and empty elements", given: " <p> </p>\n<p></p> ", want: "" },
  { name: "plain text", given: "Max results in the page.", want: "Max results in the page." },
  { name: "paragraphs", given: "<p>One\n   two.</p> <p>Three.</p>", want: "One two.\n\nThree." },
  { name: "a paragraph without an end tag", given: "<p>One.<p>Two.", want: "One.\n\nTwo." },
  { name: "blank lines in plain text", given: "One.\n\nTwo\nlines.", want: "One.\n\nTwo lines." },
  { name: "a line break", given: "<p>One.<br/>Two.<br>Three.</p>", want: "One.\n\nTwo.\n\nThree." },
  { name: "a heading", given: "<h2>Title</h2><p>Text.</p>", want: "**Title**\n\nText." },
  {
    name: "the full name of a service",
    given: "<fullname>AWS X</fullname> <p>It is.</p>",
    want: "**AWS X**\n\nIt is.",
  },
  { name: "elements of a documentation system", given: "<zonbook></zonbook><xhtml></xhtml>", want: "" },
  { name: "what looks like a heading", given: "<p># one</p>", want: "\\# one" },
  { name: "what looks like a rule", given: "<p>---</p><p>***</p>", want: "\\---\n\n***" },
  { name: "what looks like a footnote", given: "<p>* required</p>", want: "\\* required" },
  { name: "what is no rule", given: "<p>--force</p><p>- x</p>", want: "--force\n\n- x" },
]);

table("lists", [
  { name: "a list", given: "<ul> <li> <p>One.</p> </li> <li>Two.</li> </ul>", want: "- One.\n- Two." },
  { name: "a list after text", given: "<p>Values:</p><ul><li>a</li></ul><p>End.</p>", want: "Values:\n\n- a\n\nEnd." },
  { name: "an ordered list", given: "<ol><li>a</li><li>b</li></ol>", want: "1. a\n2. b" },
  {
    name: "nested lists",
    given: "<ul><li><p>a</p><ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>",
    want: "- a\n  1. b\n     - c\n- d",
  },
  {
    name: "items of several paragraphs",
    given: "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
    want: "- a\n\n  b\n- c",
  },
  { name: "a list at once in an item", given: "<ul><li><ul><li>a</li></ul></li></ul>", want: "- a" },
  { name: "empty items", given: "<ol><li></li><li>a</li><li> </li></ol>", want: "1. a" },
  { name: "items without end tags", given: "<ul><li>a<li>b</ul>", want: "- a\n- b" },
  { name: "an item without a list", given: "<li>a</li>", want: "- a" },
  {
    name: "definitions",
    given: "<dl><dt>A</dt><dd><p>One.</p><p>More.</p></dd><dt><code>B</code>:</dt><dd>Two.</dd><dt>C</dt></dl>",
    want: "- **A**: One.\n\n  More.\n- `B`: Two.\n- **C**",
  },
  {
    name: "a definition that is a list",
    given: "<dl><dt>A</dt><dd><ul><li>x</li></ul></dd></dl>",
    want: "- **A**:\n  - x",
  },
]);

table("notes", [
  { name: "a note", given: "<note> <p>One.</p> <p>Two.</p> </note>", want: "**Note:** One.\n\nTwo." },
  { name: "important", given: "<important><p>One.</p></important><p>Two.</p>", want: "**Important:** One.\n\nTwo." },
  { name: "a note that is a list", given: "<note><ul><li>a</li></ul></note>", want: "**Note:**\n\n- a" },
  { name: "a note in an item", given: "<ul><li><p>a</p><note><p>b</p></note></li></ul>", want: "- a\n\n  **Note:** b" },
  { name: "a note that says so itself", given: "<note><p>Note - it is.</p></note>", want: "Note - it is." },
  { name: "an empty note", given: "<note><p></p></note><p>x</p>", want: "x" },
]);

table("text in a style", [
  { name: "code", given: "<p>The <code> a  b </code>value.</p>", want: "The `a b` value." },
  { name: "touching code", given: "<code>a</code><code>b</code>", want: "`ab`" },
  { name: "emphasis", given: "<i>a</i> <b>b </b>c <em>d</em> <strong>e</strong>", want: "*a* **b** c *d* **e**" },
  { name: "both", given: "<b>a <i>b</i></b>", want: "**a *b***" },
  { name: "emphasis in a word", given: "s3://<i>bucket</i>/<i>key</i>.", want: "s3://*bucket*\\/*key*." },
  { name: "emphasis that Markdown cannot end", given: "<b>a:</b>b", want: "a:b" },
  { name: "emphasis in code", given: "<code>arn:<i>region</i>:x</code>", want: "`arn:region:x`" },
  { name: "a placeholder", given: "<p>aws/<Account-Id>/<name>x</p>", want: "aws/\\<Account-Id\\>/\\<name\\>x" },
  {
    name: "a placeholder in code",
    given: "<code>arn:<Region>:<account-id></code>",
    want: "`arn:<Region>:<account-id>`",
  },
  { name: "elements in code", given: "<code><p>Add</p><h1>x</h1></code> y", want: "`<p>Add</p><h1>x</h1>` y" },
  { name: "a comparison", given: "<p>if a <b and c> d</p>", want: "if a \\<b and c\\> d" },
  {
    name: "entities",
    given: "&lt;a&gt; &amp;amp; &amp; &eacute; &#x2028; &#65; &IAM; x&region=1",
    want: "\\<a\\> \\&amp; & é A \\&IAM; x&region=1",
  },
  { name: "code without an end tag", given: "<p><code>a</p><p>b</p>", want: "`a`\n\nb" },
]);

table("links", [
  {
    name: "a link",
    given: '<a href="https://x.example/a(b)?c={d}&e=@f">The <b>x</b></a>',
    want: "[The **x**](https://x.example/a(b)?c=%7Bd%7D&e=\\@f)",
  },
  { name: "code in a link", given: '<a href="https://x.example"><code>X</code></a>', want: "[`X`](https://x.example)" },
  { name: "a link in code", given: '<code><a href="https://x.example">X</a></code>', want: "[`X`](https://x.example)" },
  {
    name: "the address itself",
    given: '<a href="https://x.example/a">https://x.example/a</a>',
    want: "https://x.example/a",
  },
  { name: "brackets in a link", given: '<a href="https://x.example">a[0]</a>', want: "[a\\[0\\]](https://x.example)" },
  { name: "a relative address", given: '<a href="/kms/x.html">KMS key</a>', want: "KMS key" },
  { name: "an address that is a script", given: '<a href="javascript:alert(1)">x</a>', want: "x" },
  { name: "a name", given: "See <a>CreateToken</a>.", want: "See {@link CreateTokenCommand}." },
  { name: "a name that nobody knows", given: "See <a>Foo$bar</a>.", want: "See `Foo$bar`." },
  { name: "a sentence", given: "See <a>the other one</a>.", want: "See the other one." },
  { name: "a target that is no name", given: "See <a>Bad</a>.", want: "See `Bad`." },
]);

table("blocks of code", [
  { name: "pre", given: "<pre><code>a {\n  b\n}</code></pre>", want: "```\na {\n  b\n}\n```" },
  { name: "indented pre", given: "<pre>\n    a\n      b\n</pre>", want: "```\na\n  b\n```" },
  { name: "pre in a list", given: "<ul><li>a<pre>b\nc</pre></li></ul>", want: "- a\n\n  `b`\n\n  `c`" },
  { name: "code of several lines", given: "<p><code>{\n  a,\n  b\n}</code></p>", want: "```\n{\n  a,\n  b\n}\n```" },
  { name: "code that was only wrapped", given: "<p><code>a\n   b\n   c</code></p>", want: "`a b c`" },
  {
    name: "paragraphs of code",
    given: "<p><code>{</code></p><p><code>a</code></p><p><code>}</code></p>",
    want: "```\n{\na\n}\n```",
  },
  { name: "the end of a comment", given: "<pre>a */ b\nc</pre>", want: "`a *`/` b`\n\n`c`" },
]);

table("tables", [
  {
    name: "a table",
    given: "<table><tr><th>A</th><th>B</th></tr><tr><td><p>a|b</p></td><td><code>c</code></td></tr></table>",
    want: "| A | B |\n| --- | --- |\n| a\\|b | `c` |",
  },
  {
    name: "rows that are longer than the head",
    given: "<table><tr><td>a<tr><td>b<td>c</table>",
    want: "| a |  |\n| --- | --- |\n| b | c |",
  },
  { name: "cells without a table", given: "<td>a</td>", want: "a" },
]);

table("Markdown", [
  {
    name: "its syntax",
    given: "**a** and _b_ and [c](https://x.example)",
    want: "**a** and _b_ and [c](https://x.example)",
  },
  { name: "lists", given: "Text:\n\n- a\n  - b\n- c {d}", want: "Text:\n\n- a\n  - b\n- c \\{d\\}" },
  {
    name: "a list that is indented for looks",
    given: "Text:\n      1. a\n         - b\n      2. c\nEnd",
    want: "Text:\n1. a\n   - b\n2. c\nEnd",
  },
  { name: "code with tags", given: "- `a <b> @c {d}`\n- e <f>", want: "- `a <b> `\\@`c {d}`\n- e \\<f\\>" },
  { name: "double backticks", given: "- ``a ` b``", want: "- `a `\\`` b`" },
  {
    name: "a fence",
    given: "Text\n```ts\nconst a = <b>{}</b>;\n```\nMore",
    want: "Text\n\n```ts\nconst a = <b>{}</b>;\n```\n\nMore",
  },
  { name: "a fence without an end", given: "```\na", want: "```\na\n```" },
  { name: "an address in brackets", given: "# See\n<https://x.example/a>", want: "# See\nhttps://x.example/a" },
  { name: "its escapes", given: "- \\*a\\* \\_b\\_ \\{", want: "- \\*a\\* `_b_` \\{" },
  { name: "a quote", given: "> a\n> b", want: "a\nb" },
  { name: "inline HTML", given: "- <b>a</b> <code>b</code>", want: "- **a** `b`" },
]);

table("characters", [
  {
    name: "braces, tags, at signs",
    given: "{@link x} <@ user@x.example",
    want: "\\{\\@link x\\} \\<\\@ user\\@x.example",
  },
  { name: "the end of a comment", given: "a */ b", want: "a *\\/ b" },
  { name: "the end of a comment in code", given: "<code>a/*/b</code>", want: "`a/*`/`b`" },
  { name: "tags in code", given: "<code>{@link} fields @x a@b</code>", want: "`{`\\@`link} fields `\\@`x a@b`" },
  { name: "backticks in code", given: "<code>a`b</code>", want: "`a`\\``b`" },
  { name: "space around backticks in code", given: "<code>a` b `c</code>", want: "`a`\\` `b` \\``c`" },
  { name: "Markdown's code in HTML", given: "<p>is `PENDING` or `</p>", want: "is `PENDING` or \\`" },
  { name: "backslashes", given: "C:\\temp", want: "C:\\\\temp" },
  { name: "asterisks that could be emphasis", given: "<p>*.a and *.b, 2 * 3</p>", want: "\\*.a and \\*.b, 2 * 3" },
  { name: "one asterisk", given: "<p>arn:aws:s3:::*</p>", want: "arn:aws:s3:::*" },
  { name: "underscores", given: "<p>a_b_c and '_' or '_'</p>", want: "a_b_c and '`_`' or '`_`'" },
  { name: "a text that looks like a link", given: "<p>a[0](b)</p>", want: "a[0\\](b)" },
  { name: "controls and turned text", given: "a\u0000b\u202ec\u2028d\u0096e\ud800f", want: "abc d–e\ufffdf" },
]);

table("malformed HTML keeps its text", [
  { name: "a tag that is cut off", given: "<p>a <b", want: "a \\<b" },
  { name: "an attribute that is cut off", given: 'a <a href="x>b</a> c', want: 'a \\<a href="x\\>b\\</a\\> c' },
  { name: "an end tag that is cut off", given: "a </p", want: "a \\</p" },
  { name: "end tags alone", given: "</p>a</b></ul>b</region>", want: "a\n\nb\\</region\\>" },
  { name: "crossed tags", given: "<b>a<i>b</b>c</i>", want: "a*b*c" },
  { name: "empty tags", given: "a <> b </> c", want: "a \\<\\> b \\</\\> c" },
  { name: "a comment", given: "a <!-- b --> c", want: "a c" },
  { name: "a comment without an end", given: "a <!-- b", want: "a \\<!-- b" },
  { name: "a declaration", given: "<!foo> <?php x ?> <![CDATA[y]]>", want: "\\<!foo\\> \\<?php x ?\\> y" },
  { name: "raw text elements", given: "<title>a <b>b</b> <script>c", want: "\\<title\\>a **b** \\<script\\>c" },
]);

describe("one plain paragraph, which is read without a parser", () => {
  const texts = [
    ...[
      "",
      " ",
      "Plain text.",
      " two\n  lines\tand  spaces ",
      "- a",
      "+ a",
      "# a",
      "12.",
      "1. a",
      "===",
      "~~~",
      "(a) 'b' \"c\"",
    ],
    ...[
      "a|b^c",
      "a*b*",
      "a_b_",
      "[x](y)",
      "{a}",
      "a@b",
      "a & b",
      "&lt;b&gt;",
      "a > b",
      "a < b",
      "`c`",
      "\\",
      "caf\u00e9",
      "\u0091q\u0092",
    ],
    ...["Note: a", "https://example.com/a?b=c#d", "a\r\nb", "*/", "a\u2028b"],
  ];
  it.each(texts)("%j is the same as with a parser", (text) => {
    const paragraph = `<p>${text}</p>`;
    expect(htmlToMarkdown(paragraph)).toBe(htmlToMarkdown(`${paragraph}<!-- -->`));
  });
});
