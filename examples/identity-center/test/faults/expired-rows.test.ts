import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Queryable } from "../../src/database/database.ts";
import { removeExpiredRows } from "../../src/database/remove-expired-rows.ts";
import { startTestCenter, type TestCenter } from "../center.ts";

const rows = 5_500;

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

describe("expired rows in great number", () => {
  it("are removed by several instances at once, in parts between which others are served", async () => {
    const { database } = test.center;
    await database.query(
      "insert into attempt select 'old ' || n, 1, now() - interval '1 second' from generate_series(1, $1::integer) n",
      [rows],
    );
    await database.query("insert into attempt values ('new', 1, now() + interval '1 hour')");
    const seen: number[] = [];
    /** The database, which somebody else asks as well after each statement of a removal. */
    const watched: Queryable = {
      ...database,
      query: async (statement, parameters) => {
        const removed = await database.query(statement, parameters);
        const [row] = await database.query<{ count: number }>("select count(*)::integer as count from attempt");
        seen.push(row?.count ?? -1);
        return removed as never;
      },
    };
    await Promise.all([removeExpiredRows(watched), removeExpiredRows(watched)]);
    expect(seen.some((count) => count > 1 && count <= rows)).toBe(true);
    expect(await database.query("select subject from attempt")).toEqual([{ subject: "new" }]);
  });
});
