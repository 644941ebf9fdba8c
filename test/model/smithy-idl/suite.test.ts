import { describe, expect, it } from "vitest";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { assembleText } from "./assemble.ts";
import { readSuite } from "./conformance-files.ts";

type Ast = Record<string, unknown>;

describe.each(readSuite("valid"))("Smithy's valid file $name", ({ text, json }) => {
  it("gives the AST beside it", () => {
    expect(canonical(assembleText(text))).toEqual(canonical(json));
  });
});

describe.each(readSuite("invalid"))("Smithy's invalid file $name", ({ name, text }) => {
  it("has a fault at the place that its first line gives", () => {
    const { faults } = assembleModel([{ file: name, json: parseIdl(name, text) }]);
    const places = faults.map(({ place }) => `line ${place?.line ?? 0}, column ${place?.column ?? 0}`);
    const wanted = /line \d+, column \d+/.exec(text.split("\n", 1)[0] ?? "")?.[0];
    // The first fault is the one that Smithy stops at; there are no others in these files.
    expect(places).toEqual([wanted ?? (expect.stringMatching(/^line [1-9]/) as string)]);
  });
});

/**
 * The files beside the suite's are not all written alike: an operation's `Unit`, members that are none and empty lists
 * stand in some and are left out in others, and `apply` stands for traits of a shape's own members.
 */
function canonical(json: unknown): unknown {
  const model = structuredClone(json) as { shapes?: Record<string, Ast> };
  for (const [id, shape] of Object.entries(model.shapes ?? {})) {
    if (shape["type"] === "operation") {
      shape["input"] ??= { target: "smithy.api#Unit" };
      shape["output"] ??= { target: "smithy.api#Unit" };
    }
    if (shape["type"] === "structure" || shape["type"] === "union") shape["members"] ??= {};
    const [holder = "", member = ""] = id.split("$");
    const members = model.shapes?.[holder]?.["members"] as Record<string, Ast> | undefined;
    const target = members?.[member];
    if (shape["type"] !== "apply" || target === undefined) continue;
    target["traits"] = { ...(target["traits"] as Ast | undefined), ...(shape["traits"] as Ast) };
    delete model.shapes?.[id];
  }
  return model;
}
