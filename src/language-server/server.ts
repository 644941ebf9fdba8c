import { pipeline } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createConnection,
  MarkupKind,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
  type Position,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { formatIdl } from "../model/smithy-idl/format/format-idl.ts";
import type { ParsedIdl } from "../model/smithy-idl/parsed-idl.ts";
import { completeName } from "./complete-name.ts";
import { describeShape } from "./describe-shape.ts";
import { findDiagnostics } from "./find-diagnostics.ts";
import { MessageFramer } from "./message-framer.ts";
import { ModelNames, type Occurrence } from "./model-names.ts";
import { offsetOf, rangeOf, replaceAll } from "./positions.ts";
import { RenameError, renameShape } from "./rename-shape.ts";
import { Workspace } from "./workspace.ts";

/** How long nothing must be typed before faults are looked for, in milliseconds. */
const quietMilliseconds = 80;
/** JSON-RPC's code for what is not JSON, here also for what is not in a frame. */
const parseError = -32_700;
/** JSON-RPC's code for a request whose parameters do not fit. */
const invalidParams = -32_602;

/**
 * Serves an editor until it says `exit` or closes the stream (Language Server Protocol 3.17). The process ends with it:
 * with 0 after a `shutdown` request, else with 1. What is not a message is answered by an error without an id, as JSON-RPC
 * requires, and skipped.
 */
export function runLanguageServer(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, version: string): void {
  const writer = new StreamMessageWriter(output);
  const refuse = (message: string): void => {
    const answer = { jsonrpc: "2.0", id: null, error: { code: parseError, message } };
    // An editor that has closed its end closes the input as well, and that ends the process.
    writer.write(answer).catch(() => undefined);
  };
  const framer = new MessageFramer(refuse);
  const reader = new StreamMessageReader(framer);
  reader.onError(({ message }) => refuse(message));
  const connection = createConnection(reader, writer);
  let hasShutDown = false;
  connection.onShutdown(() => {
    hasShutDown = true;
  });
  framer.once("close", () => process.exit(hasShutDown ? 0 : 1));
  new LanguageServer(connection, version).listen();
  pipeline(input, framer, () => undefined);
}

class LanguageServer {
  readonly #connection: Connection;
  readonly #version: string;
  readonly #documents = new TextDocuments(TextDocument);
  /** The editor's own spelling of the paths' addresses. */
  readonly #uris = new Map<string, string>();
  #workspace = new Workspace([]);
  /** Files that have diagnostics in the editor. */
  #told = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, version: string) {
    this.#connection = connection;
    this.#version = version;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    this.#documents.onDidChangeContent(({ document }) => this.#changed(document));
    this.#documents.onDidClose(({ document }) => {
      const path = pathOf(document.uri);
      if (path !== undefined) this.#workspace.close(path);
      this.#schedule();
    });
    connection.onDidChangeWatchedFiles(() => this.#schedule());
    connection.onHover(({ textDocument, position }) => this.#hover(textDocument.uri, position));
    connection.onDefinition(({ textDocument, position }) => {
      const id = this.#at(textDocument.uri, position)?.occurrence?.id;
      return id === undefined ? null : this.#locate(id, ({ kind }) => kind === "definition");
    });
    connection.onReferences(({ textDocument, position, context }) => {
      const id = this.#at(textDocument.uri, position)?.occurrence?.id;
      return id === undefined
        ? null
        : this.#locate(id, ({ kind }) => kind === "reference" || context.includeDeclaration);
    });
    connection.onCompletion(({ textDocument, position }) => {
      const found = this.#at(textDocument.uri, position);
      return found === undefined ? null : completeName(found.parsed, found.offset, found.names);
    });
    connection.onPrepareRename(({ textDocument, position }) => {
      const found = this.#at(textDocument.uri, position)?.occurrence;
      return found === undefined ? null : rangeOf(found.parsed.source, found.at, found.length);
    });
    connection.onRenameRequest(({ textDocument, position, newName }) =>
      this.#rename(textDocument.uri, { position, newName }),
    );
    connection.onDocumentFormatting(({ textDocument }) => {
      const parsed = this.#find(textDocument.uri)?.parsed;
      if (parsed === undefined || parsed.faults.length > 0) return null;
      const formatted = formatIdl(parsed);
      return formatted === parsed.tree.text ? [] : [replaceAll(parsed.source, formatted)];
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({ workspaceFolders }: InitializeParams): InitializeResult {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? [];
    this.#workspace = new Workspace(uris.flatMap((uri) => pathOf(uri) ?? []));
    this.#schedule();
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        completionProvider: { triggerCharacters: ["@", ":", "#"] },
        renameProvider: { prepareProvider: true },
        documentFormattingProvider: true,
      },
      serverInfo: { name: "shapewright", version: this.#version },
    };
  }

  #changed(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    this.#uris.set(path, document.uri);
    this.#workspace.open(path, document.getText());
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellFaults(), quietMilliseconds);
  }

  #tellFaults(): void {
    const { files, faults } = this.#workspace.read();
    const found = findDiagnostics(files, faults);
    // Files that are gone have no faults any more.
    for (const path of new Set([...this.#told, ...found.keys()])) {
      const diagnostics = [...(found.get(path) ?? [])];
      if (diagnostics.length === 0 && !this.#told.has(path) && !this.#workspace.isOpen(path)) continue;
      void this.#connection.sendDiagnostics({ uri: this.#uriOf(path), diagnostics });
      if (diagnostics.length === 0) this.#told.delete(path);
      else this.#told.add(path);
    }
  }

  #hover(uri: string, position: Position): { contents: { kind: MarkupKind; value: string } } | null {
    const found = this.#at(uri, position);
    const value = found?.occurrence === undefined ? undefined : describeShape(found.occurrence.id, found.names);
    return value === undefined ? null : { contents: { kind: MarkupKind.Markdown, value } };
  }

  #rename(
    uri: string,
    { position, newName }: { readonly position: Position; readonly newName: string },
  ): { changes: Record<string, ReturnType<typeof replaceAll>[]> } | null {
    const found = this.#at(uri, position);
    if (found?.occurrence === undefined) return null;
    try {
      const edits = renameShape(found.occurrence.id, newName, found.names);
      return { changes: Object.fromEntries([...edits].map(([path, list]) => [this.#uriOf(path), list])) };
    } catch (error) {
      if (error instanceof RenameError) throw new ResponseError(invalidParams, error.message);
      throw error;
    }
  }

  #locate(id: string, isWanted: (occurrence: Occurrence) => boolean): Location[] {
    return this.#names()
      .occurrencesOf(id)
      .filter(isWanted)
      .map(({ parsed, at, length }) => ({
        uri: this.#uriOf(parsed.tree.file),
        range: rangeOf(parsed.source, at, length),
      }));
  }

  #names(): ModelNames {
    return new ModelNames(this.#workspace.read().files);
  }

  #find(uri: string): { readonly parsed: ParsedIdl; readonly names: ModelNames } | undefined {
    const names = this.#names();
    const parsed = this.#workspace.find(pathOf(uri) ?? "");
    return parsed && { parsed, names };
  }

  #at(
    uri: string,
    position: Position,
  ):
    | {
        readonly parsed: ParsedIdl;
        readonly names: ModelNames;
        readonly offset: number;
        readonly occurrence: Occurrence | undefined;
      }
    | undefined {
    const found = this.#find(uri);
    if (found === undefined) return undefined;
    const offset = offsetOf(found.parsed.tree.text, position);
    return { ...found, offset, occurrence: found.names.at(found.parsed, offset) };
  }

  #uriOf(path: string): string {
    return this.#uris.get(path) ?? pathToFileURL(path).href;
  }
}

/** Undefined for what is not a file, such as an editor's draft. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
