import { describe, expect, it } from "vitest";
import {
  createContextKey,
  createServer,
  type ServerInterceptor,
  UnmodeledException,
} from "../../../src/runtime/server/index.ts";
import { plainDefinition, type PlainHandlers } from "./plain-protocol.ts";
import { post } from "./plain-server.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

/** How many requests run when this one begins, itself included. */
const load = createContextKey<number>("load");

/** Refuses requests that come while as many run as there may be: a whole interceptor, as CONTRIBUTING has it. */
function limitConcurrency(limit: number): ServerInterceptor {
  let running = 0;
  return {
    async aroundRequest({ context }, next) {
      if (running === limit) {
        throw new UnmodeledException({
          ...{ code: "SlowDown", message: "too many requests at a time", status: 503 },
          headers: { "retry-after": "1" },
        });
      }
      context.set(load, ++running);
      try {
        return await next();
      } finally {
        running--;
      }
    },
  };
}

describe("an interceptor that is a module", () => {
  it("keeps what it counts, whatever becomes of the requests, and tells handlers of it", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handlers: Pick<PlainHandlers, "echo"> = {
      async echo({ name }, context) {
        await held;
        if (name === "bad") throw new Error(name);
        return { load: context.get(load) };
      },
    };
    const server = createServer(plainDefinition, handlers, { interceptors: [limitConcurrency(2)] });
    const ask = async (name: string): Promise<unknown[]> => {
      const response = await server.fetch(post("/Echo", JSON.stringify({ name })));
      return [response.status, response.headers.get("retry-after"), await response.json()];
    };
    const running = [ask("good"), ask("bad")];
    expect(await ask("third")).toEqual([503, "1", { message: "too many requests at a time" }]);
    release();
    expect(await Promise.all(running)).toMatchObject([
      [200, null, { load: 1 }],
      [500, null, {}],
    ]);
    expect(await ask("later")).toEqual([200, null, { load: 1 }]);
  });
});
