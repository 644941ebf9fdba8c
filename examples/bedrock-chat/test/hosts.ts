import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorker } from "../src/build/build-worker.ts";
import { type RunningChat, startChat } from "../src/server/start-chat.ts";

/** A platform that the chat runs on. */
interface Host {
  readonly name: string;
  readonly start: () => Promise<RunningChat>;
}

const workerd = process.env["WORKERD_BINARY"];
if (workerd === undefined) console.warn("WORKERD_BINARY is not set: the chat is not tested in workerd.");

/** The platforms that are here. */
export const hosts: readonly Host[] = [
  { name: "Node", start: () => startChat({ port: 0 }) },
  ...(workerd === undefined ? [] : [{ name: "workerd", start: () => startWorkerd(workerd) }]),
];

async function startWorkerd(binary: string): Promise<RunningChat> {
  const folder = mkdtempSync(join(tmpdir(), "bedrock-chat-"));
  const port = await findFreePort();
  const config = await writeWorker(folder, port);
  const host = spawn(binary, ["serve", config], { stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  await untilServing(host, url);
  return {
    url,
    async close() {
      if (host.exitCode === null && host.kill()) await once(host, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilServing(host: ChildProcess, url: string): Promise<void> {
  const isServing = (): Promise<boolean> =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isServing())) {
    if (host.exitCode !== null) throw new Error(`workerd ended with code ${host.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
