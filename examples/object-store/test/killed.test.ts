import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createSdk } from "./running-store.ts";
import { startStoreProcess } from "./store-process.ts";

const folder = mkdtempSync(join(tmpdir(), "object-store-killed-"));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const Bucket = "killed";
const count = 50;

/** The content of an object: no version has the length of another. */
function contentOf(key: number, version: number): string {
  return `${key} in version ${version} `.repeat(2000 + version);
}

it("a store that is killed in the middle of writes has each object old or new", async () => {
  let { url, child } = await startStoreProcess(folder, children);
  const acknowledged = new Map<number, number>();
  const last = new Map<number, number>();
  for (const round of [0, 1, 2]) {
    const s3 = createSdk(url);
    if (round === 0) await s3.createBucket({ Bucket });
    // All keys are being written at the kill, whose moment differs between rounds.
    const target = 60 + round * 60;
    let written = 0;
    const exited = once(child, "exit");
    const writeOne = async (key: number): Promise<void> => {
      for (let version = (last.get(key) ?? -1) + 1; ; version += 1) {
        last.set(key, version);
        try {
          await s3.putObject({ Bucket, Key: String(key), Body: contentOf(key, version) });
        } catch {
          return;
        }
        acknowledged.set(key, version);
        written += 1;
        if (written === target) child.kill("SIGKILL");
      }
    };
    await Promise.all(Array.from({ length: count }, (_, key) => writeOne(key)));
    await exited;
    s3.destroy();

    ({ url, child } = await startStoreProcess(folder, children));
    const reader = createSdk(url);
    for (let key = 0; key < count; key += 1) {
      const old = acknowledged.get(key);
      const found = await reader.getObject({ Bucket, Key: String(key) }).catch(() => undefined);
      if (found === undefined) {
        expect(old).toBeUndefined();
        continue;
      }
      const text = (await found.Body?.transformToString()) ?? "";
      const begun = last.get(key) ?? -1;
      const possible = [old, begun].flatMap((version) => (version === undefined ? [] : [contentOf(key, version)]));
      expect(possible.includes(text)).toBe(true);
      expect(found.ETag).toBe(`"${createHash("md5").update(text).digest("hex")}"`);
      acknowledged.set(key, text === contentOf(key, begun) ? begun : (old ?? begun));
    }
    reader.destroy();
    // What was cut short leaves nothing behind.
    const files = (name: string): number => readdirSync(join(folder, "buckets", Bucket, name)).length;
    expect(files("data")).toBe(files("objects"));
    expect(readdirSync(join(folder, "temporary"))).toEqual([]);
  }
});

it("a folder has one store", async () => {
  await expect(startStoreProcess(folder, children)).rejects.toThrow("the store ended");
  expect(children.at(-1)?.exitCode ?? 1).toBe(1);
});
