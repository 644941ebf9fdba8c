import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface LayeredPackage {
  readonly root: string;
  /** Files at the top and folders, each of which imports only those before it. */
  readonly order: readonly string[];
  /** Arrows up that are still to be removed: each of them leaves this list when it is gone. */
  readonly knownArrows: readonly string[];
  /** Circles that are still to be opened; likewise. */
  readonly knownCircles: readonly string[];
}

const runtime: LayeredPackage = {
  root: fileURLToPath(new URL("../../src/runtime", import.meta.url)),
  order: [
    ...["http", "exception", "schema", "codec", "pattern"],
    ...["json", "cbor", "xml", "form"],
    ...["checksum", "event-stream", "protocol"],
    ...["rest-json", "rest-xml", "aws-json", "aws-query", "ec2-query", "rpcv2-cbor", "rpcv2-json"],
    ...[
      "client/endpoint",
      "client/jmespath",
      "client/transport",
      "client/interceptors",
      "client",
      "server",
      "server/auth",
      "server/interceptors",
      "server/opentelemetry",
      "customizations",
    ],
    "entries",
    // `protocols.ts` makes whole protocols of what the entries give one by one.
    ".",
  ],
  knownArrows: [],
  knownCircles: [],
};

const aws: LayeredPackage = {
  root: fileURLToPath(new URL("../../src/aws", import.meta.url)),
  order: [
    "identity.ts",
    ...[
      "signature-v4",
      "verify-sigv4",
      "verify-post-policy",
      "config-files",
      "endpoint",
      "credentials",
      "customizations",
      "client",
      "presigned",
      "opentelemetry",
    ],
    "entries",
    ".",
  ],
  knownArrows: [],
  knownCircles: [],
};

describe.each([
  ["the runtime", runtime],
  ["the AWS package", aws],
])("the folders of %s", (_, { root, order, knownArrows, knownCircles }) => {
  const imports = new Map(listFiles(root).map((file) => [file, importsOf(root, file)]));
  const places = new Map([...imports.keys()].map((file) => [file, placeOf(root, file, order)]));
  const rankOf = (file: string): number => order.indexOf(places.get(file) ?? "");

  it("are all in the order", () => {
    expect(imports.size).toBeGreaterThan(2);
    expect([...imports.keys()].filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  it("import only what comes before them", () => {
    const arrows = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => rankOf(target) > rankOf(file)).map((target) => `${file} > ${target}`),
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

function listFiles(root: string): string[] {
  return (
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !/(^|\/)(dist|node_modules)\//.test(path))
      // Generated: errors and their schemas know each other.
      .filter((path) => !path.startsWith("credentials/services/"))
  );
}

/**
 * The entry of the order that a file belongs to. What does nothing but pass others' exports on is one of "entries",
 * wherever it stands.
 */
function placeOf(root: string, file: string, order: readonly string[]): string {
  if (order.includes(file)) return file;
  const text = readFileSync(`${root}/${file}`, "utf8");
  const isEntry = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*|^export [^;]*? from "[^"]+";$/gm, "").trim() === "";
  return isEntry ? "entries" : posix.dirname(file);
}

/** The files that a file imports, be it types alone. */
function importsOf(root: string, file: string): string[] {
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
