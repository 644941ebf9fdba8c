import { describe, expect, it } from "vitest";
import { documentationComment } from "../../src/emit/documentation-comment.ts";
import type { Traits } from "../../src/model/traits.ts";
import { planOf } from "./plan-of.ts";

const table: readonly { given: Traits; want: string }[] = [
  { given: {}, want: "" },
  {
    given: { documentation: "<p>Waits.</p>", externalDocumentation: { Guide: "https://example.com/a_b?c=*" } },
    want: "/**\n * Waits.\n *\n * @see [Guide](https://example.com/a_b?c=%2A)\n */\n",
  },
  {
    given: { externalDocumentation: { "*/ [@x]": "https://example.com/(", "See also": "docs/a*/b@c.html" } },
    want: [
      "/**",
      " * @see [\\*\\/ \\[\\@x\\]](https://example.com/%28)",
      " * @see See also: docs/a\\*\\/b\\@c.html",
      " */\n",
    ].join("\n"),
  },
];

describe("the comment of a shape", () => {
  const plan = planOf({ shapes: {} });
  it.each(table)("of $given", ({ given, want }) => {
    expect(documentationComment(given, plan)).toBe(want);
  });
});
