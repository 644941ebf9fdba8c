import { posix } from "node:path";
import type { Identifier } from "../plan/identifier.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, stringLiteral, type Code } from "./code.ts";
import { objectDoc, printDoc } from "./layout.ts";

type ImportUse = "type" | "value";

/**
 * A TypeScript file under construction. {@link runtime} and {@link sibling} return the name of a symbol to print, and
 * record its import.
 */
export class SourceFile {
  readonly path: string;
  readonly #plan: PackagePlan;
  readonly #imports = new Map<string, Map<Identifier, ImportUse>>();
  readonly #blocks: Code[] = [];

  /** @param path relative to the package's folder: `src/models.ts`. */
  constructor(path: string, plan: PackagePlan) {
    this.path = path;
    this.#plan = plan;
  }

  /** The local name of a symbol of the runtime; renamed if the package itself exports that name. */
  runtime(name: string, use: ImportUse, entry: string = "@shapewright/runtime"): Code {
    this.#import(entry, name as Identifier, use);
    return this.#localName(name as Identifier);
  }

  /** The name of a symbol of another file of the package. */
  sibling(name: Identifier, path: string, use: ImportUse): Code {
    if (path === this.path) return name;
    const relative = posix.relative(posix.dirname(this.path), path);
    this.#import(relative.startsWith(".") ? relative : `./${relative}`, name, use);
    return name;
  }

  /** Adds declarations, separated by blank lines. */
  add(...blocks: readonly Code[]): void {
    this.#blocks.push(...blocks.filter((block) => block !== ""));
  }

  /** The whole text. */
  print(): string {
    const imports = this.#printImports();
    const blocks = [header(this.#plan), ...(imports === "" ? [] : [imports]), ...this.#blocks];
    return blocks.join("\n\n") + "\n";
  }

  #import(from: string, name: Identifier, use: ImportUse): void {
    const names = this.#imports.get(from) ?? new Map<Identifier, ImportUse>();
    this.#imports.set(from, names);
    if (names.get(name) !== "value") names.set(name, use);
  }

  #localName(name: Identifier): Code {
    return this.#plan.exports.has(name) ? code`$${name}` : name;
  }

  #printImports(): Code {
    const sources = [...this.#imports.keys()].toSorted(compareSources);
    return joinCode(
      sources.map((from) => this.#printImport(from, this.#imports.get(from) ?? new Map())),
      "\n",
    );
  }

  #printImport(from: string, names: ReadonlyMap<Identifier, ImportUse>): Code {
    const allTypes = [...names.values()].every((use) => use === "type");
    const isRuntime = !from.startsWith(".");
    const specifiers = [...names]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, use]) => {
        const local = isRuntime ? this.#localName(name) : name;
        const alias = local === name ? code`` : code` as ${local}`;
        return code`${use === "type" && !allTypes ? code`type ` : code``}${name}${alias}`;
      });
    const keyword = allTypes ? code`import type ` : code`import `;
    return printImport(keyword, specifiers, from);
  }
}

/** The first line of each file: its source, and nothing that changes while the model does not. */
function header(plan: PackagePlan): Code {
  const source = plan.model.source.replace(/[^\x20-\x7e]/g, "?");
  return `// Generated from ${source} by shapewright. Changes here are lost.` as Code;
}

function compareSources(a: string, b: string): number {
  const relative = Number(a.startsWith(".")) - Number(b.startsWith("."));
  return relative === 0 ? (a < b ? -1 : 1) : relative;
}

/** `import { a, b } from "x";`. A single specifier is never broken onto its own line. */
export function printImport(keyword: Code, specifiers: readonly Code[], from: string): Code {
  const [only] = specifiers;
  const names = specifiers.length === 1 && only !== undefined ? code`{ ${only} }` : objectDoc(specifiers);
  return printDoc([keyword, names, code` from ${stringLiteral(from)};`]);
}
