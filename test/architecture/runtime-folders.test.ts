import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src/runtime", import.meta.url));

/** The runtime's folders, each of which imports only those before it. */
const order: readonly string[] = [
  ...["schema", "exception", "codec", "pattern"],
  ...["json", "cbor", "xml", "form"],
  ...["http", "checksum", "protocol"],
  ...["rest-json", "rest-xml", "aws-json", "aws-query", "ec2-query", "rpcv2-cbor", "rpcv2-json"],
  ...["client/endpoint", "client/transport", "client/interceptors", "client", "server", "customizations"],
  "entries",
  // `protocols.ts` makes whole protocols of what the entries give one by one.
  ".",
];

/** Arrows up that are still to be removed: each of them leaves this list when it is gone. */
const knownArrows: readonly string[] = [
  "aws-json/aws-json-client.ts > rpcv2-json/rewrite-schema.ts",
  "aws-json/aws-json-server.ts > rpcv2-json/rewrite-schema.ts",
  "aws-json/json-body-codec.ts > rpcv2-json/rewrite-schema.ts",
  "exception/service-exception.ts > http/http-message.ts",
  "exception/service-exception.ts > http/response-metadata.ts",
  "schema/schema.ts > exception/service-exception.ts",
];

/** Circles that are still to be opened; likewise. */
const knownCircles: readonly string[] = [
  "exception/service-exception.ts schema/schema.ts",
  "protocol/rpc-error-writer.ts protocol/rpc-server.ts",
];

describe("the runtime's folders", () => {
  const imports = new Map(listFiles().map((file) => [file, importsOf(file)]));

  it("are all in the order", () => {
    expect(imports.size).toBeGreaterThan(100);
    expect([...imports.keys()].filter((file) => !order.includes(folderOf(file)))).toEqual([]);
  });

  it("import only what stands before them", () => {
    const arrows = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => order.indexOf(folderOf(target)) > order.indexOf(folderOf(file)))
        .map((target) => `${file} > ${target}`),
    );
    expect(arrows.toSorted()).toEqual(knownArrows.toSorted());
  });

  it("have no circles between their files", () => {
    const circles = findCircles(imports).map((files) => files.toSorted().join(" "));
    expect(circles.toSorted()).toEqual(knownCircles.toSorted());
  });
});

describe("findCircles", () => {
  it("finds what files reach themselves, and through which others", () => {
    const graph = { a: ["b"], b: ["c", "d"], c: ["a"], d: ["e"], e: [], f: ["f"] };
    const circles = findCircles(new Map(Object.entries(graph)));
    expect(circles.map((files) => files.toSorted())).toEqual([["a", "b", "c"], ["f"]]);
  });
});

function listFiles(): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !/^(dist|node_modules)\//.test(path));
}

/** What does nothing but pass others' exports on is an entry, wherever it stands. */
function folderOf(file: string): string {
  const text = readFileSync(`${root}/${file}`, "utf8");
  const isEntry = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*|^export [^;]*? from "[^"]+";$/gm, "").trim() === "";
  return isEntry ? "entries" : posix.dirname(file);
}

/** The files that a file imports, be it types alone. */
function importsOf(file: string): string[] {
  const text = readFileSync(`${root}/${file}`, "utf8");
  const statements = text.matchAll(/^(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm);
  return [...new Set([...statements].map(([, from, dynamic = ""]) => from ?? dynamic))].map((specifier) =>
    posix.join(posix.dirname(file), specifier),
  );
}

/** The groups of files of which each reaches all others of its group (strongly connected components; R. Tarjan, 1972). */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  /** @returns the lowest number among the open files that a file reaches. */
  const visit = (file: string): number => {
    const number = numbers.size;
    numbers.set(file, number);
    open.push(file);
    const reached = (imports.get(file) ?? []).map((target) => {
      const known = numbers.get(target);
      if (known === undefined) return visit(target);
      return open.includes(target) ? known : number;
    });
    const lowest = Math.min(number, ...reached);
    if (lowest === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle);
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!numbers.has(file)) visit(file);
  return circles;
}
