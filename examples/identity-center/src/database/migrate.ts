import { fileURLToPath } from "node:url";
import Postgrator from "postgrator";
import type { Database } from "./database.ts";

const migrations = fileURLToPath(new URL("../../migrations/*.sql", import.meta.url));
/** Any number does that nobody else locks in the same database. */
const lock = 8628_7636;

/**
 * Brings the tables to this version's state: all of the missing migrations or, where one fails, none.
 * Instances that start together wait for each other.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    // A migration takes as long as it takes, and so does the wait for another instance's.
    await transaction.query("set local statement_timeout = 0");
    await transaction.query("select pg_advisory_xact_lock($1)", [lock]);
    const [current] = await transaction.query<{ name: string }>("select current_database() as name");
    await new Postgrator({
      driver: "pg",
      migrationPattern: migrations,
      database: current?.name ?? "",
      schemaTable: "identity_center_migration",
      execQuery: async (statement) => ({ rows: [...(await transaction.query<Record<string, unknown>>(statement))] }),
      execSqlScript: (script) => transaction.runScript(script),
    }).migrate();
  });
}
