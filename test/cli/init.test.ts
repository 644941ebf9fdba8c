import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Terminal } from "../../src/cli/terminal.ts";
import { formatModels } from "../../src/format-models.ts";
import { validateModel } from "../../src/validate-model.ts";
import { runFake, type FakeRun } from "./fake-terminal.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "shapewright-init-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const init = (args: readonly string[], terminal: Partial<Terminal> = {}): Promise<FakeRun> =>
  runFake(["init", ...args], { terminal: { folder, ...terminal } });
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("init", () => {
  it("writes a model, the config, scripts and both halves, and says what is next", async () => {
    const { code, out, err } = await init(["--name", "parcel-tracking", "--halves", "both"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      "wrote model/main.smithy\nwrote shapewright.config.json\nwrote server.ts\nwrote client.ts\nwrote package.json\n" +
        "\nnext:\n  npx shapewright gen\n  npm install ./generated/parcel-tracking\n",
    );
    expect(validateModel([join(folder, "model")], { warn: ({ message }) => expect.fail(message) })).toEqual([]);
    expect(formatModels([join(folder, "model")]).map(({ isFormatted }) => isFormatted)).toEqual([true]);
    expect(JSON.parse(read("package.json"))).toEqual({
      name: "parcel-tracking",
      private: true,
      type: "module",
      scripts: {
        generate: "shapewright gen",
        "generate:watch": "shapewright gen --watch",
        serve: "tsx server.ts",
        call: "tsx client.ts",
      },
      devDependencies: { shapewright: "^1.2.3", tsx: "^4.19.0" },
    });
  });

  it("leaves dependencies of a package.json as they are, in whatever form", async () => {
    const dependencies = { shapewright: "file:shapewright-0.1.0.tgz" };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies, devDependencies: { a: "1" } }));
    const { out } = await init(["--name", "shop"]);
    expect(out).toContain("added devDependencies to package.json: tsx\n");
    expect(JSON.parse(read("package.json"))).toMatchObject({
      dependencies,
      devDependencies: { a: "1", tsx: "^4.19.0" },
    });
  });

  it("writes one half into a folder below", async () => {
    const { out } = await init(["inner", "--halves", "client"]);
    expect(readdirSync(join(folder, "inner")).sort()).toEqual([
      ...["client.ts", "model", "package.json", "shapewright.config.json"],
    ]);
    expect(JSON.parse(read("inner/shapewright.config.json"))).toEqual({
      packages: [{ model: "model", out: "generated/inner", name: "inner-api", handlers: false }],
    });
    expect(out).toContain("next:\n  cd inner && npx shapewright gen\n");
    await init(["other", "--halves", "server"]);
    expect(existsSync(join(folder, "other/server.ts"))).toBe(true);
    expect(existsSync(join(folder, "other/client.ts"))).toBe(false);
  });

  it("leaves what is there, and adds scripts to a package.json in its own indentation", async () => {
    mkdirSync(join(folder, "model"));
    writeFileSync(join(folder, "client.mts"), "mine");
    const before =
      '{\r\n\t"name": "shop",\r\n\t"scripts": {\r\n\t\t"serve": "node .",\r\n\t\t"test": "vitest"\r\n\t}\r\n}\r\n';
    writeFileSync(join(folder, "package.json"), before);
    const { code, out } = await init(["--name", "shop"]);
    expect(code).toBe(0);
    expect(out).toContain("kept model/main.smithy: it exists already\n");
    expect(out).toContain("kept client.mts: it exists already\n");
    expect(out).toContain('kept script "serve" of package.json; the default is: tsx server.mts\n');
    expect(out).toContain("added scripts to package.json: generate, generate:watch, call\n");
    expect(read("client.mts")).toBe("mine");
    expect(readdirSync(join(folder, "model"))).toEqual([]);
    expect(read("package.json")).toBe(
      before.replace(
        '"test": "vitest"\r\n\t}',
        [
          '"test": "vitest"',
          '"generate": "shapewright gen"',
          '"generate:watch": "shapewright gen --watch"',
          '"call": "tsx client.mts"\r\n\t},\r\n\t"devDependencies": {\r\n\t\t"shapewright": "^1.2.3"',
          '"tsx": "^4.19.0"\r\n\t}',
        ].join(",\r\n\t\t"),
      ),
    );
    // Again: nothing more is written.
    expect((await init(["--name", "shop"])).out).not.toContain("wrote");
    writeFileSync(join(folder, "package.json"), "{ broken");
    expect((await init(["--name", "shop"])).out).toContain("not a JSON object, nothing added");
    expect(read("package.json")).toBe("{ broken");
  });

  it("asks where somebody can answer", async () => {
    const asked: string[] = [];
    const answers = ["weather", "server"];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? "");
    };
    await init(["Some Folder!"], { ask });
    expect(asked).toEqual([
      "name of the service [some-folder]: ",
      "what do you want to write: client, server or both? [both]: ",
    ]);
    expect(read("Some Folder!/server.ts")).toContain("createWeatherServer");
  });

  it.each([
    { args: ["--name", "My Service"], want: '"My Service" is not a valid service name' },
    { args: ["--name", "../x"], want: '"../x" is not a valid service name' },
    { args: ["--halves", "none"], want: '"--halves" is not valid' },
  ])("refuses $args", async ({ args, want }) => {
    const { code, err } = await init(args);
    expect(code).toBe(2);
    expect(err).toContain(want);
    expect(readdirSync(folder)).toEqual([]);
  });
});
