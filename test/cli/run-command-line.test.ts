import { describe, expect, test } from "vitest";
import { GeneratorError } from "../../src/generator-error.ts";
import { REPORT, runFake } from "./fake-terminal.ts";

const longestLine = (text: string): number => Math.max(...text.split("\n").map((line) => line.length));

describe("help and version", () => {
  test.each([
    "--help",
    "gen --help",
    "gen -h",
    "convert --help",
    "validate --help",
    "format --help",
    "mock --help",
    "probe --help",
    "init --help",
    "lsp --help",
  ])("%s fits in 80 columns", async (line) => {
    const { code, out, err, jobs } = await runFake(line.split(" "));
    expect({ code, err, jobs }).toEqual({ code: 0, err: "", jobs: [] });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).toMatchSnapshot();
  });

  test("--version", async () => {
    expect(await runFake(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n", err: "" });
  });
});

describe("wrong use exits 2 and runs nothing", () => {
  test.each([
    { given: [], want: "no command is given" },
    { given: ["frobnicate"], want: 'unknown command "frobnicate"' },
    { given: ["frobnicate", "m"], want: 'unknown command "frobnicate"' },
    { given: ["gen", "m", "--bogus"], want: 'unknown argument "--bogus"' },
    { given: ["gen", "m", "--bogus=1"], want: 'unknown argument "--bogus=1"' },
    { given: ["gen", "m", "-x"], want: 'unknown argument "-x"' },
    { given: ["gen", "m", "--out"], want: '"--out" needs a value' },
    { given: ["gen", "m", "--out", ""], want: '"out" is empty' },
    {
      given: ["gen", "m", "--format", "ugly"],
      want: '"--format" is not valid: expected one of "none", "prettier", got "ugly"',
    },
    { given: ["gen", "m", "--config", "c.json"], want: '"--config" cannot be combined with a model' },
    { given: ["gen", "--name", "x"], want: '"--name" needs a model' },
    { given: ["gen", "--handlers", "false"], want: '"--handlers" needs a model' },
    { given: ["gen"], want: "no model is given, and there is no shapewright.config.json here or above" },
  ])("$given", async ({ given, want }) => {
    const { code, out, err, jobs } = await runFake(given);
    expect({ code, out, jobs }).toEqual({ code: 2, out: "", jobs: [] });
    expect(err.replace(/\n\s+(?!hint)/g, " ")).toContain(`error: ${want}`);
    expect(err).toContain("\n  hint: ");
    expect(err).not.toContain("    at ");
  });

  test.each([
    { given: [], want: 'no command is given\n  hint: see "shapewright --help"\n' },
    { given: ["frobnicate", "m"], want: 'unknown command "frobnicate"\n  hint: see "shapewright --help"\n' },
    { given: ["mok", "m"], want: 'unknown command "mok"\n  hint: did you mean "mock"?\n' },
    { given: ["gen", "--bogus"], want: 'unknown argument "--bogus"\n  hint: see "shapewright gen --help"\n' },
    { given: ["convert"], want: 'no model is given\n  hint: see "shapewright convert --help"\n' },
    { given: ["validate"], want: 'no model is given\n  hint: see "shapewright validate --help"\n' },
  ])("$given points to the help of its command", async ({ given, want }) => {
    expect((await runFake(given)).err).toBe(`error: ${want}`);
  });
});

describe("a package's line", () => {
  const run = async (report: Partial<typeof REPORT>, args: string[] = []): Promise<string> =>
    (await runFake(["gen", "m", ...args], { generate: () => ({ ...REPORT, ...report }) })).out;

  test.each([
    { name: "written", report: {}, want: "@acme/shop: wrote 2 files in generated/shop (12 ms)\n" },
    {
      name: "removed",
      report: { written: ["a.ts"], removed: ["b.ts"] },
      want: "@acme/shop: wrote 1 file, removed 1 in generated/shop (12 ms)\n",
    },
    { name: "unchanged", report: { written: [] }, want: "@acme/shop: up to date, 3 files in generated/shop (12 ms)\n" },
    { name: "slow", report: { milliseconds: 1234 }, want: "@acme/shop: wrote 2 files in generated/shop (1.2 s)\n" },
    {
      name: "handlers",
      report: { handlersAdded: ["getItem", "putItem"] },
      want: "@acme/shop: wrote 2 files in generated/shop (12 ms)\n  added to your handlers: getItem, putItem\n",
    },
    {
      name: "warnings",
      report: {
        warnings: [
          { code: "renamed", message: "a is b", place: { file: "m", pointer: "/a" }, hint: "say so" } as const,
        ],
      },
      want: "@acme/shop: wrote 2 files in generated/shop (12 ms)\n  warning: a is b (m#/a)\n    hint: say so\n",
    },
  ])("$name", async ({ report, want }) => {
    expect(await run(report)).toBe(want);
  });

  test("many warnings are cut, unless all are asked for", async () => {
    const warnings = Array.from({ length: 15 }, (_, index) => ({ code: "ignored" as const, message: `w${index}` }));
    expect(await run({ warnings })).toContain("  … and 5 more warnings; --verbose shows them all\n");
    expect(await run({ warnings }, ["--verbose"])).toContain("w14");
  });

  test("long texts are broken at blanks, and nothing in them reaches the terminal as a command", async () => {
    const message = `${"word ".repeat(40)}\u001B[31mred`;
    const out = await run({ warnings: [{ code: "ignored", message }] });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).not.toContain("\u001B");
  });
});

describe("check", () => {
  test("exits 1 and lists the files", async () => {
    const stale = [
      { path: "src/a.ts", reason: "differs" as const },
      { path: "src/b.ts", reason: "missing" as const },
    ];
    const { code, out, err, jobs } = await runFake(["gen", "m", "--check"], {
      generate: () => ({ ...REPORT, written: [], stale }),
    });
    expect(code).toBe(1);
    expect(jobs).toMatchObject([{ check: true }]);
    expect(out).toBe(
      "@acme/shop: not up to date, 2 files in generated/shop (12 ms)\n  differs: src/a.ts\n  missing: src/b.ts\n",
    );
    expect(err).toBe('hint: run "shapewright gen" without --check to update these files\n');
  });

  test("exits 0 where all is well", async () => {
    const { code, out } = await runFake(["gen", "m", "--check"], { generate: () => ({ ...REPORT, written: [] }) });
    expect(code).toBe(0);
    expect(out).toBe("@acme/shop: up to date, 3 files in generated/shop (12 ms)\n");
  });
});

describe("faults", () => {
  const modelFault = (): never => {
    throw new GeneratorError('shape "Foo" is unknown', {
      code: "unknown-shape",
      place: { file: "m.json", pointer: "/shapes" },
      hint: "add it",
      cause: new Error("the cause"),
    });
  };
  const ownFault = (): never => {
    throw new TypeError("x is undefined");
  };

  test("that name their file already do not name it twice", async () => {
    const generate = (): never => {
      throw new GeneratorError('model "a.json" does not exist', { code: "unreadable-file", place: { file: "a.json" } });
    };
    expect((await runFake(["gen", "m"], { generate })).err).toBe('error: model "a.json" does not exist\n');
  });

  test("of a model exit 1 with place and hint, without a stack", async () => {
    expect(await runFake(["gen", "m"], { generate: modelFault })).toMatchObject({
      code: 1,
      out: "",
      err: 'error: shape "Foo" is unknown (m.json#/shapes)\n  hint: add it\n',
    });
  });

  test("have their stack and cause with --verbose", async () => {
    const { err } = await runFake(["gen", "m", "--verbose"], { generate: modelFault });
    expect(err).toMatch(/\n {4}at .*modelFault/);
    expect(err).toContain("caused by: Error: the cause");
  });

  test("of the generator exit 70 and ask for a report", async () => {
    const { code, err } = await runFake(["gen", "m"], { generate: ownFault });
    expect(code).toBe(70);
    expect(err).toBe(
      "error: shapewright itself failed: x is undefined\n" +
        "  hint: please report this, with the model and what --verbose prints\n",
    );
  });
});

describe("json", () => {
  test("one document with the reports", async () => {
    const { code, out, err } = await runFake(["gen", "m", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({ success: true, packages: [REPORT], errors: [] });
  });

  test("one document with the faults", async () => {
    const generate = (): never => {
      throw new GeneratorError("no", { code: "invalid-model", place: { file: "m" }, hint: "yes" });
    };
    const { code, out, err } = await runFake(["gen", "m", "--json"], { generate });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(out)).toEqual({
      success: false,
      packages: [],
      errors: [{ code: "invalid-model", message: "no", place: { file: "m" }, hint: "yes" }],
    });
  });

  test("for wrong use, too", async () => {
    const { code, out, err } = await runFake(["gen", "--json", "--bogus"]);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(JSON.parse(out)).toMatchObject({ success: false, errors: [{ code: "usage" }] });
  });
});

describe("options of a job", () => {
  test.each([
    { given: "gen m", want: { models: ["m"], outRoot: "generated", outDir: undefined, handlers: undefined } },
    { given: "gen a.json b.json --out x", want: { models: ["a.json", "b.json"], outDir: "x" } },
    { given: "gen m --handlers src/h.ts", want: { handlers: "src/h.ts" } },
    { given: "gen m --handlers false", want: { handlers: false } },
    { given: "gen m --no-handlers", want: { handlers: false } },
    { given: "gen m --name @a/b --scope c --service S", want: { packageName: "@a/b", scope: "c", service: "S" } },
    { given: "gen m --format prettier", want: { format: "prettier" } },
    { given: "gen 2024", want: { models: ["2024"] } },
    { given: "gen m --out a --out b", want: { outDir: "b" } },
    { given: "gen ./model/shop/", want: { models: ["./model/shop/"], source: "model/shop" } },
    { given: "gen /elsewhere/shop/model.json", want: { source: "shop/model.json" } },
    { given: "gen d/api-2.json d/docs-2.json", want: { source: "d" } },
  ])("$given", async ({ given, want }) => {
    const { jobs, err } = await runFake(given.split(" "));
    expect(err).toBe("");
    expect(jobs).toHaveLength(1);
    expect(jobs[0]).toMatchObject(want);
  });
});

describe("colours", () => {
  test.each([
    { name: "a terminal", terminal: { outIsTty: true }, want: true },
    { name: "a pipe", terminal: {}, want: false },
    { name: "NO_COLOR", terminal: { outIsTty: true, env: { NO_COLOR: "1" } }, want: false },
    { name: "an empty NO_COLOR", terminal: { outIsTty: true, env: { NO_COLOR: "" } }, want: true },
    { name: "a dumb terminal", terminal: { outIsTty: true, env: { TERM: "dumb" } }, want: false },
  ])("$name: $want", async ({ terminal, want }) => {
    const { out } = await runFake(["gen", "m"], { terminal });
    expect(out.includes("\u001B[")).toBe(want);
  });
});
