import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readCodeBlocks } from "../packages/read-code-blocks.ts";
import { checkTypes } from "../packages/type-check.ts";

/** What the text around a block has told of: a generated service, and things of the user's. */
const service = `
import { createSSOOIDCServer as createWeatherServer, type SSOOIDCHandlers } from "@shapewright/sso-oidc/server";
declare const handlers: SSOOIDCHandlers;
`;
const preludes: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "mock",
    [
      `import { ParcelTracking } from "@shapewright/parcel-tracking";
import type { ParcelTrackingHandlers } from "@shapewright/parcel-tracking/server";
import { expect } from "vitest";
`,
    ],
  ],
  [
    "server",
    [
      `${service}declare const database: { isConnected(): boolean };\n`,
      service,
      `import { createContextKey, type RequestContext } from "@shapewright/runtime/server";
declare const context: RequestContext;
`,
      `import type { Server } from "node:http";
import type { ServiceServer } from "@shapewright/runtime/server";
declare const http: Server;
declare const server: ServiceServer;
`,
      `${service}import type { ServerInterceptor } from "@shapewright/runtime/server";
import { cors } from "@shapewright/runtime/server/interceptors";
declare const authentication: ServerInterceptor;
`,
    ],
  ],
  [
    "server-auth",
    [
      "",
      `declare function findSecret(accessKeyId: string): string | undefined;\n`,
      `import type { VerifyPostPolicyOptions } from "@shapewright/aws/verify-post-policy";
declare const { credentials }: VerifyPostPolicyOptions;
declare const fields: Readonly<Record<string, string>>;
`,
      `${service}interface User { readonly name: string }\ndeclare const sessions: Map<string, User> & { find(token: string): User | undefined };\n`,
    ],
  ],
]);

describe("docs/", () => {
  it("has TypeScript of servers and mocks that compiles as strictly as a user may ask for", async () => {
    const files = new Map<string, string>();
    for (const [page, texts] of preludes) {
      const blocks = readCodeBlocks(
        readFileSync(fileURLToPath(new URL(`../../docs/${page}.md`, import.meta.url)), "utf8"),
      );
      expect(blocks.length).toBe(texts.length);
      blocks.forEach((block, index) =>
        files.set(`generated/docs-${page}-${String(index)}.ts`, `${texts[index] ?? ""}${block}\nexport {};\n`),
      );
    }
    // An example need not use what it shows.
    expect(await checkTypes(files, { compilerOptions: { noUnusedLocals: false, skipLibCheck: true } })).toEqual([]);
  });
});
