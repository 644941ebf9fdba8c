import { describe, expect, it } from "vitest";
import { createPlainServer, post } from "./plain-server.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

describe("fetch", () => {
  async function* count(upTo: number): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let index = 0; index < upTo; index++) yield new TextEncoder().encode(`${index},`);
  }

  it("streams a body of any kind", async () => {
    const streams = [() => count(3), () => new Blob(["0,1,2,"]), () => new Blob(["0,1,2,"]).stream(), () => "0,1,2,"];
    for (const body of streams) {
      const server = createPlainServer({ echo: () => ({ $body: body() }) });
      expect(await (await server.fetch(post("/Echo"))).text()).toBe("0,1,2,");
    }
  });

  it("states the length of a body, where it is known", async () => {
    const lengthOf = async (body: unknown): Promise<string | null> =>
      (await createPlainServer({ echo: () => ({ $body: body }) }).fetch(post("/Echo"))).headers.get("content-length");
    expect(await lengthOf("é")).toBe("2");
    expect(await lengthOf("é".repeat(100_000))).toBe("200000");
    expect(await lengthOf(new Uint8Array(3))).toBe("3");
    expect(await lengthOf(new Blob(["0,1"]))).toBe("3");
    expect(await lengthOf(count(3))).toBeNull();
  });

  it("ends a stream's source when the client cancels, and tells of its errors", async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      try {
        for (;;) yield new Uint8Array(1);
      } finally {
        ended = true;
      }
    }
    const response = await createPlainServer({ echo: () => ({ $body: endless() }) }).fetch(post("/Echo"));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);

    const told: unknown[] = [];
    async function* failing(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield new Uint8Array(1);
      throw new Error("disk");
    }
    const server = createPlainServer(
      { echo: () => ({ $body: failing() }) },
      { onError: (error) => void told.push(error) },
    );
    await expect((await server.fetch(post("/Echo"))).arrayBuffer()).rejects.toThrow();
    expect(told).toMatchObject([{ message: "disk" }]);
  });

  it.each([204, 304])("%i has no body", async (status) => {
    const server = createPlainServer({ echo: () => ({ $status: status }) });
    const response = await server.fetch(post("/Echo"));
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it("reads a streamed upload, which has no limit", async () => {
    const server = createPlainServer(
      { upload: async ({ body }) => ({ size: (await new Response(body).arrayBuffer()).byteLength }) },
      { maxBodyBytes: 10 },
    );
    expect(await (await server.fetch(post("/Upload", "x".repeat(5000)))).json()).toEqual({ size: 5000 });
  });

  it("aborts the handler's signal with the request's", async () => {
    const caller = new AbortController();
    const told: unknown[] = [];
    const server = createPlainServer(
      {
        echo: (_input, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener("abort", () => {
              reject(signal.reason as Error);
            });
            caller.abort(new Error("gone"));
          }),
      },
      { onError: (error) => void told.push(error) },
    );
    const response = await server.fetch(post("/Echo", "{}", { signal: caller.signal }));
    expect(response.status).toBe(500);
    // The handler did as it was told: that is no error.
    expect(told).toEqual([]);
  });
});
