import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { readModel } from "../../src/model/read-model.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import { catchFault, describeFault } from "./catch-fault.ts";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

function read(paths: readonly string[], source?: string): { model: ServiceModel; warnings: readonly Warning[] } {
  const warnings: Warning[] = [];
  const model = readModel(paths, { source, warn: (warning) => warnings.push(warning) });
  return { model, warnings };
}

describe("one model in several forms", () => {
  const { model: want, warnings } = read([join(fixtures, "tides")], "tides");

  it("is read from the split layout", () => {
    expect(warnings).toEqual([]);
    expect(want).toMatchObject({ source: "tides", sdkId: "Tides", version: "2024-03-01", auth: [] });
    expect(
      want.operations.map(({ name, http, paginated }) => ({ name, uri: http?.uri, items: paginated?.items })),
    ).toEqual([
      { name: "ListTides", uri: "/ports/{portId}/tides", items: ["tides"] },
      { name: "Ping", uri: "/ping", items: undefined },
    ]);
    expect(want.operations[0]?.examples[0]?.output).toEqual({ tides: [], options: { tags: {}, names: [] } });
    expect(want.shapes.get("Kind")?.traits.documentation).toContain("costs $5");
  });

  it("is the same from PHP array text, long, short, quoted this way or that", () => {
    const given = read([join(fixtures, "tides-php")], "tides");
    expect(given.warnings).toEqual([]);
    expect(given.model).toEqual(want);
  });

  it("is the same from the merged layout", () => {
    expect(read([join(fixtures, "tides-merged")], "tides").model).toEqual(want);
  });

  it("is the same from files in any order, whatever their names", () => {
    const folder = mkdtempSync(join(tmpdir(), "model-"));
    const names = ["examples-1", "docs-2", "paginators-1", "api-2"];
    const files = names.map((name, index) => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, `\uFEFF${readText(join(fixtures, "tides", `${name}.json`))}`);
      return file;
    });
    expect(read(files, "tides").model).toEqual(want);
    rmSync(folder, { recursive: true });
  });
});

describe("files that are compressed with gzip", () => {
  const folder = mkdtempSync(join(tmpdir(), "model-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function compress(from: string, to: string): string {
    const target = join(folder, to);
    mkdirSync(target);
    for (const name of readdirSync(join(fixtures, from))) {
      writeFileSync(join(target, `${name}.gz`), gzipSync(readFileSync(join(fixtures, from, name))));
    }
    return target;
  }

  it.each(["tides", "tides-merged", "tides-php"])("are read as they are without it: %s", (name) => {
    const compressed = compress(name, name);
    expect(read([compressed], "tides")).toEqual(read([join(fixtures, name)], "tides"));
  });

  it("may be named one by one, whatever their names, beside others", () => {
    const api = join(folder, "anything");
    writeFileSync(api, gzipSync(readFileSync(join(fixtures, "tides/api-2.json"))));
    const docs = join(fixtures, "tides/docs-2.json");
    const want = read([join(fixtures, "tides/api-2.json"), docs], "tides");
    expect(read([api, docs], "tides")).toEqual(want);
  });

  it("may be Smithy's", () => {
    const shapes = { "a#S": { type: "service", version: "1", traits: { "aws.protocols#restJson1": {} } } };
    const file = join(folder, "smithy.json.gz");
    writeFileSync(file, gzipSync(JSON.stringify({ smithy: "2.0", shapes })));
    expect(read([file]).model.name).toBe("S");
  });

  it.each([
    {
      name: "cut off",
      bytes: () => gzipSync("{}").subarray(0, 12),
      want: /cannot be unpacked: Error: unexpected end of file/,
    },
    { name: "damaged", bytes: () => Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]), want: /cannot be unpacked/ },
    { name: "a bomb", bytes: () => gzipSync(Buffer.alloc(129 * 2 ** 20)), want: /is longer than 128 MiB/ },
    { name: "of text that is none", bytes: () => gzipSync("{"), want: /the JSON is not valid/ },
  ])("are refused where they are $name", ({ name, bytes, want }) => {
    const file = join(folder, `${name}.json.gz`);
    writeFileSync(file, bytes());
    const fault = catchFault(() => read([file]));
    expect(fault.message).toMatch(want);
    expect(fault.place?.file).toBe(file);
  });

  it("is refused where it is longer than any model, compressed or not", () => {
    const file = join(folder, "long.json");
    writeFileSync(file, "");
    truncateSync(file, 129 * 2 ** 20);
    expect(catchFault(() => read([file])).message).toContain("is longer than 128 MiB");
  });
});

function readText(file: string): string {
  return process.getBuiltinModule("node:fs").readFileSync(file, "utf8");
}

describe("the source's name", () => {
  const cwd = process.cwd();
  beforeEach(() => process.chdir(fixtures));
  afterEach(() => process.chdir(cwd));

  const table: readonly { readonly given: readonly string[]; readonly want: string }[] = [
    { given: ["tides"], want: "tides" },
    { given: ["./tides//"], want: "tides" },
    { given: ["../fixtures/tides/"], want: "../fixtures/tides" },
    { given: ["tides/api-2.json"], want: "tides/api-2.json" },
    { given: ["tides/api-2.json", "./tides/docs-2.json"], want: "tides" },
    { given: ["tides/api-2.json", "tides-php/docs-2.json.php"], want: "tides/api-2.json tides-php/docs-2.json.php" },
  ];
  it.each(table)("$given", ({ given, want }) => {
    expect(read(given).model.source).toBe(want);
  });
});

describe("files that are refused", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "model-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The fault, with the temporary folder taken out. */
  function fault(files: Readonly<Record<string, string>>, paths: readonly string[] = [""]): string {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const call = () => read(paths.map((path) => join(folder, path)));
    return describeFault(call).replaceAll(folder, "F");
  }

  const api = readText(join(fixtures, "tides/api-2.json"));
  const php = readText(join(fixtures, "tides-php/api-2.json.php"));
  const docs = readText(join(fixtures, "tides/docs-2.json"));
  const smithy = '{"smithy":"2.0","shapes":{}}';

  it.each<{ name: string; files: Readonly<Record<string, string>>; paths?: readonly string[]; want: string }>([
    {
      name: "missing file",
      files: {},
      paths: ["x.json"],
      want: 'unreadable-file: model "F/x.json" does not exist (F/x.json)',
    },
    {
      name: "empty folder",
      files: {},
      want: 'unknown-format: folder "F" has no service model (F)',
    },
    {
      name: "empty file",
      files: { "x.json": "" },
      want: "invalid-syntax: the JSON is not valid: the text is empty (F/x.json:1:1)",
    },
    {
      name: "not JSON",
      files: { "x.json": '{\n  "metadata": {,\n}' },
      want: 'invalid-syntax: the JSON is not valid: expected a key in quotes or "}", got "," (F/x.json:2:16)',
    },
    {
      name: "JSON of another kind",
      files: { "package.json": '{"name":"x","version":"1"}' },
      paths: ["package.json"],
      want: 'unknown-format: "F/package.json" is not a service model: found an object with "name", "version" (F/package.json)',
    },
    {
      name: "JSON that is no object",
      files: { "x.json": "[1]" },
      paths: ["x.json"],
      want: 'unknown-format: "F/x.json" is not a service model: found an array (F/x.json)',
    },
    {
      name: "docs alone",
      files: { "docs-2.json": docs },
      want: 'unknown-format: model "F" has no operations and shapes: found "F/docs-2.json" (docs) (F)',
    },
    {
      name: "two api files",
      files: { "api-2.json": api, "service-2.json": api },
      want: 'invalid-model: "F/service-2.json" and "F/api-2.json" are both api files of one model (F/service-2.json)',
    },
    {
      name: "two formats",
      files: { "api-2.json": api, "model.json": smithy },
      want: `unknown-format: "F/api-2.json" is not of the format of "F/model.json", which is Smithy's language or its JSON AST (F/api-2.json)`,
    },
    {
      name: "PHP that is cut off",
      files: { "api-2.json.php": php.slice(0, php.indexOf("'jsonVersion'")) },
      want: 'invalid-syntax: the PHP array is not valid: the text ends inside the array "metadata" opened at 3:44 (F/api-2.json.php:3:105)',
    },
    {
      name: "PHP with a fault of the model",
      files: { "api-2.json.php": php.replace("'shape' => 'Tide'", "'shape' => 'Tied'") },
      want: 'unknown-shape: shape "Tides": member "member" targets unknown shape "Tied" (F/api-2.json.php#/shapes/Tides/member)',
    },
    {
      name: "wrong kind of a part",
      files: { "api-2.json": api, "docs-2.json": '{"service":5,"operations":{},"shapes":{}}' },
      want: "invalid-model: service: expected a string or null, got number 5 (F/docs-2.json#/service)",
    },
  ])("$name", ({ files, paths, want }) => {
    expect(fault(files, paths)).toBe(want);
  });

  it("names the folders inside of one that has none", () => {
    mkdirSync(join(folder, "2019-06-10"));
    expect(catchFault(() => read([folder])).hint).toContain('2019-06-10"');
  });

  it("names the formats that are known", () => {
    writeFileSync(join(folder, "x.json"), "{}");
    expect(catchFault(() => read([join(folder, "x.json")])).hint).toMatch(/api-2\.json.*service-2\.json.*PHP.*Smithy/);
  });

  it("passes over what else lies in the folder, with a word", () => {
    writeFileSync(join(folder, "api-2.json"), api);
    writeFileSync(join(folder, "package.json"), '{"name":"x"}');
    writeFileSync(join(folder, "README.md"), "# hello");
    const { warnings } = read([folder]);
    expect(warnings.map(({ code, message }) => `${code} ${message}`.replaceAll(folder, "F"))).toEqual([
      'ignored "F/package.json" is not part of a service model and is passed over',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("a file without permission", () => {
    writeFileSync(join(folder, "x.json"), api);
    chmodSync(join(folder, "x.json"), 0);
    expect(fault({}, ["x.json"])).toBe(
      'unreadable-file: model "F/x.json" cannot be read: permission denied (F/x.json)',
    );
  });

  it("wants a path", () => {
    expect(describeFault(() => read([]))).toBe("unreadable-file: no model is given");
  });
});
