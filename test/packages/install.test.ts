import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, mergeLayout } from "./merge-layout.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** As a user's shell has it, not as this test's own runs of npm and Vitest left it. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^VITEST|^NODE_|^TEST$/.test(name))),
  NO_COLOR: "1",
};

/** The Node that runs the tests, and the others that there are. */
const nodes = [process.execPath, ...(process.env["NODE_BINARIES"] ?? "").split(":").filter((path) => path !== "")];
if (nodes.length === 1) console.warn("NODE_BINARIES is not set: the packed packages run on this Node alone.");

const address = { name: "A. Sender", lines: ["1 Street"], city: "Town", countryCode: "NL" };

describe("the packages, packed and installed in an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-install-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const inFolder = async (command: string, ...args: string[]): Promise<string> => {
    const { stdout } = await run(command, args, { cwd: folder, env });
    return stdout;
  };
  const readModel = (name: string): Json =>
    JSON.parse(readFileSync(join(project, "model/parcel-tracking/2026-11-01", name), "utf8")) as Json;

  beforeAll(async () => {
    for (const path of [project, join(project, "src/runtime"), join(project, "src/aws")]) {
      await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: path, env });
    }
    const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    expect(tarballs.length, "npm pack has written all").toBe(3);
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    writeFileSync(
      join(folder, "model.json"),
      JSON.stringify(mergeLayout(readModel("api-2.json"), readModel("docs-2.json"))),
    );
    const install = ["install", "--prefer-offline", "--no-audit", "--no-fund", ...tarballs.map((name) => `./${name}`)];
    await inFolder("npm", ...install);
  });

  it("begin a service with init, which its next two commands make, and which then answers", async () => {
    const cwd = join(folder, "hello");
    const shell = async (command: string): Promise<string> => (await run("sh", ["-c", command], { cwd, env })).stdout;
    const out = await inFolder("npx", "shapewright", "init", "hello", "--name", "hello-world", "--halves", "both");
    const [, generate = "", install = ""] = /\nnext:\n {2}cd hello && (.*)\n {2}(.*)\n$/.exec(out) ?? [];
    const options = "--prefer-offline --ignore-scripts --no-audit --no-fund";
    // They are not published yet.
    await shell(`npm install ${options} ../shapewright-[0-9]*.tgz ../shapewright-runtime-*.tgz`);
    await shell(generate);
    await shell(`${install} ${options}`);
    const handlers = join(cwd, "generated/hello-world/handlers.ts");
    const stub = /async greet\(_input, _context\) \{[^}]*\}/;
    expect(readFileSync(handlers, "utf8")).toMatch(stub);
    const filled = "async greet({ name }) { return { greeting: `Hello, ${name}!` }; }";
    writeFileSync(handlers, readFileSync(handlers, "utf8").replace(stub, filled));
    const server = spawn("npm", ["run", "--silent", "serve"], { cwd, env: { ...env, PORT: "0" }, detached: true });
    try {
      const { port } = new URL(await firstLine(server.stdout));
      expect(await run("npm", ["run", "--silent", "call"], { cwd, env: { ...env, PORT: port } })).toEqual({
        stdout: "Hello, Ada!\n",
        stderr: "",
      });
    } finally {
      process.kill(-(server.pid ?? 0));
    }
  });

  it("hold what they need, and nothing else of the repository", () => {
    const list = (path: string): string[] => readdirSync(join(folder, "node_modules", path)).sort();
    expect(list("shapewright").filter((name) => name !== "node_modules")).toEqual([
      ...["LICENSE", "README.md", "dist", "package.json"],
    ]);
    for (const name of ["@shapewright/runtime", "@shapewright/aws"]) {
      expect(list(name).filter((entry) => entry !== "node_modules")).toEqual([
        "LICENSE",
        "README.md",
        "dist",
        "package.json",
      ]);
    }
    expect(list(".bin")).toContain("shapewright");
  });

  it("generate a package, which is what the sources generate", async () => {
    const out = await inFolder("npx", "--no-install", "shapewright", "gen", "model.json", "--out", "parcels");
    expect(out).toMatch(/^parcel-tracking: wrote \d+ files in parcels/);
    const withoutOrigin = (path: string): string => readFileSync(path, "utf8").replace(/^\/\/ Generated from .*\n/, "");
    for (const file of ["models.ts", "schemas.ts", "errors.ts", "server/constraints.ts"]) {
      const own = join(project, "generated/parcel-tracking/src", file);
      expect(withoutOrigin(join(folder, "parcels/src", file))).toBe(withoutOrigin(own));
    }
  });

  it("find nothing to change when they check", async () => {
    const args = ["--no-install", "shapewright", "gen", "model.json", "--out", "parcels", "--check"];
    expect(await inFolder("npx", ...args)).toMatch(/^parcel-tracking: up to date/);
  });

  it.each(nodes)("run a call in plain Node, in process and through a socket: %s", async (node) => {
    writeFileSync(
      join(folder, "run.js"),
      `import { createServer } from "node:http";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { CancelParcelCommand, ConflictException, ParcelTracking, ParcelTrackingServiceException } from "./parcels/dist/index.js";
import { createParcelTrackingServer } from "./parcels/dist/server/index.js";

const address = ${JSON.stringify(address)};
const server = createParcelTrackingServer({
  getParcel: ({ parcelId }) => ({
    parcel: {
      parcelId,
      status: "CREATED",
      revision: 1,
      sender: address,
      recipient: address,
      weightInGrams: 250,
      serviceLevel: "standard",
      createdAt: new Date(0),
    },
  }),
  cancelParcel: () => {
    throw new ConflictException({ message: "delivered" });
  },
});
const http = createServer(toNodeListener(server));
await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
const clients = [
  new ParcelTracking({ endpoint: "http://in.process", transport: server.fetch }),
  new ParcelTracking({ endpoint: \`http://127.0.0.1:\${http.address().port}\` }),
];
for (const client of clients) {
  const { parcel } = await client.getParcel({ parcelId: "NL20261105PT" });
  const error = await client.send(new CancelParcelCommand({ parcelId: "NL20261105PT" })).catch((reason) => reason);
  const isKnown = error instanceof ConflictException && error instanceof ParcelTrackingServiceException;
  console.log(JSON.stringify([parcel, isKnown, error.message]));
  client.destroy();
}
http.close();
`,
    );
    const out = await inFolder(node, "run.js");
    const answer = [
      {
        parcelId: "NL20261105PT",
        status: "CREATED",
        revision: 1,
        sender: address,
        recipient: address,
        weightInGrams: 250,
        serviceLevel: "standard",
        createdAt: "1970-01-01T00:00:00.000Z",
      },
      true,
      "delivered",
    ];
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([answer, answer]);
  });

  const consumer = `import { ServiceException } from "@shapewright/runtime";
import { ParcelTracking, ParcelStatus, type Parcel } from "./parcels/dist/index.js";
import { createParcelTrackingServer } from "./parcels/dist/server/index.js";
import { handlers } from "./parcels/handlers.ts";

const server = createParcelTrackingServer(handlers);
const client = new ParcelTracking({ endpoint: "http://in.process", transport: server.fetch });
export async function find(parcelId: string): Promise<Parcel | undefined> {
  try {
    const { parcel } = await client.getParcel({ parcelId });
    return parcel.status === ParcelStatus.CANCELLED ? undefined : parcel;
  } catch (error) {
    if (error instanceof ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}
`;

  it.each([
    { resolution: "nodenext", options: { module: ts.ModuleKind.NodeNext, types: ["node"], lib: ["lib.es2023.d.ts"] } },
    {
      resolution: "bundler, in a browser",
      options: {
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        types: [],
        lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
      },
    },
  ])("have declarations that compile with $resolution", ({ options }) => {
    const file = join(folder, "consumer.ts");
    writeFileSync(file, consumer);
    const program = ts.createProgram([file], {
      ...options,
      target: ts.ScriptTarget.ES2023,
      typeRoots: [join(project, "node_modules/@types")],
      noEmit: true,
      allowImportingTsExtensions: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      // Our own declarations are what is checked; TypeScript's are not.
      skipLibCheck: false,
      skipDefaultLibCheck: true,
    });
    const diagnostics = ts.getPreEmitDiagnostics(program);
    expect(
      diagnostics.map(
        ({ file: at, messageText }) => `${at?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
      ),
    ).toEqual([]);
    const loaded = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(loaded.some((path) => path.endsWith("@shapewright/runtime/dist/index.d.ts"))).toBe(true);
    expect(loaded.some((path) => path.endsWith("parcels/dist/index.d.ts"))).toBe(true);
  });
});

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text.split("\n", 1)[0] ?? "";
}
