import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { clientAddress, networkOf } from "../../src/pages/client-address.ts";

async function askWith(forwardedFor: string | undefined, trustProxy: boolean): Promise<string> {
  const app = new Hono();
  app.get("/", (c) => c.text(clientAddress(c, trustProxy)));
  // On "::", so that IPv4 comes in a wrapping of IPv6, as on many machines.
  const listener = getRequestListener(app.fetch);
  const http = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => http.listen(0, resolve));
  try {
    const { port } = http.address() as AddressInfo;
    const headers = forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor };
    return await (await fetch(`http://127.0.0.1:${String(port)}/`, { headers })).text();
  } finally {
    http.closeAllConnections();
    http.close();
  }
}

describe("the address of a client", () => {
  it.each([
    { forwardedFor: undefined, trustProxy: false, want: "127.0.0.1" },
    { forwardedFor: "192.0.2.7", trustProxy: false, want: "127.0.0.1" },
    { forwardedFor: undefined, trustProxy: true, want: "127.0.0.1" },
    { forwardedFor: "192.0.2.7", trustProxy: true, want: "192.0.2.7" },
    { forwardedFor: "10.0.0.1, 198.51.100.3,192.0.2.7 ", trustProxy: true, want: "192.0.2.7" },
    { forwardedFor: "192.0.2.7:4711", trustProxy: true, want: "192.0.2.7" },
    { forwardedFor: "[2001:DB8:0::1]:4711", trustProxy: true, want: "2001:db8::1" },
    { forwardedFor: "2001:db8::1", trustProxy: true, want: "2001:db8::1" },
    { forwardedFor: "::ffff:192.0.2.7", trustProxy: true, want: "192.0.2.7" },
    { forwardedFor: "192.0.2.7, unknown", trustProxy: true, want: "127.0.0.1" },
    { forwardedFor: "", trustProxy: true, want: "127.0.0.1" },
  ])("with X-Forwarded-For $forwardedFor, trusted: $trustProxy", async ({ forwardedFor, trustProxy, want }) => {
    expect(await askWith(forwardedFor, trustProxy)).toBe(want);
  });

  it.each([
    { address: "192.0.2.7", want: "192.0.2.7" },
    { address: "2001:db8:1:2:3:4:5:6", want: "2001:db8:1:2::/64" },
    { address: "2001:db8::6", want: "2001:db8:0:0::/64" },
    { address: "::1", want: "0:0:0:0::/64" },
    { address: "2001:db8:1:2::", want: "2001:db8:1:2::/64" },
    { address: "unknown", want: "unknown" },
  ])("$address counts as $want", ({ address, want }) => {
    expect(networkOf(address)).toBe(want);
  });
});
