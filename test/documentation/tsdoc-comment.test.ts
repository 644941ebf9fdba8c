import { describe, expect, it } from "vitest";
import { type TsdocParts, tsdocComment } from "../../src/documentation/tsdoc-comment.ts";
import { listMessages, parseComment } from "./tsdoc-messages.ts";

const cases: readonly { name: string; given: TsdocParts; indent?: number; want: readonly string[] }[] = [
  { name: "nothing", given: {}, want: [""] },
  { name: "only white space", given: { summary: " \n ", remarks: "", see: [], examples: [] }, want: [""] },
  { name: "one line", given: { summary: "Short." }, want: ["/** Short. */"] },
  { name: "one line of 80 columns", given: { summary: "x".repeat(71) }, indent: 2, want: [`/** ${"x".repeat(71)} */`] },
  {
    name: "a line too long for one line",
    given: { summary: "x".repeat(72) },
    indent: 2,
    want: ["/**", `   * ${"x".repeat(72)}`, "   */"],
  },
  {
    name: "a long word stays whole",
    given: { summary: `See ${"y".repeat(90)} now.` },
    want: ["/**", " * See", ` * ${"y".repeat(90)}`, " * now.", " */"],
  },
  {
    name: "every part, in order",
    given: {
      internal: true,
      unstable: true,
      deprecated: "Use {@link B}.",
      see: [
        { title: "X", address: "https://x.example" },
        { title: "C", address: "c.html" },
      ],
      throws: [
        { errorClass: "AError", description: "(client fault)" },
        { errorClass: "BError", description: "" },
      ],
      examples: [{ title: "To call it", code: "call();\n" }, { code: "a(\n  1,\n);" }],
      since: "1.2",
      remarks: "More.",
      summary: "First.\n\n- a\n- b",
    },
    want: [
      "/**",
      " * First.",
      " *",
      " * - a",
      " * - b",
      " *",
      " * Available since `1.2`.",
      " *",
      " * @remarks",
      " *",
      " * More.",
      " *",
      " * @example To call it",
      " * ```ts",
      " * call();",
      " * ```",
      " *",
      " * @example",
      " * ```ts",
      " * a(",
      " *   1,",
      " * );",
      " * ```",
      " *",
      " * @throws an {@link AError} (client fault)",
      " * @throws a {@link BError}",
      " *",
      " * @see [X](https://x.example)",
      " * @see C: c.html",
      " *",
      " * @deprecated Use {@link B}.",
      " *",
      " * @experimental",
      " *",
      " * @internal",
      " */",
    ],
  },
  { name: "a tag alone", given: { internal: true }, want: ["/** @internal */"] },
  {
    name: "deprecated without a reason",
    given: { deprecated: true },
    want: ["/** @deprecated The service advises against its use. */"],
  },
  {
    name: "hostile examples",
    given: { examples: [{ code: 'f("*/ @deprecated {@link x}\u2028");\n```\n@a' }] },
    want: [
      "/**",
      " * @example",
      " * ```ts",
      ' * f("*\\/ \\@deprecated {\\@link x}\\u2028");',
      " * \\`\\`\\`",
      " * \\@a",
      " * ```",
      " */",
    ],
  },
  { name: "the end of a comment", given: { summary: "a */ b" }, want: ["/** a *\\/ b */"] },
];

describe("tsdocComment", () => {
  it.each(cases)("$name", ({ given, indent = 0, want }) => {
    const comment = tsdocComment(given, indent);
    expect(comment).toBe(want.join("\n"));
    expect(listMessages(comment)).toEqual([]);
  });

  it("gives tools the parts", () => {
    const docs = parseComment(
      tsdocComment(
        {
          summary: "A.",
          deprecated: "B.",
          see: [{ title: "C", address: "https://c.example" }],
          remarks: "D.",
          internal: true,
          unstable: true,
        },
        0,
      ),
    );
    expect(docs.deprecatedBlock).toBeDefined();
    expect(docs.remarksBlock).toBeDefined();
    expect(docs.seeBlocks).toHaveLength(1);
    expect(docs.modifierTagSet.isInternal()).toBe(true);
    expect(docs.modifierTagSet.isExperimental()).toBe(true);
  });
});
