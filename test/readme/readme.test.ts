import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The fenced blocks of a language, in order, without the indentation of the list they may stand in. */
function blocksOf(language: string): string[] {
  const fences = readme.matchAll(new RegExp(`^([ ]*)\`\`\`${language}\\n([^]*?)^[ ]*\`\`\`$`, "gm"));
  return [...fences].map(([, indentation = "", text = ""]) => text.replaceAll(new RegExp(`^${indentation}`, "gm"), ""));
}

let folder: string;

beforeAll(() => {
  // Inside of the repository, so that its packages resolve.
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  folder = mkdtempSync(join(root, "node_modules/.cache/readme-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("README.md", () => {
  it("has a first example that runs in plain Node and prints what the text says", () => {
    const [example = ""] = blocksOf("js");
    writeFileSync(join(folder, "first.js"), example);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const { stdout, stderr, status } = spawnSync(process.execPath, ["first.js"], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr, status }).toEqual({
      stdout: "id-of-my-cli\nAuthorizationPendingException: not approved yet\n",
      stderr: "",
      status: 0,
    });
    const claim = "It prints `id-of-my-cli` and `AuthorizationPendingException: not approved yet`.";
    expect(readme.replace(/\s+/g, " ")).toContain(claim);
  });

  it("has five steps to a service of one's own that work as they stand", async () => {
    const cli = join(root, "dist/cli/shapewright.js");
    cpSync(join(root, "model"), join(folder, "model"), { recursive: true });
    const [, gen = ""] = blocksOf("sh").map((block) => block.trim());
    expect(gen).toMatch(/^npx shapewright gen /);
    execFileSync(process.execPath, [cli, ...gen.split(" ").slice(2)], { cwd: folder });
    // What an install does for a package in a person's workspace.
    mkdirSync(join(folder, "node_modules/@acme"), { recursive: true });
    cpSync(join(folder, "generated/parcel-tracking"), join(folder, "node_modules/@acme/parcel-tracking"), {
      recursive: true,
    });

    const [serve = "", call = ""] = blocksOf("ts");
    const port = String(await freePort());
    const server = serve.replace('"./generated/parcel-tracking/handlers.ts"', '"./handlers.js"').replace("8080", port);
    writeFileSync(
      join(folder, "handlers.js"),
      `export const handlers = {
        listParcels: ({ statuses, nextToken }) => ({
          parcels: [{ parcelId: "AB123456" + (nextToken ?? "1"), status: statuses[0], createdAt: new Date(0) }],
          ...(nextToken === undefined ? { nextToken: "2" } : {}),
        }),
      };`,
    );
    const stop = "\nsetTimeout(() => process.exit(0), 50);\n";
    writeFileSync(join(folder, "five-steps.js"), `${server}\n${call.replace("8080", port)}${stop}`);
    const { stdout, stderr } = spawnSync(process.execPath, ["five-steps.js"], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({
      stdout: "AB1234561 1970-01-01T00:00:00.000Z\nAB1234562 1970-01-01T00:00:00.000Z\n",
      stderr: "",
    });
  });

  it("has a client with options that type-checks and is made in plain Node", () => {
    const [, , options = ""] = blocksOf("ts");
    writeFileSync(join(folder, "options.js"), `${options}\nconsole.log(client.config.maxAttempts);\n`);
    const { stdout, stderr } = spawnSync(process.execPath, ["options.js"], { cwd: folder, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "3\n", stderr: "" });
    writeFileSync(join(folder, "options.ts"), options);
    const flags =
      "--ignoreConfig --noEmit --strict --module nodenext --target es2022 --types node --skipLibCheck".split(" ");
    const checked = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), ...flags, join(folder, "options.ts")],
      { cwd: root, encoding: "utf8" },
    );
    expect(checked.stdout).toBe("");
  });

  it("names commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    const named = [...readme.matchAll(/npm (?:run )?([a-z:-]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !["ci", "pack", "install"].includes(name) && !(name in scripts))).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
