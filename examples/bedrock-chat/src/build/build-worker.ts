import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildPage, bundleOptions } from "./build-page.ts";

/** The Worker as one module, with the page's files in it. */
async function buildWorker(): Promise<string> {
  const { outputFiles } = await build({
    ...bundleOptions,
    entryPoints: [fileURLToPath(new URL("../worker.ts", import.meta.url))],
    platform: "neutral",
    conditions: [...bundleOptions.conditions, "workerd"],
    define: { PAGE_FILES: JSON.stringify(await buildPage()) },
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Writes the Worker and a configuration for workerd to a folder: `workerd serve worker.capnp`.
 *
 * @param port that workerd is to listen on.
 * @returns the configuration's path.
 */
export async function writeWorker(folder: string, port: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "worker.js"), await buildWorker());
  const config = join(folder, "worker.capnp");
  await writeFile(config, workerdConfig(port));
  return config;
}

function workerdConfig(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "chat", worker = (
    modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-01-01"))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "chat")],
);
`;
}
