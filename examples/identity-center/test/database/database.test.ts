import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allowAttempt } from "../../src/attempts.ts";
import { migrate } from "../../src/database/migrate.ts";
import { removeExpiredRows } from "../../src/database/remove-expired-rows.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { issueCode, oidcClient, register, signIn, startDevice } from "../sign-in.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

describe("the database", () => {
  it("is migrated once, however often it is asked for", async () => {
    await Promise.all([migrate(test.center.database), migrate(test.center.database)]);
    const [row] = await test.center.database.query<{ count: number }>(
      "select count(*)::integer as count from identity_center_migration where version > 0",
    );
    expect(row).toEqual({ count: 1 });
  });

  it("takes a transaction back that throws", async () => {
    const failing = test.center.database.transaction(async (transaction) => {
      await transaction.query("insert into attempt values ('taken back', 1, now())");
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await test.center.database.query("select * from attempt where subject = 'taken back'")).toEqual([]);
  });

  it("counts attempts, also those that come together, until their time is over", async () => {
    const limit = { attempts: 3, seconds: 60 };
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => allowAttempt(test.center.database, "somebody", limit)),
    );
    expect(tries.filter((isAllowed) => isAllowed)).toHaveLength(3);
    await test.center.database.query("update attempt set window_ends_at = now() - interval '1 second'");
    expect(await allowAttempt(test.center.database, "somebody", limit)).toBe(true);
  });

  it("forgets what has expired, a day later, and nothing else", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    await startDevice(oidc, client);
    await issueCode(test.center, client.clientId, "http://127.0.0.1/");
    await signIn(test.center, client);
    const tables = ["device_authorization", "authorization_code", "access_token", "refresh_token", "session", "client"];
    const count = () =>
      Promise.all(
        tables.map(async (table) => {
          const rows = await test.center.database.query(`select 1 from ${table}`);
          return rows.length > 0;
        }),
      );
    await removeExpiredRows(test.center.database);
    expect(await count()).toEqual(tables.map(() => true));
    for (const table of tables) {
      const column = table === "client" ? "secret_expires_at" : "expires_at";
      await test.center.database.query(`update ${table} set ${column} = now() - interval '25 hours'`);
    }
    await removeExpiredRows(test.center.database);
    expect(await count()).toEqual(tables.map(() => false));
  });
});
