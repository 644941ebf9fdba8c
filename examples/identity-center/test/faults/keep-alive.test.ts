import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

describe("an idle connection", () => {
  it("stays open for longer than a client waits between two polls, also one that was slowed down", async () => {
    for (const path of ["/token", "/assignment/accounts", "/device"]) {
      const { headers } = await fetch(`${test.url}${path}`);
      const seconds = Number(/timeout=(\d+)/u.exec(headers.get("keep-alive") ?? "")?.[1]);
      expect(seconds, path).toBeGreaterThan(test.center.config.interval + 5 * 10);
    }
  });
});
