import pg from "pg";
import type { Database, Queryable } from "./database.ts";

/** Connections of one instance: several instances share the server's limit, which is 100 by default. */
const maxConnections = 20;

/** A PostgreSQL server, by its URL (`postgres://user:password@host:port/name`). */
export function openPostgresqlDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections });
  // A server that restarts breaks idle connections; the pool makes new ones.
  pool.on("error", onError);
  return {
    ...toQueryable(pool),
    transaction: (work) => runTransaction(pool, work),
    close: () => pool.end(),
  };
}

async function runTransaction<Result>(
  pool: pg.Pool,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.connect();
  let broken = false;
  try {
    await connection.query("begin");
    const result = await work(toQueryable(connection));
    await connection.query("commit");
    return result;
  } catch (error) {
    await connection.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    // A connection that cannot even roll back is not given to the next.
    connection.release(broken);
  }
}

function toQueryable(connection: pg.Pool | pg.PoolClient): Queryable {
  return {
    query: async <Row extends object>(statement: string, parameters: readonly unknown[] = []) =>
      (await connection.query<Row>(statement, [...parameters])).rows,
    runScript: async (script) => {
      await connection.query(script);
    },
  };
}
