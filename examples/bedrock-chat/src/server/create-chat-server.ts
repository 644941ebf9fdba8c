import { verifySigV4 } from "@shapewright/aws/verify-sigv4";
import { createBedrockRuntimeServer } from "@shapewright/bedrock-runtime/server";
import type { Server } from "@shapewright/runtime/server";
import { handlers } from "../handlers.ts";
import { keys } from "../keys.ts";
import { type PageFiles, servePageFiles } from "./page-files.ts";

interface ChatServerOptions {
  readonly files: PageFiles;
  /** Milliseconds between two words of an answer, 40 by default. */
  readonly pause?: number | undefined;
}

/** The service and its page at one origin. */
export function createChatServer({ files, pause = 40 }: ChatServerOptions): Server {
  return createBedrockRuntimeServer(handlers, {
    context: () => ({ pause }),
    interceptors: [
      servePageFiles(files),
      verifySigV4({
        credentials: (accessKeyId) => (accessKeyId === keys.accessKeyId ? keys.secretAccessKey : undefined),
      }),
    ],
    onError: (error) => console.error(error),
  });
}
