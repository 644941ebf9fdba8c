import pg from "pg";
import type { Database, Queryable } from "./database.ts";

/** Connections of one instance: several instances share the server's limit, which is 100 by default. */
const maxConnections = 20;

/** Milliseconds that a request waits for a connection: to come free, or to a server that does not answer. */
const connectionLimit = 30_000;
/**
 * Milliseconds after which the server ends a statement, or a transaction that an instance does not go on with: one
 * that hangs does not keep its locks from the others.
 */
const serverLimit = 30_000;

/** A PostgreSQL server, by its URL (`postgres://user:password@host:port/name`). */
export function openPostgresqlDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: maxConnections, connectionTimeoutMillis: connectionLimit, keepAlive: true },
    ...{ statement_timeout: serverLimit, idle_in_transaction_session_timeout: serverLimit },
  });
  // A server that restarts breaks connections; the pool makes new ones. It listens to the idle ones alone, while one
  // may break between two statements of a transaction too, and an error that nobody listens to ends the process.
  pool.on("connect", (connection) => connection.on("error", onError));
  pool.on("error", () => undefined);
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
