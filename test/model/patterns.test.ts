import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { fileOf, inputOf, read, tinyShapes } from "../model-smithy/tiny-model.ts";
import { readApi } from "./read-api.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

const hint = "\n  hint: servers do not check it: write it as a regular expression of ECMA 262 with the flag `u`";

describe("patterns that servers do not understand", () => {
  it("are warnings in the split layout", () => {
    const warnings: Warning[] = [];
    const shapes = {
      Good: { type: "string", pattern: "^\\p{LD}{11}{0,1011}$" },
      Bad: { type: "string", pattern: "^\\p{InGreek}$" },
    };
    readApi({ shapes }, { warnings });
    expect(warnings.map(formatDiagnostic)).toEqual([
      `shape "Bad": pattern "^\\\\p{InGreek}$" is not understood: the property "InGreek" is unknown (at 12) ` +
        `(api-2.json#/shapes/Bad)${hint}`,
    ]);
  });

  it("are warnings in Smithy's JSON AST, of shapes and of members", () => {
    const warnings: Warning[] = [];
    const pattern = (text: string): Record<string, string> => ({ "smithy.api#pattern": text });
    const shapes = {
      ...inputOf({ name: ["a#Name"], size: ["smithy.api#String", pattern("((((a{9,99}){9,99}){9,99}){9,99})")] }),
      "a#Name": { type: "string", traits: pattern("a**") },
    };
    read(fileOf(tinyShapes({ shapes })), { warnings });
    expect(warnings.map(formatDiagnostic)).toEqual([
      `shape "In": member "size": pattern "((((a{9,99}){9,99}){9,99}){9,99})" is not understood: it is too big ` +
        `(1.json#/shapes/a#In/members/size)${hint}`,
      `shape "Name": pattern "a**" is not understood: nothing to repeat (at 2) (1.json#/shapes/a#Name)${hint}`,
    ]);
  });
});
