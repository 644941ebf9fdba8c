import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startCpuClock } from "../cpu-time.ts";
import { attempt, createTarget } from "./fuzz-target.ts";
import { mutatedTexts } from "./mutate.ts";

const script = fileURLToPath(new URL("../../scripts/fuzz.ts", import.meta.url));

function run(...options: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--conditions=@shapewright/source", "--import", "tsx", script, ...options], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("close", (code) => resolve({ code, output }));
  });
}

describe("npm run fuzz", () => {
  it("tries every target, and finds nothing", async () => {
    const { code, output } = await run("--seconds", "0.1");
    expect(output).toMatch(/^seed \d+\n[^]*\n21 targets, \d+ inputs, 0 findings\n$/);
    expect(code).toBe(0);
  });

  it.each([
    { options: ["--only", "nothing-of-that-name"], want: "no target is called" },
    { options: ["--seconds", "x"], want: "--seconds and --seed are numbers" },
    { options: ["--hours", "1"], want: "Unknown argument: hours" },
  ])("refuses $options", async ({ options, want }) => {
    const { code, output } = await run(...options);
    expect(output).toContain(want);
    expect(code).toBe(2);
  });
});

describe("a target", () => {
  const documents = mutatedTexts(fc.constant('{"a":[1,2,3]}'), ["]", "__proto__", "\\"]);

  it("shows the smallest input for which a decoder throws another error than its own", async () => {
    const target = createTarget("faulty", documents, (text) => {
      attempt(() => JSON.parse(text) as unknown, [RangeError]);
    });
    const { finding } = await target.run(1, 1000);
    expect(finding).toContain("SyntaxError");
    expect((finding ?? "").split("\n")[0]?.length).toBeLessThan(20);
  });

  it.each<{ title: string; make: (text: string) => unknown; want: string }>([
    {
      title: "a polluted prototype",
      make: (text) => Object.setPrototypeOf({}, { text }) as unknown,
      want: "an object's prototype is not its own",
    },
    { title: "nothing else", make: (text) => ({ text, list: [new Date(0), Uint8Array.of(1)] }), want: "" },
  ])("finds $title", async ({ make, want }) => {
    const target = createTarget("maker", documents, (text) => {
      attempt(() => make(text), []);
    });
    const { finding = "" } = await target.run(1, 10);
    expect(finding).toContain(want);
    expect(finding === "").toBe(want === "");
  });

  it("finds what takes too long", async () => {
    const work = (): void => {
      for (const cpuTime = startCpuClock(); cpuTime() < 30;);
    };
    const target = createTarget("slow", fc.constant("x"), work, 20);
    expect((await target.run(1, 1)).finding).toMatch(/it took \d+ ms of CPU time/);
  });
});
