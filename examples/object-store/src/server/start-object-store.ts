import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { verifySigV4 } from "@shapewright/aws/verify-sigv4";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { createS3Server } from "@shapewright/s3/server";
import { publicAccess } from "../access/public-access.ts";
import { verifySignatureV2 } from "../access/signature-v2.ts";
import { Store } from "../disk/store.ts";
import { handlers } from "../handlers.ts";
import { takeFormPosts } from "../forms/form-posts.ts";
import { anyMediaType } from "./any-media-type.ts";
import { bucketCors } from "./bucket-cors.ts";
import { requireLength } from "./require-length.ts";
import { s3Errors } from "./s3-errors.ts";
import { unmodeledResponses } from "./unmodeled-responses.ts";
import { refuseOthers } from "./refuse-others.ts";

interface ObjectStoreOptions {
  /** The store's disk; made if it is not there. */
  readonly folder: string;
  /** The address to listen on, `127.0.0.1` by default. */
  readonly host?: string | undefined;
  /** The port, or 0 for any that is free. */
  readonly port: number;
  /** The keys that requests are signed with. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Hosts that buckets stand before, besides `localhost` and AWS's: `s3.test` for `http://bucket.s3.test/key`. */
  readonly baseHosts?: readonly string[] | undefined;
  /** Receives what goes wrong inside the store. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface RunningObjectStore {
  readonly url: string;
  /** Answers no new requests, waits up to ten seconds for those in progress, and gives the folder back. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that requests in progress have when the store stops. */
const grace = 10_000;

/** @throws FolderInUseError */
export async function startObjectStore(options: ObjectStoreOptions): Promise<RunningObjectStore> {
  const { folder, host = "127.0.0.1", port, credentials, baseHosts, onError } = options;
  const store = await Store.open(folder);
  const secretOf = (accessKeyId: string): string | undefined =>
    accessKeyId === credentials.accessKeyId ? credentials.secretAccessKey : undefined;
  const server = createS3Server(handlers, {
    context: () => ({ store }),
    interceptors: [
      bucketCors({ store, baseHosts }),
      s3Errors({ baseHosts }),
      unmodeledResponses,
      ...takeFormPosts({ credentials: secretOf, baseHosts }),
      verifySigV4({ credentials: secretOf }),
      verifySignatureV2({ credentials: secretOf, baseHosts }),
      publicAccess({ store, baseHosts }),
      refuseOthers(),
      requireLength,
      anyMediaType,
    ],
    baseHosts,
    onError,
    // Names and keys are checked as S3 does, with its errors.
    validation: { lengths: false, patterns: false, ranges: false, enums: false },
  });
  const http = createServer(toNodeListener(server));
  // Uploads may take as long as they take.
  http.requestTimeout = 0;
  try {
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject).listen(port, host, resolve);
    });
  } catch (error) {
    await store.close();
    throw error;
  }
  const address = http.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      await server.close(grace);
      http.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}
