import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Database } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { openPgliteDatabase } from "./pglite-database.ts";
import { openPostgresqlDatabase } from "./postgresql-database.ts";

/**
 * Opens the store and brings its tables up to date.
 *
 * @param location The URL of a PostgreSQL server, or the folder of the embedded database, or `memory:`.
 * @param onError Told of connections that break while nobody uses them.
 */
export async function openDatabase(location: string, onError: (error: Error) => void): Promise<Database> {
  const database = await open(location, onError);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open(location: string, onError: (error: Error) => void): Promise<Database> {
  if (/^postgres(ql)?:/u.test(location)) return openPostgresqlDatabase(location, onError);
  if (location === "memory:") return openPgliteDatabase();
  await mkdir(dirname(location), { recursive: true });
  const unlock = await lockFolder(location);
  try {
    // PGlite makes files that everybody may write to; nobody else gets as far as them.
    await mkdir(location, { recursive: true, mode: 0o700 });
    const database = await openPgliteDatabase(location);
    const close = async (): Promise<void> => {
      try {
        await database.close();
      } finally {
        await unlock();
      }
    };
    return { ...database, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}
