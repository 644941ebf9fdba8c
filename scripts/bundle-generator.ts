import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, transformSync, type Plugin } from "esbuild";
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS } from "../src/emit/load-template.ts";
import { AJV_OPTIONS } from "../src/model/aws-json/load-validator.ts";
import type { EmittedFile } from "../src/emit/emitted-file.ts";
import { compileTypeScript } from "../src/output/compile-typescript.ts";
import { formatSchemas } from "./generate-format-types.ts";

/**
 * Bundles the command line into `dist/cli/`, and what programs import beside it: few modules start faster than many, and what is compiled
 * here from schemas and templates need not be at each start. Packages stay outside.
 *
 * @param root the project's folder.
 * @returns the number of files.
 */
export async function bundleGenerator(root: string): Promise<number> {
  const dist = join(root, "dist");
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(
      ["cli/shapewright", ...publicEntries].map((entry) => [entry, join(root, `src/${entry}.ts`)]),
    ),
    bundle: true,
    // What is imported when it is needed stays a file of its own.
    splitting: true,
    chunkNames: "cli/[name]-[hash]",
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    outdir: dist,
    write: false,
    plugins: [
      bundleRuntime(root),
      replaceModule(/[/]load-validator\.ts$/, () => printValidators(root)),
      replaceModule(/[/]load-template\.ts$/, () => printTemplates(root)),
    ],
  });
  rmSync(dist, { recursive: true, force: true });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  for (const path of readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".schema.json")) cpSync(join(root, "src", path), join(dist, "cli", basename(path)));
  }
  const declarations = await declarePublicEntries(root);
  for (const { path, text } of declarations) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return outputFiles.length + declarations.length;
}

/** What programs import of the generator's package, as paths below `src/` without extension. */
const publicEntries: readonly string[] = ["mock/index"];

/** The declarations of the public entries, and of what these name. */
async function declarePublicEntries(root: string): Promise<readonly EmittedFile[]> {
  const declared = new Map<string, EmittedFile>();
  let pending = publicEntries.map((entry) => `${entry}.ts`);
  while (pending.length > 0) {
    const sources = pending.map((path) => ({
      path: `src/${path}`,
      text: readFileSync(join(root, "src", path), "utf8"),
    }));
    const compiled = await compileTypeScript(sources);
    const files = compiled.filter(({ path }) => path.endsWith(".d.ts"));
    for (const { path, text } of files) {
      const relative = path.replace(/^dist\//, "");
      declared.set(relative.replace(/\.d\.ts$/, ".ts"), { path: relative, text });
    }
    const named = files.flatMap(({ path, text }) => importsOf(path.replace(/^dist\//, ""), text));
    pending = [...new Set(named)].filter((path) => !declared.has(path));
  }
  return [...declared.values()];
}

/** The source files that a declaration imports, below `src/`. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/from "(\.[^"]+)"|import\("(\.[^"]+)"\)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return specifiers.map((specifier) => posix.join(dirname(path), specifier).replace(/\.js$/, ".ts"));
}

/** The runtime and AWS's part are bundled: programs that run services need no other package. */
function bundleRuntime(root: string): Plugin {
  const folders: Readonly<Record<string, string>> = { runtime: "src/runtime", aws: "src/aws" };
  return {
    name: "runtime",
    setup: (build) =>
      build.onResolve({ filter: /^@shapewright\/|^#/ }, ({ path, resolveDir, kind }) => {
        const [, name = "", entry] = /^@shapewright\/([^/]+)(\/.*)?$/.exec(path) ?? [];
        const folder = path.startsWith("#") ? findFolder(resolveDir) : join(root, folders[name] ?? "");
        const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageManifest;
        const target = path.startsWith("#")
          ? manifest.imports?.[path]?.["node"]
          : manifest.exports[`.${entry ?? ""}`]?.["@shapewright/source"];
        if (target === undefined) return { errors: [{ text: `"${path}" is not found (${kind})` }] };
        return { path: join(folder, target) };
      }),
  };
}

interface PackageManifest {
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
}

/** The nearest folder with a package. */
function findFolder(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findFolder(dirname(folder));
}

/** Puts JavaScript in the place of a module of ours that has the same exports. */
function replaceModule(filter: RegExp, print: () => string): Plugin {
  return {
    name: filter.source,
    setup: (build) => build.onLoad({ filter }, () => ({ contents: print(), loader: "js" })),
  };
}

function printValidators(root: string): string {
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, esm: true } });
  for (const name of formatSchemas) {
    const schema = readFileSync(join(root, `src/model/aws-json/${name}.schema.json`), "utf8");
    ajv.addSchema(JSON.parse(schema) as object, name);
  }
  const code = standaloneCode.default(ajv, Object.fromEntries(formatSchemas.map((name) => [name, name])));
  const module = `${code}
    const validators = { ${formatSchemas.join(", ")} };
    export const loadValidator = (format) => validators[format];`;
  // Half as much to load.
  return transformSync(module, { minify: true, format: "esm" }).code;
}

function printTemplates(root: string): string {
  const folder = join(root, "templates");
  const entries = readdirSync(folder).map((file) => {
    // The source of an object, whatever its type says.
    const compiled = Handlebars.precompile(readFileSync(join(folder, file), "utf8"), TEMPLATE_OPTIONS) as string;
    return `${JSON.stringify(basename(file, ".hbs"))}: ${compiled}`;
  });
  return `import Handlebars from "handlebars/runtime.js";
    const compiled = { ${entries.join(",\n")} };
    const templates = new Map();
    export function loadTemplate(name) {
      if (!templates.has(name)) templates.set(name, Handlebars.template(compiled[name]));
      return templates.get(name);
    }`;
}
