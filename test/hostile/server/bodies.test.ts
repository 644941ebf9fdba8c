import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { expectCleanPrototypes, expectNoInternals } from "../wire/expect-harmless.ts";
import { hostileRequests, storeRequest, validBody } from "../wire/frames.ts";
import { protocols } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

/** Bodies that are sent through both carriers; longer ones cost more than they tell. */
const short = 100_000;

describe.each(protocols)("a server that speaks %s", (protocol) => {
  it.each(hostileRequests(protocol))("gets a body of $title", async ({ body, server: status = 400, check }) => {
    const { handler, carriers } = await vaults.of(protocol).server();
    const errors: unknown[] = [];
    const inputs: object[] = [];
    handler.onError = (error) => errors.push(error);
    handler.handle = (_, input) => {
      inputs.push(input);
      return {};
    };
    const bytes = body();
    for (const carrier of bytes.length > short ? carriers.slice(1) : carriers) {
      const cpuTime = startCpuClock();
      const answer = await carrier.send(storeRequest(protocol, bytes));
      expect(cpuTime()).toBeLessThan(cpuLimit);
      expect([answer?.status, errors]).toEqual([status, []]);
      expectNoInternals(Buffer.from(answer?.body ?? []).toString("latin1"));

      const next = await carrier.send(storeRequest(protocol, validBody(protocol)));
      expect([next?.status, inputs.pop()]).toEqual([200, { note: "x" }]);
    }
    for (const input of inputs) {
      expectCleanPrototypes(input);
      check?.(input as Readonly<Record<string, unknown>>);
    }
    expect(inputs.length > 0).toBe(status === 200);
  });
});
