import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import type { CorpusResults } from "./run-corpus.ts";

const shared = sharedFolder();
const script = fileURLToPath(new URL("../../scripts/corpus.ts", import.meta.url));

function runCorpus(...values: string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const conditions = ["--conditions=@shapewright/source", "--import", "tsx"];
  const env = { ...process.env, ...(shared === undefined ? {} : { SHAPEWRIGHT_SHARED: shared }) };
  return spawnSync(process.execPath, [...conditions, script, ...values], { encoding: "utf8", env });
}

describe("npm run corpus", () => {
  it.skipIf(shared === undefined)("sends every operation of a sample, of each protocol and both formats", () => {
    const sample =
      "^(smithy/(eks-auth|sts|kinesis-video-media)-|c2j/(sso-oidc|polly|sqs|timestream-query|cloudsearchdomain)/)";
    const { stdout, stderr } = runCorpus("--only", sample, "--json");
    expect(stderr).not.toContain("Error");
    const { models, otherTypeFaults } = JSON.parse(stdout) as CorpusResults;
    expect(models).toHaveLength(8);
    const supported = models.filter(({ unsupported }) => unsupported === undefined);
    expect(supported.length).toBeGreaterThanOrEqual(4);
    const failures = supported.flatMap(({ id, checks }) =>
      checks.filter(({ reason }) => reason !== undefined).map((check) => ({ id, ...check })),
    );
    expect(failures).toEqual([]);
    expect(otherTypeFaults).toEqual([]);
    for (const { checks } of supported) {
      expect(checks.filter(({ kind }) => kind === "all members").length).toBeGreaterThan(0);
    }
  });

  it("says which models fail, ends with the totals, and exits 1", () => {
    const folder = mkdtempSync(join(tmpdir(), "shapewright-corpus-"));
    try {
      writeFileSync(join(folder, "tides.json"), JSON.stringify({ smithy: "2.0", shapes: {} }));
      const { status, stdout } = runCorpus("--models", folder);
      expect(stdout).toContain("\ntides (): 1 of 1 failed\n  generate: ");
      expect(stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("exits 2 where there are no models", () => {
    const { status, stderr } = runCorpus("--models", join(tmpdir(), "no-such-folder"));
    expect(status).toBe(2);
    expect(stderr).toContain("has no models");
  });
});
