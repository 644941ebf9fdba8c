import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentials, startTestStore, type TestStore } from "./running-store.ts";

const cli = "/usr/bin/aws";
if (!existsSync(cli)) console.warn(`There is no AWS CLI at ${cli}: what needs it is skipped.`);

describe.skipIf(!existsSync(cli))("the AWS CLI", () => {
  let store: TestStore;
  let folder: string;
  beforeAll(async () => {
    store = await startTestStore();
    folder = mkdtempSync(join(tmpdir(), "object-store-cli-"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await store.end();
  });

  /** @returns what it printed. @throws Error with what it printed to standard error. */
  function run(...args: readonly string[]): Promise<string> {
    const { accessKeyId, secretAccessKey } = credentials;
    const env = {
      ...{ PATH: "/usr/bin:/bin", HOME: folder, AWS_EC2_METADATA_DISABLED: "true", AWS_MAX_ATTEMPTS: "1" },
      ...{ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_DEFAULT_REGION: "us-east-1" },
    };
    const child = spawn(cli, [...args, "--endpoint-url", store.url, "--no-cli-pager"], { env, cwd: folder });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    return new Promise((resolve, reject) => {
      child.once("error", reject).once("close", (code) => {
        if (code === 0) resolve(stdout);
        else reject(new Error(stderr));
      });
    });
  }

  it("makes buckets, copies files there, back and along, lists and removes them", async () => {
    await run("s3", "mb", "s3://photos");
    writeFileSync(join(folder, "a file.txt"), "content");
    await run("s3", "cp", "a file.txt", "s3://photos/dir/ü+ 1.txt", "--metadata", "a=1");
    await run("s3", "cp", "s3://photos/dir/ü+ 1.txt", "s3://photos/copy.txt");
    expect(await run("s3", "ls", "s3://photos")).toMatch(/PRE dir\/\n.* 7 copy\.txt\n$/);
    expect(await run("s3", "ls", "s3://photos", "--recursive")).toContain("dir/ü+ 1.txt");
    expect(await run("s3", "cp", "s3://photos/copy.txt", "-")).toBe("content");
    await expect(run("s3", "cp", "s3://photos/none", "-")).rejects.toThrow("(404)");
    await expect(run("s3", "rb", "s3://photos")).rejects.toThrow("(BucketNotEmpty)");
    const url = (await run("s3", "presign", "s3://photos/copy.txt")).trim();
    expect(await (await fetch(url)).text()).toBe("content");
    await run("s3", "rb", "s3://photos", "--force");
    await expect(run("s3api", "head-bucket", "--bucket", "photos")).rejects.toThrow("(404)");
  });

  it("sends large files in parts, and reads and copies them so", async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, "0123456789abcde");
    writeFileSync(join(folder, "large"), large);
    await run("s3", "mb", "s3://large");
    await run("s3", "cp", "large", "s3://large/one", "--metadata", "a=1", "--only-show-errors");
    await run("s3", "cp", "s3://large/one", "s3://large/two", "--only-show-errors");
    await run("s3", "cp", "s3://large/two", "back-again", "--only-show-errors");
    expect(readFileSync(join(folder, "back-again")).equals(large)).toBe(true);
    const head = JSON.parse(
      await run("s3api", "head-object", "--bucket", "large", "--key", "two", "--part-number", "1"),
    ) as object;
    expect(head).toMatchObject({ PartsCount: 3, Metadata: { a: "1" }, ContentLength: 8 * 1024 * 1024 });
    expect(await run("s3api", "list-multipart-uploads", "--bucket", "large", "--query", "Uploads")).toBe("null\n");
  });

  it("works with versions and tags", async () => {
    const at = ["--bucket", "kept", "--key", "k"];
    const api = async (...args: readonly string[]): Promise<unknown> =>
      JSON.parse((await run("s3api", ...args)) || "null");
    await run("s3", "mb", "s3://kept");
    await api("put-bucket-versioning", "--bucket", "kept", "--versioning-configuration", "Status=Enabled");
    writeFileSync(join(folder, "first"), "first");
    const { VersionId } = (await api("put-object", ...at, "--body", "first", "--tagging", "a=b")) as {
      VersionId: string;
    };
    await run("s3", "cp", "large", "s3://kept/k", "--only-show-errors");
    await run("s3", "rm", "s3://kept/k");
    const { Versions, DeleteMarkers } = (await api("list-object-versions", "--bucket", "kept")) as Record<
      string,
      object[]
    >;
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1]);
    expect(await api("get-object-tagging", ...at, "--version-id", VersionId)).toEqual({
      ...{ VersionId, TagSet: [{ Key: "a", Value: "b" }] },
    });
    await api("get-object", ...at, "--version-id", VersionId, "first-again");
    expect(readFileSync(join(folder, "first-again"), "utf8")).toBe("first");
    await api("put-bucket-tagging", "--bucket", "kept", "--tagging", "TagSet=[{Key=c,Value=d}]");
    expect(await api("get-bucket-tagging", "--bucket", "kept")).toEqual({ TagSet: [{ Key: "c", Value: "d" }] });
  });

  it("synchronizes a thousand files both ways", async () => {
    const there = join(folder, "there");
    for (let index = 0; index < 1000; index += 1) {
      const name = join(there, `dir ${index % 10}`, `file ${index}.txt`);
      if (index < 10) mkdirSync(join(there, `dir ${index}`), { recursive: true });
      writeFileSync(name, `content ${index}`);
    }
    await run("s3", "mb", "s3://synchronized");
    await run("s3", "sync", "there", "s3://synchronized/files", "--only-show-errors");
    await run("s3", "sync", "s3://synchronized/files", "back", "--only-show-errors");
    const files = readdirSync(there, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".txt"));
    expect(files).toHaveLength(1000);
    for (const name of files) {
      expect(readFileSync(join(folder, "back", name), "utf8")).toBe(readFileSync(join(there, name), "utf8"));
    }
    // All is there already.
    expect(await run("s3", "sync", "there", "s3://synchronized/files")).toBe("");
  });
});
