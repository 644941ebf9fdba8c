import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { styleHash } from "../../src/pages/style.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { makeVisitor, signInAt } from "./page-visitor.ts";
import { servePages } from "./serve-pages.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

const decision = "/device/decision?user_code=BBBB-BBBB";

describe("each page", () => {
  it.each(["/", "/start", "/device", decision, "/device/allowed", "/device/denied", "/authorize", "/nowhere"])(
    "%s is not framed, loads nothing, and is not kept",
    async (path) => {
      const { headers, html } = await makeVisitor(test.url).get(path);
      expect(headers.get("content-security-policy")).toBe(
        `default-src 'none'; style-src '${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      );
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-type")).toBe("text/html; charset=UTF-8");
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/u);
      expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    },
  );

  it.each([
    { path: "/", hrefs: '"/device"' },
    { path: "/start", hrefs: '"/device"' },
  ])("$path leads to where codes are entered", async ({ path, hrefs }) => {
    const { html, status } = await makeVisitor(test.url).get(path);
    expect(status).toBe(200);
    expect(html).toContain(`href=${hrefs}`);
  });

  it("is there for HEAD", async () => {
    const response = await fetch(`${test.url}/device`, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it.each([
    { method: "PUT", path: "/device", allow: "GET, HEAD, POST" },
    { method: "DELETE", path: "/authorize", allow: "GET, HEAD, POST" },
    { method: "POST", path: "/start", allow: "GET, HEAD" },
  ])("answers $method $path with the methods that it takes", async ({ method, path, allow }) => {
    const response = await fetch(test.url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(await response.text()).toContain("Wrong method");
  });

  it("is a page that says so where there is none", async () => {
    const page = await makeVisitor(test.url).get("/wp-admin");
    expect(page.status).toBe(404);
    expect(page.html).toContain("Not found");
  });

  it("says nothing of what broke, which is in the log without the query", async () => {
    const fail = (): Promise<never> => Promise.reject(new Error("the database is gone"));
    const database: Database = { ...test.center.database, query: fail, transaction: fail };
    const broken = await servePages(test.center, { database });
    const first = test.logged.length;
    const visitor = makeVisitor(broken.url);
    visitor.cookies.set("identity-center", "x".repeat(43));
    const page = await visitor.get("/device?user_code=CCCC-CCCC");
    expect(page.status).toBe(500);
    expect(page.html).toContain("Something went wrong");
    expect(page.html).not.toContain("database");
    expect(page.headers.get("x-frame-options")).toBe("DENY");
    const [line = ""] = test.logged.slice(first);
    expect(JSON.parse(line)).toMatchObject({ msg: "a page failed", path: "/device", method: "GET" });
    expect(line).not.toContain("CCCC");
    await broken.close();
  });
});

describe("a form", () => {
  const posts = [
    { path: "/device", fields: { user_code: "BBBB-BBBB" }, good: 404 },
    { path: decision, fields: { step: "sign-in", username: "ana", password: "ana-only-here" }, good: 303 },
    { path: "/sign-out", fields: {}, good: 303 },
  ];

  it.each(posts)("of $path is taken with the token of this browser", async ({ path, fields, good }) => {
    const visitor = makeVisitor(test.url);
    await visitor.get("/device");
    expect((await visitor.post(path, fields, { "sec-fetch-site": "same-origin" })).status).toBe(good);
  });

  it.each(posts)("of $path is refused with another token, another browser's, or none", async ({ path, fields }) => {
    const visitor = makeVisitor(test.url);
    await visitor.get("/device");
    const other = makeVisitor(test.url);
    await other.get("/device");
    const othersToken = /name="form_token" value="([^"]+)"/u.exec((await other.get("/device")).html)?.[1] ?? "";
    for (const form_token of [othersToken, "", "x"]) {
      const page = await visitor.post(path, { ...fields, form_token });
      expect(page.status).toBe(403);
      expect(page.html).toContain("This form is out of date");
      expect(page.headers.get("x-frame-options")).toBe("DENY");
    }
    const withoutCookie = await fetch(test.url + path, { method: "POST", body: new URLSearchParams(fields) });
    expect(withoutCookie.status).toBe(403);
  });

  it.each(["cross-site", "same-site"])("is refused where the browser says that it is %s", async (site) => {
    const visitor = makeVisitor(test.url);
    await visitor.get("/device");
    const page = await visitor.post("/device", { user_code: "BBBB-BBBB" }, { "sec-fetch-site": site });
    expect(page.status).toBe(403);
  });

  it("from before sign-in is refused after it", async () => {
    const visitor = makeVisitor(test.url);
    const before = /name="form_token" value="([^"]+)"/u.exec((await visitor.get("/device")).html)?.[1] ?? "";
    await signInAt(visitor, decision);
    expect((await visitor.post("/sign-out", { form_token: before })).status).toBe(403);
    await visitor.get("/");
    expect((await visitor.post("/sign-out", {})).status).toBe(303);
  });

  it.each(["multipart/form-data; boundary=x", "application/json", "text/plain", ""])(
    "of the type %j is none",
    async (type) => {
      const response = await fetch(`${test.url}/device`, {
        method: "POST",
        headers: { "content-type": type },
        body: "user_code=BBBB-BBBB",
      });
      expect(response.status).toBe(415);
    },
  );

  it("of more than 16 kB is not read, whether it tells its length or not", async () => {
    const large = await fetch(`${test.url}/device`, {
      method: "POST",
      body: new URLSearchParams({ user_code: "x".repeat(17_000) }),
    });
    expect(large.status).toBe(413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${test.url}/device`,
        { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on("error", reject);
      request.write("user_code=");
      request.end("x".repeat(17_000));
    });
    expect(status).toBe(413);
  });
});
