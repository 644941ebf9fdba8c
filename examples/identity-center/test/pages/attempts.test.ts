import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register, startDevice } from "../sign-in.ts";
import { makeVisitor, signInAt } from "./page-visitor.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter(
    {
      limits: {
        perAddress: { attempts: 5, seconds: 90 },
        perPerson: { attempts: 3, seconds: 30 },
        perUserCode: { attempts: 4, seconds: 600 },
      },
    },
    { trustProxy: true },
  );
});
afterAll(() => test.close());

const path = "/device/decision?user_code=BBBB-BBBB";
let addresses = 0;

/** A visitor from an address that no other test has. */
const visitorFrom = (address = `192.0.2.${String((addresses += 1))}`) =>
  makeVisitor(test.url, { "x-forwarded-for": `198.51.100.1, ${address}` });

const enterCode = async (visitor: ReturnType<typeof visitorFrom>, userCode = "BBBB-BBBB") => {
  await visitor.get("/device");
  return visitor.post("/device", { user_code: userCode });
};

describe("attempts are limited", () => {
  it("by address, for codes", async () => {
    const visitor = visitorFrom();
    const statuses: number[] = [];
    const guesses = ["BBBB-BBBB", "BBBB-BBBC", "BBBB-BBBD", "BBBB-BBBF", "BBBB-BBBG", "BBBB-BBBH"];
    for (const guess of guesses) statuses.push((await enterCode(visitor, guess)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
    const page = await enterCode(visitor, "BBBB-BBBJ");
    expect(page.html).toContain("Too many attempts");
    expect(page.html).toContain("Wait 2 minutes, then try again.");
    expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(80);
    expect(Number(page.headers.get("retry-after"))).toBeLessThanOrEqual(90);
    const line: unknown = JSON.parse(test.logged.at(-1) ?? "");
    expect(line).toMatchObject({ msg: "too many attempts", address: "192.0.2.1", limit: "address" });
    expect(test.logged.join("")).not.toContain("BBBB");
    expect((await enterCode(visitorFrom(), "BBBB-BBBJ")).status).toBe(404);
  });

  it("by address, for codes that a signed-in user tries past the page for them", async () => {
    const visitor = visitorFrom();
    await signInAt(visitor, path);
    const statuses: number[] = [];
    for (const letter of "CDFG")
      statuses.push((await visitor.get(`/device/decision?user_code=BBBBBCB${letter}`)).status);
    await visitor.get("/");
    const allow = { step: "decision", decision: "allow" };
    statuses.push((await visitor.post("/device/decision?user_code=BBBBBDBB", allow)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 429]);
  });

  it("by user, from wherever", async () => {
    const statuses: number[] = [];
    for (const password of ["wrong-one", "wrong-two", "wrong-three", "ben-only-here"]) {
      const visitor = visitorFrom();
      await visitor.get(path);
      statuses.push((await visitor.post(path, { step: "sign-in", username: "ben", password })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 429]);
    await test.center.database.query("update attempt set window_ends_at = now() - interval '1 second'");
    const visitor = visitorFrom();
    await visitor.get(path);
    expect((await signInAt(visitor, path, "ben")).html).toContain("Nothing waits");
  });

  it("by user, for those that do not exist as well", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const visitor = visitorFrom();
      await visitor.get(path);
      statuses.push((await visitor.post(path, { step: "sign-in", username: "eve", password: "x" })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 429]);
  });

  it("by code, from wherever, and the database does not learn it", async () => {
    const oidc = oidcClient(test);
    const { userCode } = await startDevice(oidc, await register(oidc));
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await enterCode(visitorFrom(), userCode)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 429]);
    const rows = JSON.stringify(await test.center.database.query("select subject from attempt"));
    expect(rows).not.toMatch(/[B-Z]{4}-[B-Z]{4}"/u);
    expect(rows).not.toContain("eve");
  });

  it("but not by what succeeds", async () => {
    const address = "203.0.113.1";
    for (let count = 0; count < 7; count += 1) {
      const visitor = visitorFrom(address);
      await visitor.get(path);
      const fields = { step: "sign-in", username: "ana", password: "ana-only-here" };
      expect((await visitor.post(path, fields)).status).toBe(303);
    }
  });

  it("also where many come at once", async () => {
    const visitor = visitorFrom();
    await visitor.get("/device");
    const guesses = Array.from("BCDFGHJKLMNPQRS", (letter) =>
      visitor.post("/device", { user_code: `CCCCCCC${letter}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});
