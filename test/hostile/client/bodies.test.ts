import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SerializationError, ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { expectCleanPrototypes } from "../wire/expect-harmless.ts";
import { hostileResponses, storeResponse } from "../wire/frames.ts";
import { protocols, type Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

/** Bodies that are sent with more than one status; longer ones cost more than they tell. */
const short = 100_000;

/** What a call makes of a response. */
async function call(protocol: Protocol, status: number, body: string | Uint8Array): Promise<unknown> {
  const vault = vaults.of(protocol);
  const store = vault.plan.operations.find(({ shape }) => shape.name === "Store");
  if (store === undefined) throw new Error("the vault has no Store");
  const transport = (): Promise<Response> =>
    Promise.resolve(new Response(Buffer.from(body), storeResponse(protocol, status)));
  const cpuTime = startCpuClock();
  try {
    return await vault.send(store, {}, { endpoint: "http://vault.example", transport });
  } catch (error) {
    return error;
  } finally {
    expect(cpuTime()).toBeLessThan(cpuLimit);
  }
}

describe.each(protocols)("a client that speaks %s", (protocol) => {
  it.each(hostileResponses(protocol))("gets a body of $title", async ({ body, clientTakes, check }) => {
    const bytes = body();
    const output = await call(protocol, 200, bytes);
    if (clientTakes === true) {
      expect(output).not.toBeInstanceOf(Error);
      expectCleanPrototypes(output);
      check?.(output as Readonly<Record<string, unknown>>);
    } else {
      expect(output).toBeInstanceOf(SerializationError);
      expect((output as Error).message.length).toBeLessThan(1000);
    }

    for (const status of bytes.length > short ? [400] : [400, 503]) {
      const error = await call(protocol, status, bytes);
      expect(error).toBeInstanceOf(ServiceException);
      expect((error as ServiceException).$fault).toBe(status < 500 ? "client" : "server");
      expect((error as Error).message.length).toBeLessThan(1000);
      expectCleanPrototypes({ ...(error as object) });
    }
  });
});
