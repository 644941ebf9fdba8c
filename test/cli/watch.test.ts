import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generatePackage, type GenerationMemory } from "../../src/generate.ts";
import { runNode } from "../../bench/run-node.ts";
import { startCpuClock } from "../cpu-time.ts";
import { runFake } from "./fake-terminal.ts";
import { WatchingTerminal } from "./watching-terminal.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const parcelTracking = join(root, "model/parcel-tracking/2026-11-01");

const main = `$version: "2"
namespace com.example
use com.example.shapes#City
@aws.protocols#restJson1
service Weather { operations: [GetCity] }
@http(method: "GET", uri: "/city/{name}") @readonly
operation GetCity { input := { @required @httpLabel name: String }, output := { city: City } }
`;
const shapes = `$version: "2"
namespace com.example.shapes
structure City { name: String }
`;

let folder: string;
let open: WatchingTerminal[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shapewright-watch-"));
  open = [];
  mkdirSync(join(folder, "model/shapes"), { recursive: true });
  writeFileSync(join(folder, "model/main.smithy"), main);
  writeFileSync(join(folder, "model/shapes/city.smithy"), shapes);
});
afterEach(async () => {
  for (const terminal of open) await terminal.interrupt();
  rmSync(folder, { recursive: true });
});

function start(...args: string[]): WatchingTerminal {
  const terminal = new WatchingTerminal(["gen", ...args, "--watch"], join(folder, "elsewhere"));
  open.push(terminal);
  return terminal;
}

const models = (): string => readFileSync(join(folder, "out/src/models.ts"), "utf8");

describe("gen --watch", () => {
  it("generates again when a file of a folder below changes, is added or goes", async () => {
    const terminal = start(join(folder, "model"), "--out", join(folder, "out"));
    await terminal.waitFor(/wrote \d+ files[^]*watching for changes; press Ctrl-C to stop\n/);
    writeFileSync(join(folder, "model/shapes/city.smithy"), shapes.replace("name:", "title:"));
    const printed = await terminal.waitFor(/wrote \d+ files in .*\n/);
    expect(printed).toMatch(/^\n.*model\/shapes\/city\.smithy changed\nweather: wrote/);
    expect(models()).toContain("title?:");

    writeFileSync(
      join(folder, "model/more.smithy"),
      '$version: "2"\nnamespace com.example\napply City @documentation("A big place.")\nuse com.example.shapes#City\n',
    );
    await terminal.waitForError(/error: /);
    writeFileSync(
      join(folder, "model/more.smithy"),
      '$version: "2"\nnamespace com.example\nuse com.example.shapes#City\napply City @documentation("A big place.")\n',
    );
    await terminal.waitFor(/more\.smithy changed\nweather: wrote/);
    expect(models()).toContain("A big place.");

    rmSync(join(folder, "model/more.smithy"));
    await terminal.waitFor(/more\.smithy changed\nweather: wrote/);
    expect(models()).not.toContain("A big place.");
    expect(await terminal.interrupt()).toBe(0);
    expect(terminal.out).toMatch(/stopped\n$/);
  });

  it("sees editors that save by renaming, more than once", async () => {
    const terminal = start(
      join(folder, "model/main.smithy"),
      join(folder, "model/shapes/city.smithy"),
      "--out",
      join(folder, "out"),
    );
    await terminal.waitFor(/watching/);
    for (const name of ["one", "two", "three"]) {
      writeFileSync(join(folder, "model/shapes/.city.smithy.tmp"), shapes.replace("name:", `${name}:`));
      renameSync(join(folder, "model/shapes/.city.smithy.tmp"), join(folder, "model/shapes/city.smithy"));
      await terminal.waitFor(/weather: wrote/);
      expect(models()).toContain(`${name}?:`);
    }
  });

  it("waits where a file is empty: an editor is about to write it", async () => {
    const terminal = start(join(folder, "model"), "--out", join(folder, "out"));
    await terminal.waitFor(/watching/);
    const file = openSync(join(folder, "model/shapes/city.smithy"), "w");
    await delay(200);
    writeSync(file, shapes.replace("name:", "title:"));
    closeSync(file);
    await terminal.waitFor(/weather: wrote/);
    expect(models()).toContain("title?:");
    expect(terminal.err).toBe("");
  });

  it("prints faults and goes on", async () => {
    const terminal = start(join(folder, "model"), "--out", join(folder, "out"));
    await terminal.waitFor(/watching/);
    writeFileSync(join(folder, "model/shapes/city.smithy"), shapes.replace("String", "Strng"));
    const error = await terminal.waitForError(/hint: .*\n/);
    expect(error).toContain('shape "Strng" is not defined');
    expect(error).toContain('did you mean "String"?');
    writeFileSync(join(folder, "model/shapes/city.smithy"), shapes.replace("String", "Integer"));
    await terminal.waitFor(/weather: wrote/);
    expect(models()).toContain("name?: number");
  });

  it("writes only files whose bytes change", async () => {
    const terminal = start(join(folder, "model"), "--out", join(folder, "out"));
    await terminal.waitFor(/watching/);
    const timesOf = (): Record<string, number> =>
      Object.fromEntries(
        readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8" })
          .filter((path) => statSync(join(folder, "out", path)).isFile())
          .map((path) => [path, statSync(join(folder, "out", path)).mtimeMs]),
      );
    const before = timesOf();
    writeFileSync(join(folder, "model/shapes/city.smithy"), shapes.replace("structure", "/// A place.\nstructure"));
    await terminal.waitFor(/wrote 2 files/);
    const after = timesOf();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.sort()).toEqual(["dist/index.d.ts", "src/models.ts"]);
    // Nothing is said of a file that was saved as it was.
    const length = terminal.out.length;
    writeFileSync(join(folder, "model/main.smithy"), main);
    writeFileSync(join(folder, "model/shapes/city.smithy"), shapes);
    await terminal.waitFor(/wrote 2 files/);
    expect(terminal.out.slice(length)).not.toContain("main.smithy");
  });

  it("generates again for handlers, and for the config with all its packages", async () => {
    const config = join(folder, "shapewright.config.json");
    const write = (out: string): void =>
      writeFileSync(config, JSON.stringify({ out, packages: [{ model: "model", handlers: "handlers.ts" }] }));
    write("one");
    const terminal = start("--config", config);
    await terminal.waitFor(/watching/);
    const handlers = readFileSync(join(folder, "handlers.ts"), "utf8");
    writeFileSync(join(folder, "handlers.ts"), handlers.replace("async getCity", "async getTown"));
    await terminal.waitFor(
      /handlers\.ts changed[^]*added to your handlers: getCity[^]*no operation for handler\s+"getTown"/,
    );
    write("two");
    await terminal.waitFor(/shapewright\.config\.json changed[^]*wrote \d+ files/);
    writeFileSync(config, "{");
    await terminal.waitForError(/error: /);
    write("three");
    await terminal.waitFor(/shapewright\.config\.json changed[^]*wrote \d+ files/);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["one", "two", "three"]));
  });

  it("generates only the packages that a change is about, and prints no line beyond 80 columns", async () => {
    const config = join(folder, "shapewright.config.json");
    cpSync(parcelTracking, join(folder, "parcels"), { recursive: true });
    writeFileSync(config, JSON.stringify({ packages: [{ model: "model" }, { model: "parcels" }] }));
    const terminal = start("--config", config);
    await terminal.waitFor(/watching/);
    const docs = join(folder, "parcels/docs-2.json");
    writeFileSync(docs, readFileSync(docs, "utf8").replace("<p>", "<p>Again: "));
    const printed = await terminal.waitFor(/parcel-tracking: wrote/);
    expect(printed).not.toContain("weather");
    const words = terminal.out.split("\n").filter((line) => line.length > 80);
    // Paths stay whole, so that users can copy them.
    expect(words.filter((line) => line.trim().includes(" "))).toEqual([]);
  });

  it("cannot be combined with --check and --json, and says what is wrong with the rest of the line", async () => {
    expect((await runFake(["gen", "m", "--watch", "--check"])).err).toContain(
      '"--watch" cannot be combined with "--check"',
    );
    expect((await runFake(["gen", "m", "--watch", "--json"])).out).toContain("cannot be combined with");
    expect(await runFake(["gen", "--watch"])).toMatchObject({ code: 2 });
  });
});

it("ends with code 0 when it is interrupted", async () => {
  const args = ["--conditions=@shapewright/source", "--import", "tsx", join(root, "src/cli/shapewright.ts")];
  const child = spawn(
    process.execPath,
    [...args, "gen", join(folder, "model"), "--out", join(folder, "out"), "--watch"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(child, "exit");
  let out = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    out += String(chunk);
    if (/watching for changes.*\n$/.test(out)) child.kill("SIGINT");
  }
  expect(await ended).toEqual([0, null]);
  expect(out).toMatch(/\nstopped\n$/);
});

it("generating again takes a fraction of the CPU time of the first run", async () => {
  cpSync(parcelTracking, join(folder, "parcels"), { recursive: true });
  const docs = join(folder, "parcels/docs-2.json");
  const memory: GenerationMemory = { compiled: new Map() };
  const run = async (): Promise<number> => {
    const clock = startCpuClock();
    await generatePackage(
      {
        ...{ models: [join(folder, "parcels")], source: "parcels", outRoot: folder, outDir: join(folder, "out") },
        ...{
          service: undefined,
          packageName: "p",
          scope: undefined,
          handlers: undefined,
          format: "none",
          check: false,
        },
      },
      memory,
    );
    return clock();
  };
  const args = ["--conditions=@shapewright/source", "--import", "tsx", "src/cli/shapewright.ts"];
  const first = await runNode([...args, "gen", join(folder, "parcels"), "--out", join(folder, "first")]);
  await run();
  const compiled = new Map(memory.compiled);
  writeFileSync(docs, readFileSync(docs, "utf8").replace("<p>", "<p>Again: "));
  // The benchmark measures a tenth on a quiet machine.
  expect(await run()).toBeLessThan(first.cpuMilliseconds / 3);
  // Of the sources only those that changed were compiled; the rest is what the first run left.
  const again = [...memory.compiled].filter(([path, file]) => compiled.get(path) !== file).map(([path]) => path);
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(compiled.size / 2);
});
