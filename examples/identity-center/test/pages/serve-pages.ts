import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { IdentityCenter } from "../../src/center.ts";
import { createPages } from "../../src/pages/pages.ts";

/** The pages of a centre that is like another, and shares its database, with what is set otherwise. */
export async function servePages(
  center: IdentityCenter,
  changes: Partial<IdentityCenter>,
): Promise<{ readonly url: string; readonly close: () => Promise<unknown> }> {
  const listener = getRequestListener(createPages({ ...center, ...changes }, { trustProxy: true }).fetch);
  const http = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, close: () => new Promise((resolve) => http.close(resolve)) };
}
