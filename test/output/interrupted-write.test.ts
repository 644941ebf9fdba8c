import { describe, expect, test } from "vitest";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";
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
}
const SCENES: readonly Scene[] = [
  { name: "a folder that is not there", before: [], handlers: `${OUT_DIR}/handlers.ts` },
  { name: "a folder with a package", before: OLD, handlers: undefined },
  { name: "a folder with the person's handlers", before: OLD, handlers: `${OUT_DIR}/handlers.ts` },
  { name: "a folder with handlers elsewhere", before: OLD, handlers: "/project/app/handlers.ts" },
];

async function laySet(scene: Scene): Promise<MemoryDisk> {
  const disk = memoryDisk();
  if (scene.before.length === 0) return disk;
  await writePackage(OUT_DIR, scene.before, { check: false, disk });
  disk.put(`${OUT_DIR}/notes.md`, "mine");
  disk.put(`${OUT_DIR}/src/gone/mine.txt`, "mine");
  if (scene.handlers !== undefined) disk.put(scene.handlers, "handlers");
  return disk;
}

function optionsFor(scene: Scene, disk: MemoryDisk): WriteOptions {
  if (scene.handlers === undefined) return { check: false };
  const was = disk.entryKind(scene.handlers) === undefined ? undefined : disk.readText(scene.handlers);
  return { check: false, personFile: { path: scene.handlers, text: "handlers and more", was } };
}

async function measure(scene: Scene): Promise<{ old: object; wanted: object; steps: number }> {
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

/** Without what the writer lays beside the tree, which no person looks at and the next run clears away. */
function visible(disk: MemoryDisk): object {
  return Object.fromEntries(
    Object.entries(disk.files()).filter(([path]) => !/\.shapewright-(?:staging|lock|new)/.test(path)),
  );
}

describe.each(SCENES)("a write into $name", (scene) => {
  test("that fails once, at any step, leaves the old tree or the new one", async () => {
    const { old, wanted, steps } = await measure(scene);
    expect(steps).toBeGreaterThan(60);
    for (let step = 1; step <= steps; step++) {
      const { disk, failed } = await failAt(scene, step, "once");
      expect(visible(disk), `step ${step}`).toEqual(failed ? old : wanted);
    }
  });

  test("that is killed at any step is recovered to the old tree or the new one", async () => {
    const { old, wanted, steps } = await measure(scene);
    const outcomes = new Set<string>();
    for (let step = 1; step <= steps; step++) {
      const { disk } = await failAt(scene, step, "from then on");
      await recoverInterruptedWrite(OUT_DIR, { disk });
      const tree = visible(disk);
      // Recovery knows the package's folder alone: a file elsewhere is the next run's.
      const apart = scene.handlers?.startsWith(OUT_DIR) === false ? scene.handlers : "";
      const forms = [old, wanted, tree].map((each) => JSON.stringify({ ...each, [apart]: "" }));
      const found = forms.indexOf(forms[2] ?? "");
      expect(["old", "new"][found], `step ${step}: ${forms[2]}`).toBeDefined();
      outcomes.add(found === 0 ? "old" : "new");

      await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, disk), disk });
      expect(disk.files(), `step ${step}`).toEqual(wanted);
    }
    expect([...outcomes].sort()).toEqual(["new", "old"]);
  });
});

test("a write that is killed at any step is made whole by the next run", async () => {
  const scene: Scene = { name: "", before: OLD, handlers: undefined };
  const { wanted, steps } = await measure(scene);
  for (let step = 1; step <= steps; step++) {
    const { disk } = await failAt(scene, step, "from then on");
    await writePackage(OUT_DIR, NEW, { check: false, disk });
    expect(disk.files(), `step ${step}`).toEqual(wanted);
  }
});

test("a recovery that is killed itself is completed by the one after it", async () => {
  const scene: Scene = { name: "", before: OLD, handlers: `${OUT_DIR}/handlers.ts` };
  const { wanted, steps } = await measure(scene);
  for (let step = Math.floor(steps / 2); step <= steps; step += 11) {
    for (let second = 1; second < 80; second += 3) {
      const { disk } = await failAt(scene, step, "from then on");
      await recoverInterruptedWrite(OUT_DIR, { disk: faultyDisk(disk, second, "from then on") }).catch(() => undefined);
      await recoverInterruptedWrite(OUT_DIR, { disk });
      await writePackage(OUT_DIR, NEW, { ...optionsFor(scene, disk), disk });
      expect(disk.files(), `steps ${step}, ${second}`).toEqual(wanted);
    }
  }
});

test("a recovery that fails for long says so, and keeps what it needs", async () => {
  const scene: Scene = { name: "", before: OLD, handlers: undefined };
  const { wanted, steps } = await measure(scene);
  let stuck = 0;
  for (let step = 1; step <= steps; step++) {
    const { disk } = await failAt(scene, step, "from then on");
    const isLock = (path: string): boolean => path.includes(".shapewright-lock");
    const rename = (from: string, to: string): void =>
      (isLock(from) ? disk : faultyDisk(disk, 1, "once")).rename(from, to);
    const broken = { ...disk, rename };
    const fault = await recoverInterruptedWrite(OUT_DIR, { disk: broken }).catch((error: unknown) => error);
    if (fault instanceof Error && fault.message.includes("is half changed")) {
      stuck++;
      await expect(writePackage(OUT_DIR, NEW, { check: true, disk })).rejects.toThrow("a run was interrupted");
    }
    await recoverInterruptedWrite(OUT_DIR, { disk });
    await writePackage(OUT_DIR, NEW, { check: false, disk });
    expect(disk.files(), `step ${step}`).toEqual(wanted);
  }
  expect(stuck).toBeGreaterThan(10);
});
