import {
  AccessDeniedException,
  AuthorizationPendingException,
  ExpiredTokenException,
  InvalidClientException,
  InvalidGrantException,
  InvalidRequestException,
  InvalidScopeException,
  SlowDownException,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
} from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { someText, textLike } from "../matchers.ts";
import { decide, deviceCodeGrant, oidcClient, register, startDevice } from "../sign-in.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter({ scopes: { "sso:account:access": "Accounts", "reports:read": "Reports" } });
});
afterAll(() => test.close());

/** Lets time pass for a device: as if all that the database remembers of it had been so much earlier. */
async function passSeconds(seconds: number): Promise<void> {
  await test.center.database.query(
    `update device_authorization set last_poll_at = last_poll_at - make_interval(secs => $1),
       expires_at = expires_at - make_interval(secs => $1)`,
    [seconds],
  );
}

describe("CreateToken with a device code", () => {
  it("is pending until a user has allowed it, and then gives tokens", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc));
    await expect(device.poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    await expect(device.poll()).rejects.toMatchObject({
      error: "authorization_pending",
      error_description: someText,
      message: someText,
    });
    await decide(test.center, device.userCode, true);
    const tokens = await device.poll();
    expect(tokens).toMatchObject({
      ...{ tokenType: "Bearer", expiresIn: 8 * 60 * 60 },
      accessToken: textLike(/^[\w-]{43}$/u),
      refreshToken: textLike(/^[\w-]{43}$/u),
    });
    const rows = JSON.stringify([
      await test.center.database.query("select * from access_token"),
      await test.center.database.query("select * from refresh_token"),
    ]);
    expect(rows).not.toContain(tokens.accessToken);
    expect(rows).not.toContain(tokens.refreshToken);
  });

  it("gives no refresh token to a client that registered with no scopes", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc, {}));
    await decide(test.center, device.userCode, true);
    expect(await device.poll()).not.toHaveProperty("refreshToken");
  });

  it("lets the first two polls come back to back, then slows down, by 5 seconds each time", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc));
    await expect(device.poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    await expect(device.poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    await passSeconds(5);
    await expect(device.poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    await passSeconds(4);
    await expect(device.poll()).rejects.toBeInstanceOf(SlowDownException);
    await passSeconds(9);
    await expect(device.poll()).rejects.toMatchObject({ name: "SlowDownException", error: "slow_down" });
    await passSeconds(14);
    await expect(device.poll()).rejects.toBeInstanceOf(SlowDownException);
    await passSeconds(20);
    await expect(device.poll()).rejects.toBeInstanceOf(AuthorizationPendingException);
    await decide(test.center, device.userCode, true);
    await expect(device.poll()).resolves.toHaveProperty("accessToken");
  });

  it("is denied once a user has denied it", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc));
    await decide(test.center, device.userCode, false);
    await expect(device.poll()).rejects.toBeInstanceOf(AccessDeniedException);
    await expect(device.poll()).rejects.toMatchObject({ error: "access_denied" });
  });

  it("expires, allowed or not", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    const [waiting, allowed] = [await startDevice(oidc, client), await startDevice(oidc, client)];
    await decide(test.center, allowed.userCode, true);
    await passSeconds(600);
    for (const { poll } of [waiting, allowed]) {
      await expect(poll()).rejects.toBeInstanceOf(ExpiredTokenException);
      await expect(poll()).rejects.toMatchObject({ error: "expired_token" });
    }
    await expect(decide(test.center, waiting.userCode, true)).rejects.toThrow("nothing to decide");
  });

  it("works once", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc));
    await decide(test.center, device.userCode, true);
    const polls = await Promise.allSettled(Array.from({ length: 20 }, () => device.poll()));
    expect(polls.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const poll of polls) {
      if (poll.status === "rejected")
        expect(poll.reason).toMatchObject({ name: "InvalidGrantException", error: "invalid_grant" });
    }
  });

  it("refuses the code of another client, and an unknown one", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc));
    await decide(test.center, device.userCode, true);
    const other = { ...(await register(oidc)), grantType: deviceCodeGrant };
    for (const deviceCode of [device.deviceCode, "nobody's"])
      await expect(oidc.createToken({ ...other, deviceCode })).rejects.toBeInstanceOf(InvalidGrantException);
    await expect(device.poll()).resolves.toHaveProperty("accessToken");
  });

  it("refuses a client that is not known, and one with a wrong secret", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    const { deviceCode } = await startDevice(oidc, client);
    for (const wrong of [{ clientId: "nobody" }, { clientSecret: "wrong" }]) {
      const refusal = oidc.createToken({ ...client, ...wrong, grantType: deviceCodeGrant, deviceCode });
      await expect(refusal).rejects.toBeInstanceOf(InvalidClientException);
      await expect(refusal).rejects.toMatchObject({ error: "invalid_client", $metadata: { httpStatusCode: 401 } });
    }
  });

  it("refuses a grant type that is unknown, one that the client did not register for, and one without its code", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    const unknown = oidc.createToken({ ...client, grantType: "password" });
    await expect(unknown).rejects.toBeInstanceOf(UnsupportedGrantTypeException);
    await expect(unknown).rejects.toMatchObject({ error: "unsupported_grant_type" });
    const notRegistered = oidc.createToken({ ...client, grantType: "authorization_code", code: "c" });
    await expect(notRegistered).rejects.toBeInstanceOf(UnauthorizedClientException);
    const withoutCode = oidc.createToken({ ...client, grantType: deviceCodeGrant });
    await expect(withoutCode).rejects.toBeInstanceOf(InvalidRequestException);
  });

  it("narrows the scopes, and refuses others without using the code up", async () => {
    const oidc = oidcClient(test);
    const device = await startDevice(oidc, await register(oidc, { scopes: ["sso:account:access", "reports:read"] }));
    await decide(test.center, device.userCode, true);
    await expect(device.poll(["everything"])).rejects.toBeInstanceOf(InvalidScopeException);
    await expect(device.poll(["reports:read"])).resolves.toHaveProperty("accessToken");
  });
});
