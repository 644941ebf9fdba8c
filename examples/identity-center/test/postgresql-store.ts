import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestStore } from "./store.ts";

/** The PostgreSQL server to test on, by the URL of a role that may create databases; empty for PGlite. */
const serverUrl = process.env["IDENTITY_CENTER_TEST_DATABASE_URL"] ?? "";

/** Whether the tests of this run are on a PostgreSQL server. */
export const isOnPostgresql: boolean = serverUrl !== "";

/** A new database on the server. */
export async function makePostgresqlStore(): Promise<TestStore> {
  const name = `identity_center_test_${randomBytes(6).toString("hex")}`;
  const location = new URL(serverUrl);
  location.pathname = `/${name}`;
  await runOnServer(serverUrl, `create database ${name}`);
  return { location: location.href, remove: () => runOnServer(serverUrl, `drop database ${name} with (force)`) };
}

async function runOnServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
