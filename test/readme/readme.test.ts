import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTypes } from "../packages/type-check.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The fenced blocks of a language, in order, without the indentation of the list they may stand in. */
function blocksOf(language: string, text: string = readme): string[] {
  const fences = text.matchAll(new RegExp(`^([ ]*)\`\`\`${language}\\n([^]*?)^[ ]*\`\`\`$`, "gm"));
  return [...fences].map(([, indentation = "", block = ""]) =>
    block.replaceAll(new RegExp(`^${indentation}`, "gm"), ""),
  );
}

/** The text of a section, without its heading. */
function section(heading: string): string {
  const [, after = ""] = readme.split(`\n## ${heading}\n`);
  return after.split("\n## ", 1)[0] ?? "";
}

/** An example need not use what it shows, nor be ready to be declared. */
const compilerOptions = { noUnusedLocals: false, isolatedDeclarations: false, skipLibCheck: true };

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
  it("has a call of AWS that runs as it is, signed with keys from the environment", async () => {
    const [call = ""] = blocksOf("js");
    const port = await freePort();
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "call.js"), call);
    writeFileSync(
      join(folder, "sts.js"),
      `import { createServer } from "node:http";
      import { sigV4Caller, verifySigV4 } from "@shapewright/aws/verify-sigv4";
      import { toNodeListener } from "@shapewright/runtime/server/node";
      import { createSTSServer } from "@shapewright/sts/server";
      const credentials = (id) => id === "AKIDEXAMPLE"
        ? { secretAccessKey: "secret", accountId: "123456789012", arn: "arn:aws:iam::123456789012:user/ada" }
        : undefined;
      const server = createSTSServer(
        {
          getCallerIdentity(_input, context) {
            const { accessKeyId, accountId, arn } = context.get(sigV4Caller);
            return { UserId: accessKeyId, Account: accountId, Arn: arn };
          },
        },
        { interceptors: [verifySigV4({ credentials, region: "eu-west-1" })] },
      );
      createServer(toNodeListener(server)).listen(${port});`,
    );
    const running = await startServer(["sts.js"], { cwd: folder, port });
    const callWith = (secret: string): { stdout: string; stderr: string } => {
      const env: NodeJS.ProcessEnv = {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"))),
        AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
        AWS_SECRET_ACCESS_KEY: secret,
        AWS_CONFIG_FILE: join(folder, "absent"),
        AWS_SHARED_CREDENTIALS_FILE: join(folder, "absent"),
      };
      return spawnSync(process.execPath, ["call.js"], { cwd: folder, env, encoding: "utf8" });
    };
    const [signed, forged] = [callWith("secret"), callWith("another")];
    await running.stop();
    const [, comment = ""] = /console\.log\(.*\); \/\/ (.*)/.exec(call) ?? [];
    expect(signed).toMatchObject({ stdout: `${comment}\n`, stderr: "" });
    expect(forged).toMatchObject({ stdout: "", stderr: expect.stringContaining("SignatureDoesNotMatch") as string });
  });

  it("has a server and a client that run in plain Node and print what the comment says", async () => {
    const [, server = "", client = ""] = blocksOf("js");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const port = await freePort();
    writeFileSync(join(folder, "server.js"), server.replace("8080", port));
    writeFileSync(join(folder, "client.js"), client.replace("8080", port));
    const running = await startServer(["server.js"], { cwd: folder, port });
    const { stdout, stderr } = spawnSync(process.execPath, ["client.js"], { cwd: folder, encoding: "utf8" });
    await running.stop();
    const [, comment = ""] = /console\.log\(.*\); \/\/ (.*)/.exec(client) ?? [];
    expect({ stdout, stderr }).toEqual({ stdout: `${comment}\n`, stderr: "" });
  });

  it("has steps to a service of one's own that work as they are, in an empty folder", async () => {
    const outside = mkdtempSync(join(tmpdir(), "shapewright-readme-"));
    const cwd = join(outside, "my-service");
    mkdirSync(cwd);
    symlinkSync(root, join(outside, "shapewright"), "junction");
    const env: NodeJS.ProcessEnv = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^VITEST|^NODE_|^TEST$/.test(name))),
      // What is built is here, and other tests read it; what was downloaded before is taken from the cache.
      npm_config_ignore_scripts: "true",
      npm_config_prefer_offline: "true",
    };
    try {
      const text = section("Your own service");
      const commands = blocksOf("sh", text)
        .join("")
        .split("\n")
        .filter((line) => line !== "");
      const start = commands.pop() ?? "";
      for (const command of commands) execFileSync("sh", ["-c", command], { cwd, env, stdio: "pipe" });

      const handlers = join(cwd, "generated/parcel-tracking/handlers.ts");
      const stub = /async listParcels\(_input, _context\) \{[^}]*\}/;
      const filled = `async listParcels({ statuses = [], nextToken }) {
    const [status = ""] = statuses;
    const parcel = { parcelId: "AB123456" + (nextToken ?? "1"), status, createdAt: new Date(0) };
    return { parcels: [parcel as never], ...(nextToken === undefined ? { nextToken: "2" } : {}) };
  }`;
      expect(readFileSync(handlers, "utf8")).toMatch(stub);
      writeFileSync(handlers, readFileSync(handlers, "utf8").replace(stub, filled));

      const [serve = "", call = ""] = blocksOf("ts", text);
      const port = await freePort();
      writeFileSync(join(cwd, "server.ts"), serve.replace("8080", port));
      writeFileSync(join(cwd, "client.ts"), call.replace("8080", port));
      expect(start).toBe("npx tsx server.ts");
      const tsx = join(cwd, "node_modules/tsx/dist/cli.mjs");
      const running = await startServer([tsx, "server.ts"], { cwd, port, env });
      const { stdout, stderr } = spawnSync(process.execPath, [tsx, "client.ts"], { cwd, env, encoding: "utf8" });
      await running.stop();
      expect({ stdout, stderr }).toEqual({
        stdout: "AB1234561 1970-01-01T00:00:00.000Z\nAB1234562 1970-01-01T00:00:00.000Z\n",
        stderr: "",
      });
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it("has interceptors that type-check, in a server that answers as they say", async () => {
    const [code = ""] = blocksOf("ts", section("Interceptors"));
    const requests = `
for (const headers of [{ "x-user": "Ada" }, {}] as Record<string, string>[]) {
  const init = { method: "POST", headers, body: JSON.stringify({ clientName: "cli", clientType: "public" }) };
  headers["content-type"] = "application/json";
  console.log(await (await server.fetch(new Request("http://in.process/client/register", init))).text());
}`;
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "interceptors.ts"), code + requests);
    expect(await checkTypes(new Map([["interceptors.ts", code + requests]]), { compilerOptions })).toEqual([]);
    const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
    const { stdout, stderr } = spawnSync(process.execPath, [tsx, "interceptors.ts"], { cwd: folder, encoding: "utf8" });
    expect({ stdout: stdout.split("\n"), stderr }).toEqual({
      stdout: [
        "/client/register RegisterClient 200",
        '{"clientId":"id-of-Ada"}',
        "/client/register RegisterClient 403",
        '{"message":"who?"}',
        "",
      ],
      stderr: "",
    });
  });

  it("has a client with options that type-checks and is made in plain Node", async () => {
    const [options = ""] = blocksOf("ts", section("Options and limits"));
    const [, interceptors = ""] = blocksOf("ts", section("Interceptors"));
    expect(outputOf("options", `${options}\nconsole.log(client.config.maxAttempts);\n`)).toBe("3\n");
    // In place of the network: a request comes back as the answer.
    const inProcess = interceptors.replace(
      "  endpoint:",
      '  transport: (request) => Promise.resolve(Response.json({ clientId: request.headers.get("x-trace") })),\n  endpoint:',
    );
    const call = `import { RegisterClientCommand } from "@shapewright/sso-oidc";
      const command = new RegisterClientCommand({ clientName: "n", clientType: "public" });
      console.log((await traced.send(command)).clientId);`;
    expect(outputOf("interceptors", `${inProcess}\n${call}\n`)).toBe("done\nRegisterClient 1\n");
    const files = new Map([
      ["options.ts", options],
      ["interceptors.ts", interceptors],
    ]);
    expect(await checkTypes(files, { compilerOptions })).toEqual([]);
  });

  it("names commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    const named = [...readme.matchAll(/npm (?:run )?([a-z:-]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(
      named.filter((name) => !["ci", "init", "install", "pack", "pkg"].includes(name) && !(name in scripts)),
    ).toEqual([]);
  });
});

/** What a program prints; it must print no error. */
function outputOf(name: string, text: string): string {
  writeFileSync(join(folder, `${name}.js`), text);
  const { stdout, stderr } = spawnSync(process.execPath, [`${name}.js`], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return String(port);
}

/** Starts a server as a process, and waits until it answers. */
async function startServer(
  args: readonly string[],
  { port, ...options }: { readonly cwd: string; readonly port: string; readonly env?: NodeJS.ProcessEnv },
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, args, { ...options, stdio: "inherit" });
  const isServing = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  while (child.exitCode === null && !(await isServing())) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    async stop() {
      const ended = once(child, "exit");
      if (child.kill()) await ended;
    },
  };
}
