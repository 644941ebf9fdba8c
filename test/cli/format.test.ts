import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runFake } from "./fake-terminal.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shapewright-format-"));
  mkdirSync(join(folder, "below", "node_modules"), { recursive: true });
  write("a.smithy", formatted);
  write("below/b.smithy", loose);
  write("below/node_modules/c.smithy", loose);
  write("d.json", "{}");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const formatted = '$version: "2"\n\nnamespace a\n\nstring S\n';
const loose = '$version:"2"\nnamespace a\nstring S';

const write = (name: string, text: string | Uint8Array): void => {
  writeFileSync(join(folder, name), text);
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const format = async (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
  const { code, out, err } = await runFake(["format", ...args]);
  return { code, out: out.replaceAll(folder, "."), err: err.replaceAll(folder, ".") };
};

describe("format", () => {
  it("formats the files of a folder and all below", async () => {
    expect(await format(folder)).toEqual({ code: 0, out: "formatted ./below/b.smithy\n", err: "" });
    expect(read("below/b.smithy")).toBe(formatted);
    expect(read("below/node_modules/c.smithy")).toBe(loose);
    expect(await format(folder)).toEqual({ code: 0, out: "", err: "" });
  });

  it("exits 1 with --check where a file is not formatted, and writes nothing", async () => {
    expect(await format(folder, "--check")).toEqual({
      code: 1,
      out: "not formatted: ./below/b.smithy\n",
      err: 'hint: run "shapewright format" without --check to format these files\n',
    });
    expect(read("below/b.smithy")).toBe(loose);
    expect(await format(join(folder, "a.smithy"), "--check")).toEqual({
      code: 0,
      out: "all files are formatted\n",
      err: "",
    });
  });

  it.each([["--check"], []])("exits 2 for files with faults, and leaves them as they are %s", async (...args) => {
    write("e.smithy", "namespace a\nstring");
    const { code, err } = await format(join(folder, "e.smithy"), ...args);
    expect(code).toBe(2);
    expect(err).toContain("e.smithy:2:7");
    expect(read("e.smithy")).toBe("namespace a\nstring");
  });

  it("formats the other files beside one with faults", async () => {
    write("e.smithy", "namespace a\nstring");
    expect(await format(folder)).toMatchObject({ code: 2, out: "formatted ./below/b.smithy\n" });
  });

  it("takes out a byte order mark, and leaves what is not UTF-8", async () => {
    write("e.smithy", `\uFEFF${formatted}`);
    write("f.smithy", Buffer.concat([Buffer.from(`${formatted}// `), Buffer.from([0xff])]));
    expect(await format(folder)).toMatchObject({
      code: 2,
      out: "formatted ./e.smithy\nformatted ./below/b.smithy\n",
      err: 'error: "./f.smithy" is not in UTF-8\n',
    });
    expect(read("e.smithy")).toBe(formatted);
  });

  it.each([
    [["d.json"], "is not a file of Smithy's language"],
    [["below/node_modules/none"], "does not exist"],
  ])("refuses %j", async (names, message) => {
    const { code, err } = await format(...names.map((name) => join(folder, name)));
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, " ")).toContain(message);
  });
});
