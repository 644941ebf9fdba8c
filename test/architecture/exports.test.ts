import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What other files can ask for: names, `*` for all of them. */
interface Source {
  readonly declared: readonly string[];
  /** `export { name as alias } from "./other.ts"`, by alias. */
  readonly passedOn: ReadonlyMap<string, Use>;
  readonly passedOnWhole: readonly string[];
  readonly uses: readonly Use[];
}

interface Use {
  readonly file: string;
  readonly name: string;
}

describe("exports", () => {
  const files = listFiles();
  const sources = new Map(files.map((file) => [file, readSource(file)]));
  const used = findUsed(sources, [...sources.values()].flatMap(({ uses }) => uses).concat(listEntries()));

  it("are found", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(used.has("src/model/read-model.ts readModel")).toBe(true);
  });

  it("are imported somewhere", () => {
    const unused = [...sources]
      .filter(([file]) => !isGenerated(file))
      .flatMap(([file, { declared, passedOn }]) =>
        [...declared, ...passedOn.keys()].map((name) => `${file} ${name}`).filter((key) => !used.has(key)),
      );
    expect(unused).toEqual([]);
  });

  it("of the generator have names of their own", () => {
    const owners = new Map<string, Set<string>>();
    for (const [file, { declared }] of sources) {
      if (!file.startsWith("src/") || /^src\/(runtime|aws)\//.test(file) || isGenerated(file)) continue;
      // The readers of two formats do the same, each for its own.
      const owner = file.replace(/\/(aws|smithy)-json\//, "/");
      for (const name of declared) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
    }
    const shared = [...owners].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files]);
    expect(shared).toEqual([]);
  });
});

/** Generated types have all that their schemas have, generated services all that their models have. */
function isGenerated(file: string): boolean {
  return file.endsWith(".types.ts") || file.startsWith("src/aws/credentials/services/");
}

function listFiles(): string[] {
  const folders = ["src", "test", "scripts", "bench", "examples"];
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path.replaceAll("\\", "/")}`,
      ),
    )
    .filter((path) => /(?<!\.d)\.ts$/.test(path) && !/\/(dist|node_modules|fixtures)\//.test(path));
}

/** What is loaded from outside of the sources: the entries of packages, and the set-up of tests. */
function listEntries(): Use[] {
  const config = readFileSync(`${root}/vitest.config.ts`, "utf8");
  const files = [
    ...[".", "src/runtime", "src/aws"].flatMap((folder) => {
      const manifest = readFileSync(`${root}/${folder}/package.json`, "utf8");
      return [...manifest.matchAll(/"\.\/([^"*]+\.ts)"/g)].map(([, path = ""]) => posix.join(folder, path));
    }),
    ...[...config.matchAll(/"([^"*]+\.ts)"/g)].map(([, path = ""]) => path),
  ];
  return files.map((file) => ({ file, name: "*" }));
}

/** The exports that somebody imports, as `file name`, through those that pass them on. */
function findUsed(sources: ReadonlyMap<string, Source>, uses: readonly Use[]): ReadonlySet<string> {
  const used = new Set<string>();
  const pending = [...uses];
  for (let use = pending.pop(); use !== undefined; use = pending.pop()) {
    const { file, name } = use;
    const source = sources.get(file);
    if (source === undefined || used.has(`${file} ${name}`)) continue;
    used.add(`${file} ${name}`);
    const { declared, passedOn, passedOnWhole } = source;
    const from = passedOn.get(name);
    if (from !== undefined) pending.push(from);
    else if (name === "*") pending.push(...[...declared, ...passedOn.keys()].map((each) => ({ file, name: each })));
    if (!declared.includes(name)) pending.push(...passedOnWhole.map((other) => ({ file: other, name })));
  }
  return used;
}

function readSource(file: string): Source {
  const declared: string[] = [];
  const passedOn = new Map<string, Use>();
  const passedOnWhole: string[] = [];
  const uses: Use[] = [];
  const resolve = (specifier: ts.Node | undefined): string =>
    specifier !== undefined && ts.isStringLiteral(specifier) ? posix.join(posix.dirname(file), specifier.text) : "";

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      for (const name of importedNames(node)) uses.push({ file: resolve(node.moduleSpecifier), name });
    } else if (ts.isExportDeclaration(node)) {
      const from = resolve(node.moduleSpecifier);
      if (node.exportClause === undefined) passedOnWhole.push(from);
      else if (ts.isNamedExports(node.exportClause)) {
        for (const { name, propertyName = name } of node.exportClause.elements) {
          if (node.moduleSpecifier === undefined) declared.push(name.text);
          else passedOn.set(name.text, { file: from, name: propertyName.text });
        }
      }
    } else if (ts.isExportAssignment(node)) {
      declared.push("default");
    } else if (hasModifier(node, ts.SyntaxKind.ExportKeyword)) {
      declared.push(...(hasModifier(node, ts.SyntaxKind.DefaultKeyword) ? ["default"] : declaredNames(node)));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const name = node.qualifier === undefined ? "*" : firstName(node.qualifier);
      uses.push({ file: resolve(node.argument.literal), name });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      uses.push({ file: resolve(node.arguments[0]), name: "*" });
    } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "URL") {
      // Loaded by its path.
      uses.push({ file: resolve(node.arguments?.[0]), name: "*" });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${root}/${file}`, "utf8"), ts.ScriptTarget.Latest));
  return { declared, passedOn, passedOnWhole, uses };
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  const named =
    bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? ["*"]
        : bindings.elements.map(({ name, propertyName = name }) => propertyName.text);
  return importClause?.name === undefined ? named : ["default", ...named];
}

function hasModifier(node: ts.Node, wanted: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === wanted) === true;
}

function declaredNames(node: ts.Node): string[] {
  const declarations: readonly ts.Node[] = ts.isVariableStatement(node) ? node.declarationList.declarations : [node];
  return declarations.flatMap((declaration) => {
    const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
    return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
  });
}

function firstName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : firstName(name.left);
}
