import { AccessDeniedException, AuthorizationPendingException } from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register, startDevice, type DeviceSignIn } from "../sign-in.ts";
import { makeVisitor, signInAt } from "./page-visitor.ts";

let test: TestCenter;
beforeAll(async () => {
  const [attempts, seconds] = [1000, 60];
  test = await startTestCenter({
    scopes: { "sso:account:access": "See your accounts", "notes:read": "Read <your> notes" },
    limits: { perAddress: { attempts, seconds }, perPerson: { attempts, seconds } },
  });
});
afterAll(() => test.close());

async function startSignIn(clientName = "test-cli", scopes = ["sso:account:access"]): Promise<DeviceSignIn> {
  const oidc = oidcClient(test);
  return startDevice(oidc, await register(oidc, { clientName, scopes }));
}

const decisionPath = (userCode: string): string => `/device/decision?user_code=${userCode}`;

describe("the page for a code", () => {
  it("takes a code that is typed in any way, and brings it to the decision", async () => {
    const { userCode } = await startSignIn();
    const visitor = makeVisitor(test.url);
    expect((await visitor.get("/device")).html).toContain('value=""');
    const typed = ` ${userCode.toLowerCase().replace("-", " ")} `;
    const answer = await visitor.post("/device", { user_code: typed });
    expect(answer).toMatchObject({ status: 303, location: decisionPath(userCode) });
  });

  it("has a code that comes in the address compared before anything else", async () => {
    const { userCode } = await startSignIn();
    const { html, status } = await makeVisitor(test.url).get(`/device?user_code=${userCode}`);
    expect(status).toBe(200);
    expect(html).toContain(`value="${userCode}"`);
    expect(html).toContain("The code matches");
    expect(html).toContain('action="/device"');
  });

  it.each([
    { given: "AEIO-AEIO", status: 422, error: "This is not a code" },
    { given: "", status: 422, error: "This is not a code" },
    { given: "BBBB-BBBB", status: 404, error: "does not wait for anybody" },
  ])("shows $given again, with what is wrong about it", async ({ given, status, error }) => {
    const visitor = makeVisitor(test.url);
    await visitor.get("/device");
    const page = await visitor.post("/device", { user_code: given });
    expect(page.status).toBe(status);
    expect(page.html).toMatch(new RegExp(`role="alert">[^<]*${error}`, "u"));
    expect(page.html).toContain("<title>Error: ");
    expect(page.html).toContain(`value="${given}"`);
    expect(page.html).toContain('aria-invalid="true"');
  });

  it("takes no code that has expired", async () => {
    const { userCode } = await startSignIn();
    await test.center.database.query("update device_authorization set expires_at = now()");
    const visitor = makeVisitor(test.url);
    await visitor.get("/device");
    expect((await visitor.post("/device", { user_code: userCode })).status).toBe(404);
  });
});

describe("the decision on a code", () => {
  it("asks who one is, tells what is asked for, and gives the device its tokens", async () => {
    const { userCode, poll } = await startSignIn("Notes for you", ["sso:account:access", "notes:read"]);
    const visitor = makeVisitor(test.url);
    const before = await visitor.get(decisionPath(userCode));
    expect(before.html).toContain('name="password"');
    expect(before.html).not.toContain("Notes for you");
    const { html } = await signInAt(visitor, decisionPath(userCode));
    expect(html).toContain("Notes for you");
    expect(html).toContain("anybody can choose any name");
    expect(html).toContain(userCode);
    expect(html).toContain("See your accounts");
    expect(html).toContain("Read &lt;your&gt; notes");
    expect(html).toContain("Ana Example");
    await expect(poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    const answer = await visitor.post(decisionPath(userCode), { step: "decision", decision: "allow" });
    expect(answer).toMatchObject({ status: 303, location: "/device/allowed" });
    expect((await visitor.get(answer.location)).html).toContain("You can close this window");
    expect((await poll()).accessToken).toMatch(/^[\w-]{43}$/u);
  });

  it("denies", async () => {
    const { userCode, poll } = await startSignIn();
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, decisionPath(userCode));
    const answer = await visitor.post(decisionPath(userCode), { step: "decision", decision: "deny" });
    expect(answer).toMatchObject({ status: 303, location: "/device/denied" });
    expect((await visitor.get(answer.location)).html).toContain("Denied");
    await expect(poll()).rejects.toBeInstanceOf(AccessDeniedException);
  });

  it("is made once", async () => {
    const { userCode } = await startSignIn();
    const visitor = makeVisitor(test.url);
    await signInAt(visitor, decisionPath(userCode));
    const decide = () => visitor.post(decisionPath(userCode), { step: "decision", decision: "allow" });
    expect((await decide()).status).toBe(303);
    const again = await decide();
    expect(again.status).toBe(404);
    expect(again.html).toContain("Nothing waits for this code");
    expect((await visitor.get(decisionPath(userCode))).status).toBe(404);
  });

  it.each([{ step: "decision" }, { step: "decision", decision: "perhaps" }, { step: "else" }, {}])(
    "is not taken from a form that says %o",
    async (fields: Record<string, string>) => {
      const { userCode, poll } = await startSignIn();
      const visitor = makeVisitor(test.url);
      await signInAt(visitor, decisionPath(userCode));
      expect((await visitor.post(decisionPath(userCode), fields)).status).toBe(400);
      await expect(poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    },
  );

  it("is not taken from somebody who is not signed in", async () => {
    const { userCode, poll } = await startSignIn();
    const visitor = makeVisitor(test.url);
    await visitor.get(decisionPath(userCode));
    const answer = await visitor.post(decisionPath(userCode), { step: "decision", decision: "allow" });
    expect(answer).toMatchObject({ status: 303, location: decisionPath(userCode) });
    await expect(poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
  });

  it("sends those without a code to where they enter one", async () => {
    expect(await makeVisitor(test.url).get("/device/decision?user_code=x")).toMatchObject({ location: "/device" });
  });
});

describe("texts of others", () => {
  const attack = `"><script>alert('1')</script>`;

  it.each([
    { what: "a code in the address", path: `/device?user_code=${encodeURIComponent(attack)}` },
    { what: "an unknown path", path: `/${encodeURIComponent(attack)}` },
    { what: "a parameter of a form's address", path: `/device/decision?user_code=BBBBBBBB&x=${attack}` },
  ])("are no markup: $what", async ({ path }) => {
    const { html } = await makeVisitor(test.url).get(path);
    expect(html).not.toContain("<script");
  });

  it("are no markup, nor turn or hide what is around them: a client's name", async () => {
    const { userCode } = await startSignIn(`${attack}\u202efi\u200bsh`);
    const { html } = await signInAt(makeVisitor(test.url), decisionPath(userCode));
    expect(html).toContain("&quot;&gt;&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;\u{fffd}fi\u{fffd}sh");
    expect(html).not.toContain("<script");
  });

  it("are no markup: a username", async () => {
    const visitor = makeVisitor(test.url);
    await visitor.get("/device/decision?user_code=BBBB-BBBB");
    const fields = { step: "sign-in", username: attack, password: attack };
    const { html } = await visitor.post("/device/decision?user_code=BBBB-BBBB", fields);
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(html).not.toContain("<script");
  });
});
