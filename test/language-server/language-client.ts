import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

const root = fileURLToPath(new URL("../..", import.meta.url));
const args = ["--conditions=@shapewright/source", "--import", "tsx", "src/cli/shapewright.ts", "lsp", "--stdio"];

/** An editor, as far as the protocol sees of it, with the server in a process of its own. */
export class LanguageClient {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly diagnostics: Map<string, readonly Diagnostic[]> = new Map<string, readonly Diagnostic[]>();
  /** How many errors without an id were received: answers to what is not a message. */
  refusals = 0;
  readonly #ended: Promise<unknown>;
  #version = 1;

  constructor() {
    this.child = spawn(process.execPath, args, { cwd: root });
    this.#ended = once(this.child, "exit");
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
      {
        error: (message) => {
          if (message.includes("without id")) this.refusals++;
        },
        warn: () => undefined,
        info: () => undefined,
        log: () => undefined,
      },
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: { uri: string; diagnostics: Diagnostic[] }) => {
        this.diagnostics.set(params.uri, params.diagnostics);
      },
    );
    this.connection.listen();
  }

  async initialize(folder: string): Promise<unknown> {
    const uri = pathToFileURL(folder).href;
    const result: unknown = await this.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "model" }],
      capabilities: {},
    });
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "smithy", version: this.#version++, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  async change(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: this.#version++ };
    await this.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  request<Result>(method: string, uri: string, more: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...more });
  }

  /** The diagnostics of a file, once they are as wanted; the time only ends what hangs. */
  async waitFor(uri: string, isWanted: (messages: readonly string[]) => boolean): Promise<readonly Diagnostic[]> {
    for (let round = 0; round < 1500; round++) {
      const found = this.diagnostics.get(uri);
      if (found !== undefined && isWanted(found.map(textOf))) return found;
      await delay(20);
    }
    throw new Error(`the diagnostics stay ${JSON.stringify(this.diagnostics.get(uri))}`);
  }

  /** @returns what the server's process ends with. */
  async end(): Promise<unknown> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = (await this.#ended) as unknown[];
    this.connection.dispose();
    return code;
  }
}

function textOf({ message }: Diagnostic): string {
  return typeof message === "string" ? message : message.value;
}
