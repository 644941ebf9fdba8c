import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { isOnPostgresql, makePostgresqlStore } from "../test/postgresql-store.ts";
import { measureStore, type LoadFigures } from "./measure-store.ts";
import { printLoad, replaceLoad } from "./print-load.ts";
import { readArguments } from "./read-arguments.ts";

/** Measures the stores under load: see `--help`. Exits 1 where a request fails that has no reason to. */
const { clients, seconds, database, json } = readArguments(process.argv.slice(2));
const readme = fileURLToPath(new URL("../README.md", import.meta.url));

const all: LoadFigures[] = [];
if (database !== undefined) {
  const store = /^postgres(ql)?:/u.test(database) ? "PostgreSQL" : "PGlite";
  all.push(await measureStore({ store, database, clients, seconds }));
} else {
  all.push(await measureStore({ store: "PGlite", database, clients, seconds }));
  if (isOnPostgresql) {
    const { location, remove } = await makePostgresqlStore();
    try {
      all.push(await measureStore({ store: "PostgreSQL", database: location, clients, seconds }));
    } finally {
      await remove();
    }
  } else console.error("IDENTITY_CENTER_TEST_DATABASE_URL is not set: PostgreSQL is not measured.");
}

if (json) console.log(JSON.stringify(all, undefined, 2));
else {
  console.log(printLoad(all));
  if (database === undefined && isOnPostgresql) {
    const written = replaceLoad(await readFile(readme, "utf8"), printLoad(all));
    await writeFile(readme, await format(written, { parser: "markdown", printWidth: 120 }));
  }
}
