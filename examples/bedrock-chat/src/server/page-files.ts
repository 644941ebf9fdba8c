import type { ServerInterceptor } from "@shapewright/runtime/server";

/** A file of the page. */
interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** The files of the page by path. */
export type PageFiles = Readonly<Record<string, PageFile>>;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/** Answers requests for the page's files; all others go on to the service. */
export function servePageFiles(files: PageFiles): ServerInterceptor {
  const byPath = new Map(Object.entries(files));
  return {
    aroundRequest({ request }, next) {
      const file = byPath.get(request.path);
      if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
      const headers = {
        "content-type": file.type,
        "content-security-policy": policy,
        "cache-control": "no-cache",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      };
      return { status: 200, headers, body: file.text };
    },
  };
}
