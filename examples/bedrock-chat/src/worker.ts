import { createChatServer } from "./server/create-chat-server.ts";
import type { PageFiles } from "./server/page-files.ts";

/** What `build/build-worker.ts` puts in its place. */
declare const PAGE_FILES: PageFiles;

const server = createChatServer({ files: PAGE_FILES });

/** The service and its page as a Worker: for Cloudflare's, and whatever else runs such modules. */
export default { fetch: (request: Request): Promise<Response> => server.fetch(request) };
