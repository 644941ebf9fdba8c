import { describe, expect, test } from "vitest";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";
import type { OutputFileSystem } from "../../src/output/output-file-system.ts";
import { recoverInterruptedWrite, writePackage, type WriteOptions } from "../../src/output/write-package.ts";
import { faultyDisk, type FaultMode } from "./faulty-disk.ts";
import { memoryDisk, type MemoryDisk } from "./memory-disk.ts";

const OUT_DIR = "/project/generated/x";
const OLD: EmittedFile[] = [
  { path: "package.json", text: "{}\n" },
  { path: "src/kept.ts", text: "kept" },
  { path: "src/changed.ts", text: "old" },
  { path: "src/gone/a.ts", text: "gone" },
  { path: "src/turns-into-folder", text: "a file" },
  { path: "src/turns-into-file/b.ts", text: "in a folder" },
  { path: "dist/changed.js", text: "old" },
];
const NEW: EmittedFile[] = [
  { path: "package.json", text: "{}\n" },
  { path: "src/kept.ts", text: "kept" },
  { path: "src/changed.ts", text: "new" },
  { path: "src/added/deep/c.ts", text: "added" },
  { path: "src/turns-into-folder/d.ts", text: "in a folder" },
  { path: "src/turns-into-file", text: "a file" },
  { path: "dist/changed.js", text: "new" },
];

interface Scene {
  readonly name: string;
  readonly before: readonly EmittedFile[];
  readonly handlers: string | undefined;
  /** Files of the user's, some in folders of their own. */
  readonly foreign: readonly string[];
  /** Whether a folder takes the place of the old one, or its files are replaced one by one. */
  readonly isMovable: boolean;
}
const FOREIGN = ["notes.md", "src/gone/mine.txt", "node_modules/dep/index.js", "node_modules/dep/deep/a.js"];
const SCENES: readonly Scene[] = [
  { name: "a folder that is not there", before: [], handlers: `${OUT_DIR}/handlers.ts`, foreign: [], isMovable: true },
  { name: "a folder with a package", before: OLD, handlers: undefined, foreign: FOREIGN, isMovable: true },
  {
    name: "a folder with the user's handlers",
    before: OLD,
    handlers: `${OUT_DIR}/handlers.ts`,
    foreign: FOREIGN,
    isMovable: true,
  },
  {
    name: "a folder with handlers elsewhere",
    before: OLD,
    handlers: "/project/app/handlers.ts",
    foreign: FOREIGN,
    isMovable: true,
  },
  {
    name: "a folder that no other can take the place of",
    before: OLD,
    handlers: `${OUT_DIR}/handlers.ts`,
    foreign: FOREIGN,
    isMovable: false,
  },
];

const sets = new Map<Scene, MemoryDisk>();

async function laySet(scene: Scene): Promise<MemoryDisk> {
  const known = sets.get(scene);
  if (known !== undefined) return copyOf(known, scene);
  const disk = memoryDisk();
  if (scene.before.length > 0) {
    await writePackage(OUT_DIR, scene.before, { check: false, disk });
    for (const path of scene.foreign) disk.put(`${OUT_DIR}/${path}`, "mine");
    if (scene.handlers !== undefined) disk.put(scene.handlers, "handlers");
  }
  sets.set(scene, disk);
  return copyOf(disk, scene);
}

function copyOf(disk: MemoryDisk, scene: Scene): MemoryDisk {
  return { ...disk.copy(), canReplace: () => scene.isMovable };
}

function optionsFor(scene: Scene, disk: MemoryDisk): WriteOptions {
  if (scene.handlers === undefined) return { check: false };
  const was = disk.entryKind(scene.handlers) === undefined ? undefined : disk.readText(scene.handlers);
  return { check: false, userFile: { path: scene.handlers, text: "handlers and more", was } };
}

interface Measured {
  readonly old: Tree;
  readonly wanted: Tree;
  readonly steps: number;
}

async function measure(scene: Scene): Promise<Measured> {
  const disk = await laySet(scene);
  const old = disk.files();
  const counter = faultyDisk(disk, Infinity, "once");
  await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, disk), disk: counter });
  return { old, wanted: disk.files(), steps: counter.steps() };
}

async function failAt(scene: Scene, step: number, mode: FaultMode): Promise<{ disk: MemoryDisk; failed: boolean }> {
  const disk = await laySet(scene);
  const options = { ...optionsFor(scene, disk), disk: faultyDisk(disk, step, mode) };
  const failed = await writePackage(OUT_DIR, NEW, options).then(
    () => false,
    () => true,
  );
  return { disk, failed };
}

type Tree = Readonly<Record<string, string>>;

/** Without what the writer lays beside the tree, which no user looks at and the next run clears away. */
function visible(disk: MemoryDisk): Tree {
  return Object.fromEntries(
    Object.entries(disk.files()).filter(([path]) => !/\.shapewright-(?:new|old|lock)/.test(path)),
  );
}

/** The files of a folder, under the paths that they have in a package. */
function treeAt(tree: Tree, folder: string): Tree {
  const inside = Object.entries(tree).filter(([path]) => path.startsWith(`${folder}/`));
  return Object.fromEntries(inside.map(([path, text]) => [path.slice(folder.length + 1), text]));
}

const isSame = (one: Tree, other: Tree): boolean => JSON.stringify(one) === JSON.stringify(other);

describe.each(SCENES)("a write into $name", (scene) => {
  test("that fails once, at any step, leaves the old tree or the new one", async () => {
    const { old, wanted, steps } = await measure(scene);
    expect(steps).toBeGreaterThan(60);
    for (let step = 1; step <= steps; step++) {
      const { disk, failed } = await failAt(scene, step, "once");
      expect(visible(disk), `step ${step}`).toEqual(failed ? old : wanted);
    }
  });

  test("that is killed at any step leaves a whole package, there or beside, and the next run puts it right", async () => {
    const { old, wanted, steps } = await measure(scene);
    const [before, after] = [treeAt(old, OUT_DIR), treeAt(wanted, OUT_DIR)];
    const states = new Set<string>();
    for (let step = 1; step <= steps; step++) {
      const { disk } = await failAt(scene, step, "from then on");
      if (scene.isMovable) states.add(describeState(disk, { before, after, step }));

      const recovered = copyOf(disk, scene);
      await recoverInterruptedWrite(OUT_DIR, { disk: recovered });
      // Recovery knows the package's folder alone: a file elsewhere is the next run's.
      if (scene.isMovable) expect([before, after], `step ${step}`).toContainEqual(treeAt(visible(recovered), OUT_DIR));
      // Whatever else: the user's file is there, with or without what the run added.
      if (scene.before.length > 0 && scene.handlers !== undefined) {
        expect(["handlers", "handlers and more"]).toContain(recovered.readText(scene.handlers));
      }
      await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, recovered), disk: recovered });
      expect(recovered.files(), `step ${step}`).toEqual(wanted);

      // The handlers may be out of their place until a run has looked.
      await writePackage(OUT_DIR, NEW, { check: false, disk });
      await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, disk), disk });
      expect(disk.files(), `step ${step}, without a recovery`).toEqual(wanted);
    }
    const isNew = Object.keys(before).length === 0;
    const all = isNew ? ["the new one", "the old one"] : ["beside", "the new one", "the old one"];
    expect([...states].sort()).toEqual(scene.isMovable ? all : []);
  });

  test("whose folder cannot be renamed, at any step, replaces the files one by one", async () => {
    const { old, wanted, steps } = await measure(scene);
    for (const code of ["EXDEV", "EBUSY", "EPERM", "EACCES"]) {
      for (let step = 1; step <= steps; step++) {
        const disk = await laySet(scene);
        const broken = refuseRename(disk, step, code);
        const options = { ...optionsFor(scene, disk), disk: broken.disk };
        const failed = await writePackage(OUT_DIR, NEW, options).catch((error: unknown) => error);
        expect(visible(disk), `${code}, step ${step}: ${String(failed)}`).toEqual(
          failed instanceof Error ? old : wanted,
        );
        if (!broken.wasAsked()) break;
      }
    }
  });
});

function describeState(disk: MemoryDisk, { before, after, step }: { before: Tree; after: Tree; step: number }): string {
  const there = treeAt(disk.files(), OUT_DIR);
  if (isSame(there, before)) return "the old one";
  if (isSame(there, after)) return "the new one";
  expect(there, `step ${step}`).toEqual({});
  const fresh = treeAt(disk.files(), "/project/generated/.x.shapewright-new");
  const former = treeAt(disk.files(), "/project/generated/.x.shapewright-old");
  const isWhole = isSame(former, before) || isSame(fresh, after);
  expect(isWhole, `step ${step}: ${JSON.stringify({ former, fresh })}`).toBe(true);
  return "beside";
}

/** The disk, but for its `count`th rename of a folder. */
function refuseRename(
  disk: OutputFileSystem,
  count: number,
  code: string,
): { disk: OutputFileSystem; wasAsked: () => boolean } {
  let renames = 0;
  return {
    wasAsked: () => renames >= count,
    disk: {
      ...disk,
      rename(from, to) {
        if (disk.entryKind(from) === "folder" && ++renames === count) {
          throw Object.assign(new Error(`${code}: refused, rename`), { code });
        }
        disk.rename(from, to);
      },
    },
  };
}

const [, , USUAL = { name: "", before: OLD, handlers: undefined, foreign: FOREIGN, isMovable: true }] = SCENES;

test("several folders of the user's come along, each whole and in one place at any step", async () => {
  const scene: Scene = { ...USUAL, foreign: [...FOREIGN, ".git/HEAD", "src/own/deep/a.ts", ".vscode/settings.json"] };
  const { wanted, steps } = await measure(scene);
  const places = [OUT_DIR, "/project/generated/.x.shapewright-new", "/project/generated/.x.shapewright-old"];
  for (let step = 1; step <= steps; step++) {
    const { disk } = await failAt(scene, step, "from then on");
    for (const path of scene.foreign) {
      const found = places.filter((place) => disk.entryKind(`${place}/${path}`) === "file");
      expect(found.length, `step ${step}: ${path}`).toBeGreaterThan(0);
    }
    await writePackage(OUT_DIR, NEW, { check: false, disk });
    await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, disk), disk });
    expect(disk.files(), `step ${step}`).toEqual(wanted);
  }
});

test("a recovery that is killed itself is completed by the one after it", async () => {
  const { wanted, steps } = await measure(USUAL);
  const seen = new Set<string>();
  for (let step = Math.floor(steps / 2); step <= steps; step++) {
    const { disk: killed } = await failAt(USUAL, step, "from then on");
    const state = JSON.stringify(killed.files());
    // Reading does not change what the next run meets.
    if (seen.has(state)) continue;
    seen.add(state);
    for (let second = 1; second < 120; second += 2) {
      const disk = copyOf(killed, USUAL);
      const broken = faultyDisk(disk, second, "from then on");
      await recoverInterruptedWrite(OUT_DIR, { disk: broken }).catch(() => undefined);
      await recoverInterruptedWrite(OUT_DIR, { disk });
      await writePackage(OUT_DIR, NEW, { ...optionsFor(USUAL, disk), disk });
      expect(disk.files(), `steps ${step}, ${second}`).toEqual(wanted);
      if (broken.steps() < second) break;
    }
  }
});

test("a disk that cannot give files a second name has the same result", async () => {
  const { wanted } = await measure(USUAL);
  for (const code of ["EPERM", "ENOTSUP", "EMLINK"]) {
    const disk = await laySet(USUAL);
    const link = (): never => {
      throw Object.assign(new Error(`${code}: refused, link`), { code });
    };
    await writePackage(OUT_DIR, NEW, { ...optionsFor(USUAL, disk), disk: { ...disk, link } });
    expect(disk.files()).toEqual(wanted);
  }
});

test("what is saved while the folders are swapped is kept", async () => {
  const disk = await laySet(USUAL);
  const { wanted } = await measure(USUAL);
  let isSaved = false;
  const rename = (from: string, to: string): void => {
    if (from === OUT_DIR && !isSaved) {
      isSaved = true;
      disk.put(`${OUT_DIR}/src/saved.ts`, "just now");
      disk.put(`${OUT_DIR}/new/saved.ts`, "just now");
    }
    disk.rename(from, to);
  };
  await writePackage(OUT_DIR, NEW, { ...optionsFor(USUAL, disk), disk: { ...disk, rename } });
  expect(disk.files()).toEqual({
    ...wanted,
    [`${OUT_DIR}/src/saved.ts`]: "just now",
    [`${OUT_DIR}/new/saved.ts`]: "just now",
  });
});

describe("a swap that was interrupted and cannot be completed", () => {
  async function interrupt(): Promise<{ disk: MemoryDisk; wanted: Tree }> {
    const { wanted, steps } = await measure(USUAL);
    for (let step = steps; step > 0; step--) {
      const { disk } = await failAt(USUAL, step, "from then on");
      if (disk.entryKind(OUT_DIR) === undefined) return { disk, wanted };
    }
    throw new Error("no step leaves the place empty");
  }

  test("is told by a check, which writes nothing", async () => {
    const { disk } = await interrupt();
    const before = disk.files();
    await expect(writePackage(OUT_DIR, NEW, { check: true, disk })).rejects.toMatchObject({
      message: `output folder "${OUT_DIR}" is missing: a run was interrupted`,
      place: { file: "/project/generated/.x.shapewright-old" },
    });
    expect(disk.files()).toEqual(before);
  });

  test("touches no folder that was made in the place meanwhile", async () => {
    const { disk } = await interrupt();
    disk.removeFile("/project/generated/.x.shapewright-lock");
    disk.put(`${OUT_DIR}/handlers.ts`, "from version control");
    const before = disk.files();
    await expect(recoverInterruptedWrite(OUT_DIR, { disk })).rejects.toMatchObject({
      message: `output folder "${OUT_DIR}" was recreated after an interrupted run`,
      place: { file: "/project/generated/.x.shapewright-old" },
    });
    expect(disk.files()).toEqual(before);
  });

  test("keeps all that it needs while renames fail", async () => {
    const { disk, wanted } = await interrupt();
    const rename = (from: string, to: string): void => {
      if (!from.includes("lock")) throw Object.assign(new Error("EIO: i/o error, rename"), { code: "EIO" });
      disk.rename(from, to);
    };
    await expect(recoverInterruptedWrite(OUT_DIR, { disk: { ...disk, rename } })).rejects.toThrow("i/o error");
    await recoverInterruptedWrite(OUT_DIR, { disk });
    await writePackage(OUT_DIR, NEW, { ...optionsFor(USUAL, disk), disk });
    expect(disk.files()).toEqual(wanted);
  });
});
