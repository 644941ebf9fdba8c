import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CommandSchema } from "../../src/runtime/client/command.ts";
import type { StructureSchema } from "../../src/runtime/schema/schema.ts";
import { generatePackages, type CorpusService } from "../corpus-packages.ts";

/** The schema of an operation's input or output, and what stands in for it where there is no model. */
interface WantedSchema {
  readonly service: CorpusService;
  readonly operation: string;
  readonly side: "input" | "output";
  readonly instead: StructureSchema;
}

/** The schemas of generated packages, where their models are here. */
export async function loadSchemas<Name extends string>(
  wanted: Readonly<Record<Name, WantedSchema>>,
): Promise<Readonly<Record<Name, StructureSchema>>> {
  const entries = Object.entries<WantedSchema>(wanted);
  const { packages, remove } = await generatePackages([...new Set(entries.map(([, { service }]) => service))]);
  const schemas: [string, StructureSchema][] = [];
  for (const [key, { service, instead, ...wantedSchema }] of entries) {
    const found = packages.find((each) => each.name === service.name);
    schemas.push([key, found === undefined ? instead : await importSchema(found.folder, wantedSchema)]);
  }
  remove();
  // The entries have the names that the parameter has.
  return Object.fromEntries(schemas) as Record<Name, StructureSchema>;
}

/** Packages export no schemas; their commands have them. */
async function importSchema(
  folder: string,
  { operation, side }: Pick<WantedSchema, "operation" | "side">,
): Promise<StructureSchema> {
  const module = (await import(pathToFileURL(join(folder, "dist/index.js")).href)) as Readonly<Record<string, unknown>>;
  const command = module[`${operation}Command`];
  if (typeof command !== "function") throw new Error(`the package in "${folder}" has no "${operation}"`);
  // What stands under a command's name is its class.
  const { schema } = new (command as new (input: object) => { readonly schema: CommandSchema })({});
  const structure = schema[1][side];
  if (structure === undefined) throw new Error(`"${operation}" has no ${side}`);
  return structure;
}
