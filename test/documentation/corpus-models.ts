import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every documentation string of every model in the corpus, each once, and those of one model by its path. */
export interface CorpusStrings {
  readonly all: ReadonlySet<string>;
  readonly ofModel: (path: string) => readonly string[];
}

/** Reads the strings of both layouts: the `docs-2.json` files and the traits in Smithy's JSON AST. */
export function readCorpusStrings(corpus: string): CorpusStrings {
  const byModel = new Map<string, readonly string[]>();
  const c2j = join(corpus, "c2j");
  for (const service of readdirSync(c2j)) {
    for (const version of readdirSync(join(c2j, service))) {
      const file = join(c2j, service, version, "docs-2.json");
      byModel.set(`c2j/${service}`, collectSplit(JSON.parse(readFileSync(file, "utf8"))));
    }
  }
  const smithy = join(corpus, "smithy");
  for (const name of readdirSync(smithy)) {
    const strings: string[] = [];
    collectTraits(JSON.parse(readFileSync(join(smithy, name), "utf8")), strings);
    byModel.set(`smithy/${name}`, strings);
  }
  return { all: new Set([...byModel.values()].flat()), ofModel: (path) => byModel.get(path) ?? [] };
}

/** In the split layout every string but the version is documentation. */
function collectSplit(docs: unknown): readonly string[] {
  const strings: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") strings.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  walk(docs);
  return strings;
}

function collectTraits(value: unknown, strings: string[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === "smithy.api#documentation" && typeof child === "string") strings.push(child);
    else collectTraits(child, strings);
  }
}
