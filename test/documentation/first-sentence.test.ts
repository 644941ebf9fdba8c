import { describe, expect, it } from "vitest";
import { firstSentence } from "../../src/documentation/first-sentence.ts";

describe("firstSentence", () => {
  it.each([
    { given: "", want: "" },
    { given: "One. Two.", want: "One." },
    { given: "One\nand more. Two.", want: "One and more." },
    { given: "No end\n\nSecond.", want: "No end" },
    {
      given: "Tools, e.g. hammers, i.e. things vs. others. Two.",
      want: "Tools, e.g. hammers, i.e. things vs. others.",
    },
    { given: "Colors etc. are here. Two.", want: "Colors etc. are here." },
    { given: "Colors, etc. Two.", want: "Colors, etc." },
    { given: "Needs version 1.2.3 or 2. Two.", want: "Needs version 1.2.3 or 2." },
    { given: "Runs Node.js. Two.", want: "Runs Node.js." },
    { given: "Set `a. b` to [x. y](https://x.example/?.). Two.", want: "Set `a. b` to [x. y](https://x.example/?.)." },
    { given: "See [x](https://x.example/a_(b.)?). Two.", want: "See [x](https://x.example/a_(b.)?)." },
    { given: "Really? Yes.", want: "Really?" },
    { given: "It is **bold.** Two.", want: "It is **bold.**" },
    { given: "(All of it.) Two.", want: "(All of it.)" },
    { given: "Written by J. Doe in 2 B.", want: "Written by J. Doe in 2 B." },
    { given: "**AWS X**\n\nIt does things. More.", want: "It does things." },
    { given: "**AWS X**", want: "**AWS X**" },
    { given: "- a\n- b\n\nText. More.", want: "Text." },
  ])("$given", ({ given, want }) => {
    expect(firstSentence(given)).toBe(want);
  });

  // Each would take minutes if what opens were looked for its end again and again.
  it.each(["[a](", "[a]((", "[a](b(", "[", "`", "{@", "{@a ", "![a](", "*", "<a href=", "&", "a", ". ", "A."])(
    "%j, again and again",
    (token) => {
      const text = token.repeat(1_000_000 / token.length);
      expect(firstSentence(text).length).toBeGreaterThan(0);
    },
  );
});
