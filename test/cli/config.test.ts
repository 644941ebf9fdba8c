import { Ajv } from "ajv";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkConfig } from "../../src/cli/check-config.ts";
import { GeneratorError } from "../../src/generator-error.ts";
import { REPORT, runFake, type FakeRun } from "./fake-terminal.ts";

const root = mkdtempSync(join(tmpdir(), "config-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function layConfig(text: string): string {
  const folder = join(root, String(++folders));
  mkdirSync(join(folder, "deep", "er"), { recursive: true });
  writeFileSync(join(folder, "shapewright.config.json"), text);
  return folder;
}

const runIn = (folder: string, args: readonly string[] = []): Promise<FakeRun> =>
  runFake(["gen", ...args], {
    terminal: { folder },
    generate: (job) => ({ ...REPORT, outDir: job.outDir ?? join(job.outRoot, job.source) }),
  });

const CONFIG = {
  $schema: "./shapewright.config.schema.json",
  scope: "@acme",
  out: "packages",
  format: "prettier",
  packages: [
    { model: "model/shop", handlers: false },
    { model: ["model/a.json", "model/b.json"], out: "src/ab", name: "ab", handlers: "src/h.ts", service: "AB" },
  ],
};

describe("the nearest config", () => {
  test("gives the jobs, with paths as one names them from the working directory", async () => {
    const folder = layConfig(JSON.stringify(CONFIG));
    const { code, jobs, out } = await runIn(folder);
    expect(code).toBe(0);
    expect(jobs).toEqual([
      {
        models: ["model/shop"],
        source: "model/shop",
        service: undefined,
        outRoot: "packages",
        outDir: undefined,
        packageName: undefined,
        scope: "@acme",
        handlers: false,
        format: "prettier",
        check: false,
      },
      {
        models: ["model/a.json", "model/b.json"],
        source: "model",
        service: "AB",
        outRoot: "packages",
        outDir: "src/ab",
        packageName: "ab",
        scope: "@acme",
        handlers: "src/h.ts",
        format: "prettier",
        check: false,
      },
    ]);
    expect(out.split("\n")).toHaveLength(3);
  });

  test("is found upwards, and says the same sources from there", async () => {
    const folder = layConfig(JSON.stringify(CONFIG));
    const { jobs } = await runIn(join(folder, "deep/er"));
    expect(jobs.map(({ source }) => source)).toEqual(["model/shop", "model"]);
    expect(jobs[0]?.models).toEqual([join(folder, "model/shop")]);
    expect(jobs[0]?.outRoot).toBe(join(folder, "packages"));
  });

  test("can be named, and options are stronger", async () => {
    const folder = layConfig(JSON.stringify(CONFIG));
    const args = ["--config", "../../shapewright.config.json", "--out", "o", "--scope", "s", "--format", "none"];
    const { jobs } = await runIn(join(folder, "deep/er"), [...args, "--check"]);
    expect(jobs[0]).toMatchObject({ outRoot: "o", scope: "s", format: "none", check: true });
  });

  test("one package's fault keeps no other from being generated", async () => {
    const folder = layConfig(JSON.stringify({ packages: [{ model: "a" }, { model: "b" }, { model: "c" }] }));
    const { code, out, err, jobs } = await runFake(["gen"], {
      terminal: { folder },
      generate: (job) => {
        if (job.source === "b") throw new GeneratorError("b is wrong", { code: "invalid-model" });
        return { ...REPORT, outDir: job.source };
      },
    });
    expect(code).toBe(1);
    expect(jobs).toHaveLength(3);
    expect(out.match(/wrote/g)).toHaveLength(2);
    expect(err).toBe("error: b is wrong\n");
  });

  test("shows progress where somebody watches", async () => {
    const folder = layConfig(JSON.stringify({ packages: [{ model: "a" }, { model: "b" }] }));
    const generate = (job: { source: string }): typeof REPORT => ({ ...REPORT, outDir: job.source });
    const { err } = await runFake(["gen"], { terminal: { folder, errorIsTty: true }, generate });
    expect(err).toContain("[1/2] a");
    expect(err.endsWith("\r\u001B[K")).toBe(true);
  });

  test("two packages that turn out to have one folder are a fault", async () => {
    const folder = layConfig(JSON.stringify({ packages: [{ model: "a" }, { model: "b" }] }));
    const { code, err } = await runFake(["gen"], { terminal: { folder } });
    expect(code).toBe(1);
    expect(err).toContain('two packages have the same folder "generated/shop"');
  });
});

describe("faults of the file", () => {
  test.each([
    { name: "not JSON", given: '{\n  "packages": [,]\n}', want: "shapewright.config.json:2:16", code: 1 },
    {
      name: "two of one folder",
      given: '{"packages":[{"model":"a","out":"x"},{"model":"b","out":"./x/"}]}',
      want: "#/packages/1/out",
      code: 1,
    },
  ])("$name", async ({ given, want, code }) => {
    const run = await runIn(layConfig(given));
    expect(run.code).toBe(code);
    expect(run.err).toContain(want);
    expect(run.jobs).toEqual([]);
  });

  test("a named file that is not there", async () => {
    const { code, err } = await runIn(layConfig("{}"), ["--config", "nope.json"]);
    expect(code).toBe(1);
    expect(err).toContain('config file "nope.json" cannot be read: ENOENT');
  });
});

const parse = (text: string): unknown => JSON.parse(text);

const WRONG: readonly { given: unknown; want: string; pointer: string | undefined }[] = [
  { given: null, want: "config: expected an object, got null", pointer: undefined },
  { given: [], want: "config: expected an object, got []", pointer: undefined },
  { given: {}, want: 'setting "packages": expected an array, got nothing', pointer: "/packages" },
  {
    given: { packages: [] },
    want: 'setting "packages": expected an array with at least one item, got []',
    pointer: "/packages",
  },
  { given: { packages: ["a"] }, want: 'setting "packages.0": expected an object, got "a"', pointer: "/packages/0" },
  {
    given: { packages: [{}] },
    want: 'setting "packages.0.model": expected a path or paths, got nothing',
    pointer: "/packages/0/model",
  },
  {
    given: { packages: [{ model: "" }] },
    want: 'setting "packages.0.model": expected a path, got ""',
    pointer: "/packages/0/model",
  },
  {
    given: { packages: [{ model: ["a", 1] }] },
    want: 'setting "packages.0.model.1": expected a path, got 1',
    pointer: "/packages/0/model/1",
  },
  {
    given: { packages: [{ model: "a", handlers: true }] },
    want: 'setting "packages.0.handlers": expected a path, or false, got true',
    pointer: "/packages/0/handlers",
  },
  {
    given: { packages: [{ model: "a", name: 1 }] },
    want: 'setting "packages.0.name": expected a non-empty string, got 1',
    pointer: "/packages/0/name",
  },
  {
    given: { packages: [{ model: "a", mdoel: "b" }] },
    want: 'unknown setting "mdoel"',
    pointer: "/packages/0/mdoel",
  },
  { given: { packages: [{ model: "a" }], "a/b": 1 }, want: 'unknown setting "a/b"', pointer: "/a~1b" },
  {
    given: { packages: [{ model: "a" }], format: "ugly" },
    want: 'setting "format": expected "none" or "prettier", got "ugly"',
    pointer: "/format",
  },
  {
    given: { packages: [{ model: "a" }], scope: "" },
    want: 'setting "scope": expected a non-empty string, got ""',
    pointer: "/scope",
  },
  {
    given: parse('{"packages":[{"model":"a"}],"__proto__":1}'),
    want: 'unknown setting "__proto__"',
    pointer: "/__proto__",
  },
];

describe("faults of the content, and the schema for editors agrees", () => {
  const schema = parse(readFileSync(new URL("../../src/cli/shapewright.config.schema.json", import.meta.url), "utf8"));
  if (typeof schema !== "object" || schema === null) throw new Error("the schema is no object");
  const validate = new Ajv({ strict: false }).compile(schema);

  test.each(WRONG)("$want", ({ given, want, pointer }) => {
    let fault: unknown;
    try {
      checkConfig(given, "c.json");
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(GeneratorError);
    expect(fault).toMatchObject({ code: "invalid-config", message: want });
    expect(fault).toHaveProperty("place", pointer === undefined ? { file: "c.json" } : { file: "c.json", pointer });
    expect(validate(given)).toBe(false);
  });

  test.each([
    { given: { packages: [{ modl: "a" }] }, hint: 'did you mean "model"?' },
    { given: { packages: [{ other: "a" }] }, hint: "expected one of: model, out, name, handlers, service, projection" },
  ])("a hint for $given", ({ given, hint }) => {
    expect(() => checkConfig(given, "c.json")).toThrow(expect.objectContaining({ hint }));
  });

  test("a right one", () => {
    expect(validate(CONFIG)).toBe(true);
    expect(checkConfig({ packages: [{ model: "a" }] }, "c.json")).toEqual({ packages: [{ model: ["a"] }] });
  });
});
