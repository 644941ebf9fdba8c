import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const [, section = ""] = /\n## Where it runs\n([^]*?)\n## /.exec(readme) ?? [];

/** The code below the paragraph that begins so. */
function snippet(start: string): string {
  const [, code] = new RegExp(`\n${start}[^]*?\`\`\`js\n([^]*?)\`\`\``).exec(section) ?? [];
  return code ?? expect.fail(`README.md has no snippet for ${start}`);
}

const makeServer = `import { createSSOOIDCServer } from "@shapewright/sso-oidc/server";
const server = createSSOOIDCServer({
  registerClient: ({ clientName }) => ({ clientId: "id-of-" + clientName, clientSecret: "s" }),
});
`;

let folder: string;
let host: ChildProcess | undefined;

beforeAll(() => {
  // Inside of the repository, so that its packages resolve.
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  folder = mkdtempSync(join(root, "node_modules/.cache/hosts-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});
afterEach(async () => {
  if (host?.exitCode === null && host.kill()) await once(host, "exit");
  host = undefined;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function register(port: string, body = '{"clientName":"x","clientType":"public"}'): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", headers, body };
  const response = await fetch(`http://127.0.0.1:${port}/client/register`, init);
  return { status: response.status, text: await response.text() };
}

const registered = { status: 200, text: '{"clientId":"id-of-x","clientSecret":"s"}' };
const refused = { status: 400, text: expect.stringContaining("JSON") as string };

/** What a host answers that a command starts with a file. */
async function answersOf(
  [command = "", ...args]: readonly string[],
  code: string,
  port: string,
): Promise<readonly Answer[]> {
  const file = join(folder, "host.js");
  writeFileSync(file, code.replaceAll("8080", port));
  host = spawn(command, [...args, file], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  await untilServing(host, port);
  return [await register(port), await register(port, "{not JSON")];
}

/** The code in one file, without what is Node's. */
async function bundle(code: string): Promise<string> {
  const options = {
    bundle: true,
    write: false as const,
    format: "esm" as const,
    conditions: ["workerd"],
  } satisfies BuildOptions;
  const { outputFiles } = await build({ ...options, stdin: { contents: code, resolveDir: folder } });
  return outputFiles[0]?.text ?? "";
}

async function untilServing(process: ChildProcess, port: string): Promise<void> {
  const isServing = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
  while (!(await isServing())) {
    if (process.exitCode !== null) throw new Error(`the host ended with code ${String(process.exitCode)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return String(port);
}

const node = process.execPath;

describe("the snippets of README.md for hosts", () => {
  it("run in Express", async () => {
    const [answer, wrong] = await answersOf([node], makeServer + snippet("Express"), await freePort());
    expect(answer).toEqual(registered);
    // It is Express that says so: its parser comes first.
    expect(wrong?.status).toBe(400);
  });

  it("run in Fastify", async () => {
    expect(await answersOf([node], makeServer + snippet("Fastify"), await freePort())).toEqual([registered, refused]);
  });

  it("run in Hono", async () => {
    const listen = `import { createServer } from "node:http";
createServer(async (message, response) => {
  const chunks = await Array.fromAsync?.(message) ?? await message.toArray();
  const body = message.method === "POST" ? Buffer.concat(chunks) : undefined;
  const { status, headers, ...rest } = await app.fetch(
    new Request("http://127.0.0.1" + message.url, { method: message.method, headers: message.headers, body }),
  ).then(async (answer) => ({ status: answer.status, headers: answer.headers, text: await answer.text() }));
  response.writeHead(status, Object.fromEntries(headers)).end(rest.text);
}).listen(8080);
`;
    const code = makeServer + snippet("Hono") + listen;
    expect(await answersOf([node], code, await freePort())).toEqual([registered, refused]);
  });

  it("run in AWS Lambda", () => {
    const event = {
      httpMethod: "POST",
      path: "/client/register",
      headers: { "content-type": "application/json" },
      body: '{"clientName":"x","clientType":"public"}',
    };
    const invoke = `console.log(JSON.stringify(await handler(${JSON.stringify(event)})));`;
    writeFileSync(join(folder, "lambda.js"), makeServer + snippet("AWS Lambda") + invoke);
    const output = execFileSync(node, ["lambda.js"], { cwd: folder, encoding: "utf8" });
    const { statusCode, body } = JSON.parse(output) as { statusCode: number; body: string };
    expect({ status: statusCode, text: body }).toEqual(registered);
  });

  it("run as a gateway", async () => {
    const code = `${makeServer}import { createSSOServer } from "@shapewright/sso/server";
import { createServer } from "node:http";
import { toNodeListener } from "@shapewright/runtime/server/node";
const other = createSSOServer({});
${snippet("Several services")}createServer(toNodeListener(gateway)).listen(8080);`;
    expect(await answersOf([node], code, await freePort())).toEqual([registered, refused]);
  });

  it.each([
    { name: "Deno", binary: "DENO_BINARY", args: ["run", "--allow-net", "--no-config", "--quiet"] },
    { name: "Bun", binary: "BUN_BINARY", args: ["run"] },
  ])("run in $name", async ({ name, binary, args }) => {
    const path = process.env[binary];
    if (path === undefined) {
      console.warn(`${binary} is not set: the snippet is not run in ${name}.`);
      return;
    }
    // Deno does not read packages that a workspace links.
    const code = await bundle(makeServer + snippet("Deno and Bun"));
    expect(await answersOf([path, ...args], code, await freePort())).toEqual([registered, refused]);
  });

  it("run in workerd", async () => {
    const path = process.env["WORKERD_BINARY"];
    if (path === undefined) {
      console.warn("WORKERD_BINARY is not set: the snippet is not run in workerd.");
      return;
    }
    writeFileSync(join(folder, "worker.js"), await bundle(makeServer + snippet("Workers")));
    const port = await freePort();
    writeFileSync(
      join(folder, "worker.capnp"),
      `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`,
    );
    host = spawn(path, ["serve", join(folder, "worker.capnp")], { stdio: ["ignore", "ignore", "inherit"] });
    await untilServing(host, port);
    expect([await register(port), await register(port, "{not JSON")]).toEqual([registered, refused]);
  });
});
