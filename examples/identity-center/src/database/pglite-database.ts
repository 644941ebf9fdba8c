import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Queryable } from "./database.ts";

/** PostgreSQL inside this process, its files in a folder: made where it is not there; in memory without one. */
export async function openPgliteDatabase(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    ...toQueryable(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(toQueryable(transaction))),
    close: () => pglite.close(),
  };
}

function toQueryable(connection: PGlite | Transaction): Queryable {
  return {
    query: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) =>
      (await connection.query<Row>(statement, [...parameters])).rows,
    runScript: async (script) => {
      await connection.exec(script);
    },
  };
}
