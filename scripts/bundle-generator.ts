import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, transformSync, type Plugin } from "esbuild";
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS } from "../src/emit/load-template.ts";
import { AJV_OPTIONS } from "../src/model/aws-json/load-validator.ts";
import { formatSchemas } from "./generate-format-types.ts";

/**
 * Bundles the command line into `dist/cli/`: few modules start faster than many, and what is compiled
 * here from schemas and templates need not be at each start. Packages stay outside.
 *
 * @param root the project's folder.
 * @returns the number of files.
 */
export async function bundleGenerator(root: string): Promise<number> {
  const dist = join(root, "dist");
  const { outputFiles } = await build({
    entryPoints: { "cli/shapewright": join(root, "src/cli/shapewright.ts") },
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
  return outputFiles.length;
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
