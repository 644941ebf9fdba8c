import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GeneratorError } from "../../src/generator-error.ts";
import { nodeFileSystem } from "../../src/output/output-file-system.ts";
import { abandonWrites, writePackage, type WriteOptions } from "../../src/output/write-package.ts";
import { readTree } from "./read-tree.ts";

const root = mkdtempSync(join(tmpdir(), "write-package-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let outDir = "";
let folders = 0;
beforeEach(() => {
  outDir = join(root, String(++folders), "x");
});

const write = (texts: Record<string, string>, options: Partial<WriteOptions> = {}): ReturnType<typeof writePackage> =>
  writePackage(
    outDir,
    Object.entries(texts).map(([path, text]) => ({ path, text })),
    { check: false, ...options },
  );
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), text);
};
const faultOf = async (promise: Promise<unknown>): Promise<GeneratorError> => {
  const fault = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof GeneratorError)) throw new Error(`expected a GeneratorError, got ${String(fault)}`);
  return fault;
};

describe("writePackage", () => {
  test("writes the files, a sorted list of them, and another list for what is built", async () => {
    const result = await write({ "src/b.ts": "b", "a.md": "ä\n", "dist/b.js": "b" });
    expect(result).toEqual({
      written: ["a.md", "dist/b.js", "src/b.ts"],
      removed: [],
      unchanged: 0,
      stale: [],
      isNewFolder: false,
    });
    const tree = readTree(outDir);
    expect(Object.keys(tree).sort()).toEqual([
      ".shapewright-files",
      "a.md",
      "dist/.shapewright-files",
      "dist/b.js",
      "src/b.ts",
    ]);
    expect(tree[".shapewright-files"]).toMatch(/^# .*\na\.md\nsrc\/b\.ts\n$/);
    expect(tree["dist/.shapewright-files"]).toMatch(/^# .*\nb\.js\n$/);
    expect(tree["a.md"]).toBe("ä\n");
  });

  test("keeps the times of files that already hold their text", async () => {
    await write({ "a.ts": "a", "b.ts": "b" });
    const time = new Date(2001, 1, 1);
    for (const path of ["a.ts", "b.ts", ".shapewright-files"]) utimesSync(join(outDir, path), time, time);
    const result = await write({ "a.ts": "a", "b.ts": "b2" });
    expect(result).toMatchObject({ written: ["b.ts"], unchanged: 1 });
    expect(statSync(join(outDir, "a.ts")).mtime).toEqual(time);
    expect(statSync(join(outDir, ".shapewright-files")).mtime).toEqual(time);
    expect(statSync(join(outDir, "b.ts")).mtime).not.toEqual(time);
  });

  test("removes what is no longer generated, with folders that became empty, and nothing else", async () => {
    await write({ "a.ts": "a", "src/x/y/b.ts": "b", "src/z/c.ts": "c", "dist/d.js": "d" });
    put("src/z/mine.ts", "mine");
    const result = await write({ "a.ts": "a" });
    expect(result.removed).toEqual(["dist/d.js", "src/x/y/b.ts", "src/z/c.ts"]);
    expect(Object.keys(readTree(outDir)).sort()).toEqual([".shapewright-files", "a.ts", "src/z/mine.ts"]);
    expect(existsSync(join(outDir, "src/x"))).toBe(false);
    expect(existsSync(join(outDir, "dist"))).toBe(false);
  });

  test("builds again what was cleaned away, without asking", async () => {
    await write({ "a.ts": "a", "dist/a.js": "a" });
    rmSync(join(outDir, "dist"), { recursive: true });
    expect((await write({ "a.ts": "a", "dist/a.js": "a" })).written).toEqual(["dist/a.js"]);
  });

  test("writes over its own file that somebody edited", async () => {
    await write({ "a.ts": "a" });
    put("a.ts", "edited");
    await write({ "a.ts": "a" });
    expect(readTree(outDir)["a.ts"]).toBe("a");
  });

  test("refuses to write over a file that it never wrote, and writes nothing at all", async () => {
    put("b.ts", "mine");
    const fault = await faultOf(write({ "a.ts": "a", "b.ts": "b" }));
    expect(fault).toMatchObject({ code: "unwritable-output", place: { file: join(outDir, "b.ts") } });
    expect(fault.message).toBe('file "b.ts" exists and was not written by shapewright');
    expect(fault.hint).toContain("--out");
    expect(readTree(outDir)).toEqual({ "b.ts": "mine" });
  });

  test("takes over a file that holds the same text", async () => {
    put("b.ts", "b");
    await write({ "b.ts": "b" });
    expect((await write({})).removed).toEqual(["b.ts"]);
  });

  test("changes a name's case where the disk ignores it", async () => {
    await write({ "Foo.ts": "a" });
    const result = await write({ "foo.ts": "a" });
    expect(result).toMatchObject({ written: ["foo.ts"], removed: ["Foo.ts"] });
    expect(readTree(outDir)).toMatchObject({ "foo.ts": "a" });
  });

  test.each([
    "../a.ts",
    "/a.ts",
    "a//b.ts",
    "a/./b.ts",
    "C:/a.ts",
    "a\\b.ts",
    "a\n.ts",
    "",
    "#a",
    ".shapewright-lock",
    "a/.shapewright-files",
  ])("refuses the path %j as a fault of its own", async (path) => {
    await expect(write({ [path]: "" })).rejects.toThrow(/^emitted file ".*": not a valid path in a package$/s);
  });

  test("refuses two paths that differ only in case", async () => {
    await expect(write({ "a.ts": "", "A.ts": "" })).rejects.toThrow('emitted file "A.ts": emitted twice');
  });
});

describe("an output folder that cannot be written", () => {
  test("is a file", async () => {
    mkdirSync(dirname(outDir), { recursive: true });
    writeFileSync(outDir, "text");
    for (const check of [false, true]) {
      const fault = await faultOf(write({ "a.ts": "a" }, { check }));
      expect(fault).toMatchObject({ code: "unwritable-output", message: `output folder "${outDir}" is not a folder` });
    }
    expect(readFileSync(outDir, "utf8")).toBe("text");
  });

  test("lies below a file", async () => {
    mkdirSync(dirname(dirname(outDir)), { recursive: true });
    writeFileSync(dirname(outDir), "text");
    const fault = await faultOf(write({ "a.ts": "a" }));
    expect(fault).toMatchObject({
      code: "unwritable-output",
      message: `output folder "${dirname(outDir)}" is not a folder`,
    });
  });

  test.each(["EACCES", "EROFS", "ENOSPC"])("fails with %s, and the hint says what to do", async (code) => {
    const disk = {
      ...nodeFileSystem,
      writeNewText: () => {
        throw Object.assign(new Error(`${code}: no luck, open 'x'`), { code, path: "x" });
      },
    };
    const fault = await faultOf(write({ "a.ts": "a" }, { disk }));
    expect(fault.message).toBe(`output folder "${outDir}" cannot be written: no luck (${code})`);
    expect(fault).toMatchObject({
      code: "unwritable-output",
      hint: expect.stringMatching(/--out|free some space/) as unknown,
    });
    expect(existsSync(outDir)).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)("has no right to be written", async () => {
    mkdirSync(outDir, { recursive: true });
    chmodSync(outDir, 0o500);
    expect(await faultOf(write({ "a.ts": "a" }))).toMatchObject({ code: "unwritable-output" });
    chmodSync(outDir, 0o700);
  });
});

describe("links", () => {
  test("are not followed out of the folder", async () => {
    const elsewhere = `${outDir}-elsewhere`;
    mkdirSync(elsewhere, { recursive: true });
    mkdirSync(outDir, { recursive: true });
    symlinkSync(elsewhere, join(outDir, "src"));
    expect((await faultOf(write({ "src/a.ts": "a" }))).message).toContain('"src"');
    expect(readTree(elsewhere)).toEqual({});
  });

  test("that took the place of a file or a folder of ours are kept", async () => {
    const elsewhere = `${outDir}-elsewhere`;
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, "a.ts"), "mine");
    await write({ "src/a.ts": "a", "b.ts": "b" });
    rmSync(join(outDir, "src"), { recursive: true });
    symlinkSync(elsewhere, join(outDir, "src"));
    unlinkSync(join(outDir, "b.ts"));
    symlinkSync(join(elsewhere, "a.ts"), join(outDir, "b.ts"));
    expect((await write({ "c.ts": "c" })).removed).toEqual([]);
    expect(readTree(elsewhere)).toEqual({ "a.ts": "mine" });
    expect((await faultOf(write({ "c.ts": "c", "b.ts": "b" }))).message).toContain('"b.ts"');
  });

  test("are followed where the whole folder is one", async () => {
    const elsewhere = `${outDir}-elsewhere`;
    mkdirSync(elsewhere, { recursive: true });
    symlinkSync(elsewhere, outDir);
    await write({ "a.ts": "a" });
    expect(readTree(elsewhere)).toMatchObject({ "a.ts": "a" });
  });
});

describe("a list of files from elsewhere", () => {
  test.each(["../victim", "/victim", "a/../../victim", "src\\victim"])("cannot name %j", async (line) => {
    await write({ "a.ts": "a" });
    writeFileSync(join(dirname(outDir), "victim"), "mine");
    put(".shapewright-files", `# list\n${line}\n`);
    const fault = await faultOf(write({ "a.ts": "a2" }));
    expect(fault).toMatchObject({ code: "unwritable-output", place: { line: 2 } });
    expect(readTree(dirname(outDir))).toMatchObject({ victim: "mine", "x/a.ts": "a" });
  });

  test.each(["new", "old"])("nor is a link in place of the %s package followed", async (name) => {
    const elsewhere = `${outDir}-elsewhere`;
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, "victim"), "mine");
    symlinkSync(elsewhere, join(dirname(outDir), `.x.shapewright-${name}`));
    const fault = await faultOf(write({ "a.ts": "a" }));
    expect(fault.message).toContain("was changed during the run");
    expect(readTree(elsewhere)).toEqual({ victim: "mine" });
  });

  test("nor does one in the package that a run kept name files outside of it", async () => {
    const parent = dirname(outDir);
    mkdirSync(join(parent, ".x.shapewright-old"), { recursive: true });
    mkdirSync(join(parent, ".x.shapewright-new"));
    writeFileSync(join(parent, ".x.shapewright-old/.shapewright-files"), "../victim\n");
    writeFileSync(join(parent, "victim"), "mine");
    expect(await faultOf(write({ "a.ts": "a" }))).toMatchObject({ place: { line: 1 } });
    expect(readTree(parent)).toMatchObject({ victim: "mine" });
  });
});

describe("check", () => {
  test("writes nothing and tells what differs, is missing or is no longer generated", async () => {
    await write({ "same.ts": "a", "differs.ts": "a", "missing.ts": "a", "stale.ts": "a", "dist/a.js": "a" });
    unlinkSync(join(outDir, "missing.ts"));
    const before = readTree(outDir);
    const wanted = { "same.ts": "a", "differs.ts": "b", "missing.ts": "a", "dist/a.js": "b" };
    expect(await write(wanted, { check: true })).toEqual({
      written: [],
      removed: [],
      unchanged: 1,
      stale: [
        { path: "differs.ts", reason: "differs" },
        { path: "dist/a.js", reason: "differs" },
        { path: "missing.ts", reason: "missing" },
        { path: "stale.ts", reason: "no longer generated" },
      ],
      isNewFolder: false,
    });
    expect(readTree(outDir)).toEqual(before);
  });

  test("counts what writing counts, where the built files are there", async () => {
    const wanted = { "a.ts": "a", "dist/a.js": "a", "dist/server/b.js": "b" };
    await write(wanted);
    expect((await write(wanted)).unchanged).toBe(3);
    expect(await write(wanted, { check: true })).toMatchObject({ unchanged: 3, stale: [] });
    unlinkSync(join(outDir, "dist/a.js"));
    put("dist/server/b.js", "edited");
    expect((await write(wanted, { check: true })).stale).toEqual([
      { path: "dist/a.js", reason: "missing" },
      { path: "dist/server/b.js", reason: "differs" },
    ]);
    expect((await write({ "a.ts": "a", "dist/a.js": "a" }, { check: true })).stale).toEqual([
      { path: "dist/a.js", reason: "missing" },
      { path: "dist/server/b.js", reason: "no longer generated" },
    ]);
  });

  test("does not miss built files where there are none, as in a fresh clone", async () => {
    await write({ "a.ts": "a", "dist/a.js": "a" });
    rmSync(join(outDir, "dist"), { recursive: true });
    expect((await write({ "a.ts": "a", "dist/a.js": "a" }, { check: true })).stale).toEqual([]);
  });

  test("creates no folder", async () => {
    const result = await write({ "a.ts": "a" }, { check: true });
    expect(result.stale).toEqual([{ path: "a.ts", reason: "missing" }]);
    expect(existsSync(outDir)).toBe(false);
  });
});

describe("the user's file", () => {
  const handlers = (text: string, was: string | undefined, path = "handlers.ts"): Partial<WriteOptions> => ({
    userFile: { path: join(outDir, path), text, was },
  });

  test("is created, then belongs to the user", async () => {
    expect((await write({ "a.ts": "a" }, handlers("h", undefined))).written).toEqual(["a.ts", "handlers.ts"]);
    expect(readTree(outDir)[".shapewright-files"]).not.toContain("handlers");
    expect((await write({ "a.ts": "a" })).removed).toEqual([]);
    expect(readTree(outDir)["handlers.ts"]).toBe("h");
  });

  test("may lie outside of the folder", async () => {
    expect((await write({ "a.ts": "a" }, handlers("h", undefined, "../app/handlers.ts"))).written).toHaveLength(2);
    expect(readTree(dirname(outDir))).toMatchObject({ "app/handlers.ts": "h" });
    expect((await write({ "a.ts": "a" }, handlers("h", "h", "../app/handlers.ts"))).written).toEqual([]);
    const check = await write({ "a.ts": "a" }, { ...handlers("h2", "h", "../app/handlers.ts"), check: true });
    expect(check.stale).toEqual([{ path: join(dirname(outDir), "app/handlers.ts"), reason: "differs" }]);
  });

  test("behind a link is written where it is", async () => {
    const real = join(dirname(outDir), "real.ts");
    mkdirSync(outDir, { recursive: true });
    writeFileSync(real, "h");
    symlinkSync(real, join(outDir, "handlers.ts"));
    await write({ "a.ts": "a" }, handlers("h2", "h"));
    expect(readFileSync(real, "utf8")).toBe("h2");
    expect(nodeFileSystem.entryKind(join(outDir, "handlers.ts"))).toBe("link");
  });

  test("that was saved in the meantime is not written over, and nothing else is written", async () => {
    put("handlers.ts", "saved just now");
    const fault = await faultOf(write({ "a.ts": "a" }, handlers("h2", "h")));
    expect(fault.message).toContain("was changed while");
    expect(readTree(outDir)).toEqual({ "handlers.ts": "saved just now" });
  });

  test("cannot be one that is generated", async () => {
    expect((await faultOf(write({ "handlers.ts": "a" }, handlers("h", undefined)))).message).toContain(
      "one of the generated files",
    );
  });
});

describe("two runs on one folder", () => {
  test("of one process come one after the other", async () => {
    const results = await Promise.all(["a", "b", "c"].map((text) => write({ "a.ts": text, [`${text}.ts`]: text })));
    expect(results.flatMap((result) => result.written).sort()).toEqual(["a.ts", "a.ts", "a.ts", "b.ts", "c.ts"]);
    const tree = readTree(outDir);
    const last = tree["a.ts"] ?? "";
    expect(Object.keys(tree).sort()).toEqual(
      [".shapewright-files", "a.ts", ...(last === "a" ? [] : [`${last}.ts`])].sort(),
    );
  });

  test("of two processes: the second fails clearly when the first takes too long", async () => {
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    await once(other, "spawn");
    put("../.x.shapewright-lock", `${other.pid} ${hostname()}\n`);
    const fault = await faultOf(write({ "a.ts": "a" }, { waitMilliseconds: 100 }));
    const lock = join(dirname(outDir), ".x.shapewright-lock");
    expect(fault).toMatchObject({ code: "unwritable-output", place: { file: lock } });
    expect(fault.message).toBe(`output folder "${outDir}" is in use by another run`);
    expect(Object.keys(readTree(dirname(outDir)))).toEqual([".x.shapewright-lock"]);

    other.kill();
    await once(other, "exit");
    await write({ "a.ts": "a" }, { waitMilliseconds: 100 });
    expect(Object.keys(readTree(dirname(outDir))).sort()).toEqual(["x/.shapewright-files", "x/a.ts"]);
  });

  test("a lock of another machine is respected", async () => {
    put("../.x.shapewright-lock", "1 some-other-host\n");
    expect((await faultOf(write({ "a.ts": "a" }, { waitMilliseconds: 0 }))).hint).toContain("delete this file");
  });
});

test("a write that is abandoned takes away what it laid beside the tree", async () => {
  await write({ "a.ts": "a" });
  const parent = dirname(outDir);
  const before = readTree(parent);
  const never = new Promise<void>(() => undefined);
  void write({ "a.ts": "a2", "b.ts": "b" }, { disk: { ...nodeFileSystem, flush: () => never } });
  await vi.waitFor(() => expect(Object.keys(readTree(parent))).toContain(".x.shapewright-new/b.ts"), {
    timeout: 60_000,
  });
  abandonWrites();
  expect(readTree(parent)).toEqual(before);
});

describe("what is the user's in the folder", () => {
  test("comes along into the new one as it is", async () => {
    await write({ "src/a.ts": "a", "b.ts": "b" });
    put("node_modules/dep/index.js", "dep");
    put("src/own/mine.ts", "mine");
    put("src/mine.sh", "mine");
    put("notes.md", "mine");
    mkdirSync(join(outDir, "src/empty"));
    symlinkSync("../elsewhere", join(outDir, "link"));
    symlinkSync("nowhere", join(outDir, "src/dangling"));
    chmodSync(join(outDir, "src/mine.sh"), 0o751);
    chmodSync(join(outDir, "src"), 0o750);
    chmodSync(outDir, 0o711);
    const time = new Date(2001, 1, 1);
    utimesSync(join(outDir, "notes.md"), time, time);
    const inode = (path: string): number => lstatSync(join(outDir, path)).ino;
    const mode = (path: string): number => statSync(join(outDir, path)).mode & 0o777;
    const paths = ["node_modules", "src/own", "src/mine.sh", "notes.md", "src/empty", "link", "src/dangling", "b.ts"];
    const [folder, inodes] = [inode(""), paths.map(inode)];

    const { isNewFolder } = await write({ "src/a.ts": "a2", "b.ts": "b", "src/new/c.ts": "c" });
    expect(isNewFolder).toBe(true);
    expect(inode("")).not.toBe(folder);
    expect(paths.map(inode)).toEqual(inodes);
    expect([mode(""), mode("src"), mode("src/mine.sh")]).toEqual([0o711, 0o750, 0o751]);
    expect(statSync(join(outDir, "notes.md")).mtime).toEqual(time);
    expect(statSync(join(outDir, "notes.md")).nlink).toBe(1);
    expect(readlinkSync(join(outDir, "link"))).toBe("../elsewhere");
    expect(readdirSync(dirname(outDir))).toEqual(["x"]);
  });

  test("stays where it is when nothing changes, and so does the folder", async () => {
    await write({ "src/a.ts": "a" });
    const stat = (): unknown => [statSync(outDir), statSync(dirname(outDir))].map(({ ino, mtimeMs }) => [ino, mtimeMs]);
    const before = stat();
    expect((await write({ "src/a.ts": "a" })).isNewFolder).toBe(false);
    expect(stat()).toEqual(before);
  });

  test("keeps the permissions of the handlers file", async () => {
    await write({ "a.ts": "a" }, { userFile: { path: join(outDir, "handlers.ts"), text: "h", was: undefined } });
    chmodSync(join(outDir, "handlers.ts"), 0o640);
    await write({ "a.ts": "a2" }, { userFile: { path: join(outDir, "handlers.ts"), text: "h2", was: "h" } });
    expect(readFileSync(join(outDir, "handlers.ts"), "utf8")).toBe("h2");
    expect(statSync(join(outDir, "handlers.ts")).mode & 0o777).toBe(0o640);
  });
});

describe("a folder that no other can take the place of", () => {
  const inode = (): number => statSync(outDir).ino;
  const refuseRename = (code: string): WriteOptions["disk"] => ({
    ...nodeFileSystem,
    rename(from, to) {
      if (statSync(from).isDirectory()) throw Object.assign(new Error(`${code}: refused, rename`), { code });
      nodeFileSystem.rename(from, to);
    },
  });

  test.each([
    { name: "its parent cannot be written", disk: { ...nodeFileSystem, canReplace: () => false } },
    { name: "it is a mount point", disk: refuseRename("EBUSY") },
    { name: "it is of another layer of a container", disk: refuseRename("EXDEV") },
  ])("stays, and its files are replaced: $name", async ({ disk }) => {
    await write({ "src/a.ts": "a", "gone/b.ts": "b", "dist/a.js": "a" });
    put("node_modules/dep/index.js", "dep");
    const before = inode();
    const result = await write({ "src/a.ts": "a2", "src/c.ts": "c", "dist/a.js": "a2" }, { disk });
    expect(result).toMatchObject({
      written: ["dist/a.js", "src/a.ts", "src/c.ts"],
      removed: ["gone/b.ts"],
      isNewFolder: false,
    });
    expect(inode()).toBe(before);
    const tree = readTree(dirname(outDir));
    expect(Object.keys(tree).sort()).toEqual([
      "x/.shapewright-files",
      "x/dist/.shapewright-files",
      "x/dist/a.js",
      "x/node_modules/dep/index.js",
      "x/src/a.ts",
      "x/src/c.ts",
    ]);
    expect(tree["x/.shapewright-files"]).toMatch(/^# .*\nsrc\/a\.ts\nsrc\/c\.ts\n$/);
    expect((await write({ "src/a.ts": "a2", "src/c.ts": "c", "dist/a.js": "a2" }, { disk })).written).toEqual([]);
  });
});

test("a link to a folder that is not there yet", async () => {
  mkdirSync(dirname(outDir), { recursive: true });
  symlinkSync("real/y", outDir);
  await write({ "a.ts": "a" });
  expect(Object.keys(readTree(join(dirname(outDir), "real"))).sort()).toEqual(["y/.shapewright-files", "y/a.ts"]);
  symlinkSync("circle", join(dirname(outDir), "circle"));
  outDir = join(dirname(outDir), "circle");
  expect((await faultOf(write({ "a.ts": "a" }))).message).toContain("is not a folder");
});
