import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { makeVisitor, signInAt } from "./page-visitor.ts";
import { servePages } from "./serve-pages.ts";

let test: TestCenter;
beforeAll(async () => {
  const [attempts, seconds] = [1000, 60];
  test = await startTestCenter({ limits: { perAddress: { attempts, seconds }, perPerson: { attempts, seconds } } });
});
afterAll(() => test.close());

const path = "/device/decision?user_code=BBBB-BBBB";
const cookieName = "identity-center";

describe("sign-in", () => {
  it.each([
    { what: "a wrong password", username: "ana", password: "ben-only-here" },
    { what: "no password", username: "ana", password: "" },
    { what: "somebody unknown", username: "eve", password: "ana-only-here" },
    { what: "somebody unknown without a password", username: "eve", password: "" },
    { what: "what every object has", username: "constructor", password: "" },
  ])("refuses $what, and shows the name again but not the password", async ({ username, password }) => {
    const visitor = makeVisitor(test.url);
    await visitor.get(path);
    const page = await visitor.post(path, { step: "sign-in", username, password });
    expect(page.status).toBe(403);
    expect(page.html).toContain('role="alert">The username or the password is wrong.');
    expect(page.html).toContain(`value="${username}"`);
    expect(page.html).not.toContain("only-here");
    expect((await visitor.get("/")).html).not.toContain("Signed in as");
  });

  it("gives the browser a new cookie, of which the database has only the hash", async () => {
    const visitor = makeVisitor(test.url);
    await visitor.get(path);
    const before = visitor.cookies.get(cookieName);
    await visitor.post(path, { step: "sign-in", username: " ana ", password: "ana-only-here" });
    const after = visitor.cookies.get(cookieName) ?? "";
    expect(after).toMatch(/^[\w-]{43}$/u);
    expect(after).not.toBe(before);
    expect((await visitor.get("/")).html).toContain("Ana Example");
    const rows = await test.center.database.query("select * from browser_session");
    expect(JSON.stringify(rows)).not.toContain(after);
    const planted = makeVisitor(test.url);
    planted.cookies.set(cookieName, before ?? "");
    expect((await planted.get("/")).html).not.toContain("Signed in as");
  });

  it("ends the session of who was signed in before", async () => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, path);
    const ana = visitor.cookies.get(cookieName) ?? "";
    await visitor.get("/");
    await visitor.post(path, { step: "sign-in", username: "ben", password: "ben-only-here" });
    expect((await visitor.get("/")).html).toContain("Ben Example");
    visitor.cookies.set(cookieName, ana);
    expect((await visitor.get("/")).html).not.toContain("Signed in as");
  });

  it("lasts as long as the config says", async () => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, path);
    const [row] = await test.center.database.query<{ seconds: number }>(
      "select extract(epoch from max(expires_at) - now())::integer as seconds from browser_session",
    );
    expect(row?.seconds).toBeGreaterThan(8 * 3600 - 60);
    expect(row?.seconds).toBeLessThanOrEqual(8 * 3600);
    await test.center.database.query("update browser_session set expires_at = now()");
    expect((await visitor.get("/")).html).not.toContain("Signed in as");
  });

  it("is nothing to somebody who is no longer in the config", async () => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, path, "ben");
    const { config } = test.center;
    const people = config.people.filter(({ username }) => username !== "ben");
    const other = await servePages(test.center, { config: { ...config, people } });
    const there = makeVisitor(other.url);
    there.cookies.set(cookieName, visitor.cookies.get(cookieName) ?? "");
    expect((await there.get("/")).html).not.toContain("Signed in as");
    await other.close();
  });

  it.each([
    { at: "/", post: "/sign-out", fields: {}, next: "/" },
    { at: path, post: path, fields: { step: "sign-out" }, next: path },
  ])("ends by the form of $at", async ({ at, post, fields, next }) => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, path);
    const cookie = visitor.cookies.get(cookieName) ?? "";
    await visitor.get("/");
    await visitor.get(at);
    expect(await visitor.post(post, fields)).toMatchObject({ status: 303, location: next });
    expect(visitor.cookies.get(cookieName)).not.toBe(cookie);
    visitor.cookies.set(cookieName, cookie);
    expect((await visitor.get("/")).html).not.toContain("Signed in as");
  });

  it("does not end by a link", async () => {
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, path);
    expect((await visitor.get("/sign-out")).location).toBe("/");
    expect((await visitor.get("/")).html).toContain("Signed in as");
  });
});

describe("the cookie", () => {
  it("is out of reach of scripts and of other sites' forms", async () => {
    const { headers } = await makeVisitor(test.url).get("/");
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^identity-center=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u),
    ]);
  });

  it("is bound to the host, and to https, where the centre is reached by https", async () => {
    const secure = await servePages(test.center, { url: "https://sign-in.example" });
    const visitor = makeVisitor(secure.url);
    await visitor.get(path);
    const { headers } = await visitor.post(path, { step: "sign-in", username: "ana", password: "ana-only-here" });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-identity-center=[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
      ),
    ]);
    expect(headers.get("strict-transport-security")).toBe("max-age=15552000");
    expect((await visitor.get("/")).html).toContain("Ana Example");
    await secure.close();
  });

  it("is given anew where it cannot be one of ours", async () => {
    const visitor = makeVisitor(test.url);
    visitor.cookies.set(cookieName, "x");
    await visitor.get("/");
    expect(visitor.cookies.get(cookieName)).toMatch(/^[\w-]{43}$/u);
  });
});

describe("the log", () => {
  it("tells who came and went, and nothing that lets somebody in", async () => {
    const visitor = makeVisitor(test.url);
    const first = test.logged.length;
    await visitor.get(path);
    await visitor.post(path, { step: "sign-in", username: "ana-only-here", password: "oops" });
    await visitor.post(path, { step: "sign-in", username: "ana", password: "nearly-right" });
    await visitor.post(path, { step: "sign-in", username: "ana", password: "ana-only-here" });
    await visitor.get("/");
    await visitor.post("/sign-out", {});
    const lines = test.logged.slice(first);
    const events = lines.map((line): unknown => JSON.parse(line));
    expect(events).toEqual([
      expect.objectContaining({ msg: "sign-in failed", address: "127.0.0.1" }),
      expect.objectContaining({ msg: "sign-in failed", address: "127.0.0.1", username: "ana" }),
      expect.objectContaining({ msg: "signed in", address: "127.0.0.1", username: "ana" }),
      expect.objectContaining({ msg: "signed out", username: "ana" }),
    ]);
    expect(lines.join("")).not.toMatch(/only-here|oops|nearly-right|BBBB|user_code/u);
    expect(lines.join("")).not.toContain(visitor.cookies.get(cookieName));
  });
});
