import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompletionItem, Location, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { LanguageClient } from "./language-client.ts";

const main = `$version: "2"

namespace com.example

use com.example.shapes#City

/// Tells the weather.
@aws.protocols#restJson1
service Weather {
    version: "1"
    operations: [GetCity]
}

@readonly
@http(method: "GET", uri: "/city")
operation GetCity {
    output := {
        @documentation("\u{1F327} rain") city: City
    }
}
`;
const shapes = `$version: "2"\r\n\r\nnamespace com.example.shapes\r\n\r\n/// A place.\r\nstructure City {\r\n    @required\r\n    name: String\r\n}\r\n\r\n@trait\r\nstructure audited {}\r\n`;

const folder = mkdtempSync(join(tmpdir(), "shapewright-lsp-"));
const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const mainUri = uriOf("model/main.smithy");
const shapesUri = uriOf("dependency/shapes.smithy");
let client: LanguageClient;

beforeAll(async () => {
  mkdirSync(join(folder, "model"));
  mkdirSync(join(folder, "dependency"));
  writeFileSync(join(folder, "smithy-build.json"), JSON.stringify({ version: "1.0", imports: ["dependency"] }));
  writeFileSync(join(folder, "model/main.smithy"), main);
  writeFileSync(join(folder, "dependency/shapes.smithy"), shapes);
  writeFileSync(join(folder, "ignored.smithy"), "structure");
  client = new LanguageClient();
  await client.initialize(folder);
  await client.open(mainUri, main);
});
afterAll(async () => {
  expect(await client.end()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** The position of a text in a file, counted as the protocol does, and of a character in it. */
function positionOf(text: string, part: string, inner = 0): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, text.indexOf(part) + inner).split(/\r\n|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** A text with edits, as an editor applies them. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? 0) + character;
  return edits
    .toSorted((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (before, { range, newText }) => before.slice(0, offset(range.start)) + newText + before.slice(offset(range.end)),
      text,
    );
}

describe("the language server", () => {
  it("tells all faults of unsaved text over the whole workspace, and takes them back", async () => {
    await client.waitFor(mainUri, (messages) => messages.length === 0);
    const broken = main.replace("city: City", "city: Citty, other: Strng");
    await client.change(mainUri, broken);
    const found = await client.waitFor(mainUri, (messages) => messages.length === 2);
    expect(found.map(({ message, code, severity, source }) => ({ message, code, severity, source }))).toEqual([
      {
        message: 'shape "Citty" is not defined\ndid you mean "City"?',
        code: "Target.UnresolvedShape",
        severity: 1,
        source: "shapewright",
      },
      {
        message: 'shape "Strng" is not defined\ndid you mean "String"?',
        code: "Target.UnresolvedShape",
        severity: 1,
        source: "shapewright",
      },
    ]);
    // The column counts UTF-16 code units: the cloud is two.
    const start = positionOf(broken, "Citty");
    expect(found[0]?.range).toEqual({ start, end: { ...start, character: start.character + 5 } });
    await client.change(mainUri, main);
    await client.waitFor(mainUri, (messages) => messages.length === 0);
    expect(client.diagnostics.has(uriOf("ignored.smithy"))).toBe(false);
  });

  it("tells faults of other files that a change causes, and sees files that are deleted", async () => {
    await client.open(shapesUri, shapes.replace("structure City", "structure Town"));
    await client.waitFor(mainUri, (messages) =>
      messages.some((message) => message.includes('"com.example.shapes#City"') || message.includes('"City"')),
    );
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: shapesUri } });
    await client.waitFor(mainUri, (messages) => messages.length === 0);
    const extra = uriOf("model/extra.smithy");
    writeFileSync(
      join(folder, "model/extra.smithy"),
      '$version: "2"\nnamespace com.example\nlist L { member: Nothing }\n',
    );
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: extra, type: 1 }] });
    await client.waitFor(extra, (messages) => messages.length === 1);
    rmSync(join(folder, "model/extra.smithy"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: extra, type: 3 }] });
    await client.waitFor(extra, (messages) => messages.length === 0);
  });

  it("hover shows a signature and the documentation", async () => {
    const hover = await client.request<{ contents: { value: string } }>("textDocument/hover", mainUri, {
      position: positionOf(main, "city: City", 7),
    });
    expect(hover.contents.value).toBe(
      "```smithy\nstructure City {\n    @required name: String\n}\n```\n\nA place.\n\ncom.example.shapes#City",
    );
    const trait = await client.request<{ contents: { value: string } }>("textDocument/hover", mainUri, {
      position: positionOf(main, "readonly", 2),
    });
    expect(trait.contents.value).toContain("@smithy.api#readonly");
    expect(await client.request("textDocument/hover", mainUri, { position: { line: 999, character: 999 } })).toBeNull();
  });

  it("goes to a definition in a file with CRLF, and finds references", async () => {
    const position = positionOf(main, "city: City", 7);
    const [definition] = await client.request<Location[]>("textDocument/definition", mainUri, { position });
    const start = positionOf(shapes, "City {");
    expect(definition).toEqual({ uri: shapesUri, range: { start, end: { ...start, character: start.character + 4 } } });
    const references = await client.request<Location[]>("textDocument/references", mainUri, {
      position,
      context: { includeDeclaration: true },
    });
    expect(references.map(({ uri, range }) => `${uri === mainUri ? "main" : "shapes"}:${range.start.line}`)).toEqual([
      ...["main:4", "main:17", "shapes:5"],
    ]);
  });

  it("completes shapes and traits, and adds their use", async () => {
    const text = main
      .replace("city: City", "city: Ci")
      .replace("use com.example.shapes#City\n", "")
      .replace("@readonly", "@");
    await client.change(mainUri, text);
    const complete = (position: object): Promise<CompletionItem[]> =>
      client.request<CompletionItem[]>("textDocument/completion", mainUri, { position });
    const items = await complete(positionOf(text, "city: Ci", 8));
    const city = items.find(({ detail }) => detail === "com.example.shapes#City");
    expect(applyEdits(text, city?.additionalTextEdits ?? [])).toContain(
      "namespace com.example\n\nuse com.example.shapes#City\n",
    );
    expect(items.find(({ label }) => label === "String")).not.toHaveProperty("additionalTextEdits");
    const traits = await complete(positionOf(text, "@\n@http", 1));
    expect(traits.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["readonly", "idempotent", "audited", "restJson1"]),
    );
    expect(traits.map(({ label }) => label)).not.toContain("City");
    expect(await complete(positionOf(text, '"GET"', 2))).toEqual([]);
    await client.change(mainUri, main);
  });

  it("renames across files, and says why it cannot", async () => {
    const position = positionOf(main, "city: City", 7);
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", mainUri, { position, newName: "Town" });
    expect(applyEdits(main, edit.changes?.[mainUri] ?? [])).toBe(
      main.replace("shapes#City", "shapes#Town").replace("city: City", "city: Town"),
    );
    expect(applyEdits(shapes, edit.changes?.[shapesUri] ?? [])).toBe(
      shapes.replace("structure City", "structure Town"),
    );
    const refused = (newName: string, at = position): Promise<unknown> =>
      client.request("textDocument/rename", mainUri, { position: at, newName });
    await expect(refused("not a name")).rejects.toThrow('"not a name" is not a name for a shape');
    await expect(refused("audited")).rejects.toThrow('"audited" is taken in com.example.shapes');
    await expect(refused("X", positionOf(main, "readonly", 1))).rejects.toThrow(
      '"readonly" is not defined in the workspace',
    );
  });

  it("formats what has no faults", async () => {
    const options = { options: { tabSize: 4, insertSpaces: true } };
    await client.change(mainUri, main.replace("    version", "version"));
    const edits = await client.request<TextEdit[]>("textDocument/formatting", mainUri, options);
    expect(applyEdits(main.replace("    version", "version"), edits)).toContain(
      'service Weather {\n    version: "1"\n',
    );
    await client.change(mainUri, "structure {");
    expect(await client.request("textDocument/formatting", mainUri, options)).toBeNull();
    await client.change(mainUri, main);
  });

  it.each<readonly [what: string, bytes: string]>([
    ["without a length", "X-Other: 1\r\n\r\n{}"],
    ["with a huge length", "Content-Length: 99999999999\r\n\r\n"],
    ["with a length that is not a number", "Content-Length: five\r\n\r\n{}"],
    ["of what is not JSON", "Content-Length: 5\r\n\r\n{bad}"],
  ])("answers a message %s by an error and serves the next one", async (_what, bytes) => {
    const wanted = client.refusals + 1;
    client.child.stdin.write(bytes);
    const position = { line: 0, character: 0 };
    expect(await client.request("textDocument/hover", uriOf("gone.smithy"), { position })).toBeNull();
    expect(client.refusals).toBe(wanted);
  });

  it("goes on after messages that are not JSON, unknown methods and files that are not there", async () => {
    client.child.stdin.write("Content-Length: 5\r\n\r\n{bad}");
    await expect(client.connection.sendRequest("no/such")).rejects.toThrow();
    const position = { line: 0, character: 0 };
    expect(await client.request("textDocument/hover", uriOf("gone.smithy"), { position })).toBeNull();
    expect(await client.request("textDocument/hover", "untitled:Untitled-1", { position })).toBeNull();
  });
});
