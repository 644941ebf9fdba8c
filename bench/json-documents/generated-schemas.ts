import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StructureSchema } from "../../src/runtime/schema/schema.ts";
import { generatePackages, type CorpusService } from "../corpus-packages.ts";

/** A schema by the name that it has in a generated package, and what stands in for it where there is no model. */
export interface WantedSchema {
  readonly service: CorpusService;
  readonly name: string;
  readonly instead: StructureSchema;
}

/** The schemas of generated packages, where their models are here. */
export async function loadSchemas<Name extends string>(
  wanted: Readonly<Record<Name, WantedSchema>>,
): Promise<Readonly<Record<Name, StructureSchema>>> {
  const entries = Object.entries<WantedSchema>(wanted);
  const { packages, remove } = await generatePackages([...new Set(entries.map(([, { service }]) => service))]);
  const schemas: [string, StructureSchema][] = [];
  for (const [key, { service, name, instead }] of entries) {
    const found = packages.find((each) => each.name === service.name);
    schemas.push([key, found === undefined ? instead : await importSchema(found.folder, name)]);
  }
  remove();
  // The entries have the names that the parameter has.
  return Object.fromEntries(schemas) as Record<Name, StructureSchema>;
}

async function importSchema(folder: string, name: string): Promise<StructureSchema> {
  const module = (await import(pathToFileURL(join(folder, "dist/index.js")).href)) as Readonly<Record<string, unknown>>;
  const schema = module[`${name}$`];
  const isStructure = typeof schema === "object" && schema !== null && "type" in schema && schema.type === "structure";
  if (!isStructure) throw new Error(`the package in "${folder}" has no structure "${name}"`);
  return schema as StructureSchema;
}
