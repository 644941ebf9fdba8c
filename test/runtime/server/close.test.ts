import { describe, expect, it } from "vitest";
import { createPlainServer, post } from "./plain-server.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

describe("close", () => {
  it("waits for what runs, and takes nothing new", async () => {
    let release = (): void => {};
    const server = createPlainServer({
      echo: () =>
        new Promise((resolve) => {
          release = () => {
            resolve({ done: true });
          };
        }),
    });
    const running = server.fetch(post("/Echo"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    let closed = false;
    const closing = server.close().then(() => {
      closed = true;
    });
    const refused = await server.fetch(post("/Echo"));
    expect([refused.status, refused.headers.get("x-error")]).toEqual([503, "ServiceUnavailable"]);
    expect(closed).toBe(false);
    release();
    expect(await (await running).json()).toEqual({ done: true });
    await closing;
    await server.close();
  });

  it("aborts the signals of handlers that run on after the grace, and of later readers of it", async () => {
    const seen: string[] = [];
    const server = createPlainServer({
      echo: async (_input, context) => {
        const { signal } = context;
        await new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => {
            seen.push((signal.reason as Error).name);
            resolve();
          });
        });
      },
      upload: () => Promise.resolve({}),
    });
    const running = server.fetch(post("/Echo"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    await server.close(10);
    expect(seen).toEqual(["AbortError"]);
    expect((await running).status).toBe(200);
  });
});
