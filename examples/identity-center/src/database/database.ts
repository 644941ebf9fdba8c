/** What runs statements: a database, or a transaction in it. */
export interface Queryable {
  /** Runs one statement of PostgreSQL's SQL, with `$1`, `$2`… for the parameters, and returns its rows. */
  query<Row extends object>(statement: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs a script of several statements. */
  runScript(script: string): Promise<void>;
}

/** The store of the identity centre: one set of SQL, embedded or on a PostgreSQL server. */
export interface Database extends Queryable {
  /** Commits when the work is done, rolls back when it throws. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
