import { setTimeout as sleep } from "node:timers/promises";
import { InternalServerException } from "@shapewright/sso-oidc";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { oidcClient, register } from "../sign-in.ts";
import { isOnPostgresql } from "../postgresql-store.ts";
import { withoutLimits } from "../test-config.ts";
import { makeFaultStore, type FaultStore } from "./fault-store.ts";
import { findFreePort, startServerProcess, type ServerProcess } from "./server-process.ts";

if (!isOnPostgresql) console.log("PGlite has no connections to break: that is tested on PostgreSQL");

describe.skipIf(!isOnPostgresql)("a database whose connections break", () => {
  let store: FaultStore;
  let server: ServerProcess;
  let administrator: pg.Client;
  beforeAll(async () => {
    store = await makeFaultStore(withoutLimits);
    server = await startServerProcess({ ...store, port: await findFreePort() });
    administrator = new pg.Client({ connectionString: store.database });
    await administrator.connect();
  });
  afterAll(async () => {
    await administrator.end();
    await server.end("SIGKILL");
    await store.remove();
  });

  /** Breaks some connections, or all, as a server does that restarts. @returns how many there were. */
  async function breakConnections(most: number): Promise<number> {
    const { rowCount } = await administrator.query(
      `select pg_terminate_backend(pid) from
         (select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
          order by random() limit $1) as chosen`,
      [most],
    );
    return rowCount ?? 0;
  }

  it("answers 500 in the middle of requests, and serves the next", async () => {
    const oidc = oidcClient(server);
    const client = await register(oidc);
    let isOver = false;
    const answers = { served: 0, failed: 0 };
    const ask = async (): Promise<void> => {
      while (!isOver) {
        try {
          // A transaction with several statements in it.
          await oidc.createToken({ ...client, grantType: "refresh_token", refreshToken: "none" });
        } catch (error) {
          if (error instanceof InternalServerException) {
            expect(error).toMatchObject({ error: "server_error", message: "Something went wrong. Try again later." });
            answers.failed++;
          } else {
            expect(error).toMatchObject({ name: "InvalidGrantException" });
            answers.served++;
          }
        }
      }
    };
    let broken = 0;
    const breaking = async (): Promise<void> => {
      try {
        // Each of them is busy: twice as many clients ask.
        for (let round = 0; round < 30; round++) {
          await sleep(50);
          broken += await breakConnections(3);
        }
        broken += await breakConnections(100);
      } finally {
        isOver = true;
      }
    };
    await Promise.all([breaking(), ...Array.from({ length: 40 }, ask)]);
    expect(server.isRunning(), server.log()).toBe(true);
    expect(broken).toBeGreaterThan(30);
    expect(answers.failed).toBeGreaterThan(0);
    expect(answers.served).toBeGreaterThan(0);
    await expect(register(oidc)).resolves.toBeDefined();
    expect(server.log()).toContain("an operation failed");
  });

  it("serves the next request after all of its idle connections broke", async () => {
    const oidc = oidcClient(server);
    await Promise.all(Array.from({ length: 40 }, () => register(oidc)));
    expect(await breakConnections(100)).toBeGreaterThan(0);
    await sleep(200);
    await expect(register(oidc)).resolves.toBeDefined();
    expect(server.isRunning()).toBe(true);
  });
});
