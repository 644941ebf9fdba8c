import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { ParcelTracking } from "../../generated/parcel-tracking/src/index.ts";
import { ownPackages } from "../packages/own-packages.ts";
import { runFake } from "./fake-terminal.ts";

const model = ownPackages.find(({ name }) => name === "parcel-tracking")?.model ?? "";

describe("shapewright mock", () => {
  it("runs until it is stopped, and prints a line for each request", async () => {
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    let printed = "";
    let found: ((address: string) => void) | undefined;
    const address = new Promise<string>((resolve) => (found = resolve));
    const writeOut = (text: string): void => {
      printed += text;
      const [, url] = /mock of Parcel Tracking at (http:\S+)/.exec(text) ?? [];
      if (url !== undefined) found?.(url);
    };
    const end = runFake(["mock", model, "--seed", "7"], { terminal: { writeOut, interrupted: () => stopped } });
    const client = new ParcelTracking({ endpoint: await address, maxAttempts: 1 });
    await client.listParcels({});
    client.destroy();
    stop();
    expect(await end).toMatchObject({ code: 0, err: "" });
    expect(printed).toMatch(/operations and a form for requests: http:\S+\/\n/);
    expect(printed).toMatch(/\d\d:\d\d:\d\d {2}200 {2}GET \/parcels {2}Parcel Tracking ListParcels {2}\d+ ms\n$/);
  });

  it("says that a port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = await runFake(["mock", model, "--port", String(port)]);
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(2);
    expect(err).toContain(`cannot listen at 127.0.0.1, port ${String(port)}`);
  });

  it.each([
    { given: ["--port", "80000"], want: '"--port" is not valid: expected a whole number from 0 to 65535, got "80000"' },
    { given: ["--fail-rate", "2"], want: '"--fail-rate" is not valid: expected a number from 0 to 1, got "2"' },
    { given: ["--latency", "soon"], want: '"--latency" is not valid' },
  ])("$given is refused", async ({ given, want }) => {
    const { code, err } = await runFake(["mock", model, ...given]);
    expect(code).toBe(2);
    expect(err.replace(/\n\s+/g, " ")).toContain(want);
    expect(err).toContain('hint: see "shapewright mock --help"');
  });

  it("needs a model", async () => {
    expect((await runFake(["mock"])).err).toContain("no model is given");
  });
});
