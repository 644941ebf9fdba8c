import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3 } from "@aws-sdk/client-s3";
import { type RunningObjectStore, startObjectStore } from "../src/server/start-object-store.ts";

/** The keys of clients of the stores in tests. */
export const credentials = { accessKeyId: "AKIDTEST", secretAccessKey: "test/secret+key" };

/** A store for the tests of a file, on a folder of its own, with AWS SDK v3 as its client. */
export interface TestStore {
  readonly folder: string;
  readonly url: string;
  readonly s3: S3;
  /** Stops it, and leaves its folder. */
  readonly stop: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function startTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), "object-store-"));
  const running: RunningObjectStore = await startObjectStore({
    ...{ folder, port: 0, credentials },
    onError: (error) => console.error(error),
  });
  const s3 = createSdk(running.url);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    s3.destroy();
    return (stopping ??= running.close());
  };
  return {
    ...{ folder, url: running.url, s3, stop },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function createSdk(endpoint: string, keys: typeof credentials = credentials): S3 {
  return new S3({ endpoint, region: "us-east-1", credentials: keys, forcePathStyle: true, maxAttempts: 1 });
}
