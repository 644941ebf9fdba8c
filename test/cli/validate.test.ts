import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runFake } from "./fake-terminal.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shapewright-validate-"));
  file = join(folder, "a.smithy");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const validate = async (text: string, ...args: readonly string[]): ReturnType<typeof runFake> => {
  writeFileSync(file, `$version: "2"\nnamespace a\n${text}`);
  return runFake(["validate", file, ...args]);
};

describe("validate", () => {
  it("prints events with their lines, and exits 1 on errors", async () => {
    const { code, out } = await validate('@required\nstring S\n@http(method: "PUT", uri: "/")\noperation O {}\n');
    expect(code).toBe(1);
    expect(out.replaceAll(file, "a.smithy").replaceAll(/\n {2}(?=[([])/g, " ")).toBe(
      `error: trait "required" cannot be applied to a shape of type string (a.smithy:3:2) [TraitTarget]
   3 | @required
     |  ^^^^^^^^
  hint: its selector is: structure > member
warning: operation "O": an operation of method PUT needs trait "idempotent" (a.smithy:5:2) [HttpMethodSemantics.MissingIdempotentTrait]
   5 | @http(method: "PUT", uri: "/")
     |  ^^^^
1 error, 1 warning
`.replaceAll(/(?<=\w) (?=\()/g, " "),
    );
  });

  it("prints a list of events as JSON, without those that are suppressed", async () => {
    const { code, out } = await validate(
      '@suppress(["HttpMethodSemantics"])\n@http(method: "PUT", uri: "/")\noperation O { input: P }\n@required\nstructure P {}',
      "--json",
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        id: "TraitTarget",
        severity: "ERROR",
        shapeId: "a#P",
        file,
        line: 6,
        column: 2,
        message: 'trait "required" cannot be applied to a shape of type structure',
        hint: "its selector is: structure > member",
      },
    ]);
  });

  it("has all faults of the text as events", async () => {
    const { code, out } = await validate("string\nblob B %", "--json");
    expect(code).toBe(1);
    expect((JSON.parse(out) as { id: string; line: number }[]).map(({ id, line }) => [id, line])).toEqual([
      ["Model", 3],
      ["Model", 4],
    ]);
  });

  it("exits 0 for a model that is valid", async () => {
    expect(await validate("string S")).toMatchObject({ code: 0, out: "the model is valid\n" });
  });
});
