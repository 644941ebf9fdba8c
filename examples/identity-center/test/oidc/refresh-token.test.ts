import {
  ExpiredTokenException,
  InvalidGrantException,
  InvalidRequestException,
  InvalidScopeException,
} from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSession } from "../../src/sessions/sessions.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register, signIn, type ClientCredentials } from "../sign-in.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

const refresh = (client: ClientCredentials, refreshToken: string | undefined, scope?: string[]) =>
  oidcClient(test).createToken({ ...client, grantType: "refresh_token", refreshToken, scope });

describe("CreateToken with a refresh token", () => {
  it("gives a new access token and a new refresh token, and the old ones' session goes on", async () => {
    const client = await register(oidcClient(test));
    const first = await signIn(test.center, client);
    const second = await refresh(client, first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const third = await refresh(client, second.refreshToken);
    for (const { accessToken = "" } of [first, second, third])
      expect(await findSession(test.center, accessToken)).toMatchObject({ username: "ana" });
  });

  it("works once, and a token that comes again soon ends nothing", async () => {
    const client = await register(oidcClient(test));
    const { refreshToken } = await signIn(test.center, client);
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => refresh(client, refreshToken)));
    const won = tries.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
    expect(won).toHaveLength(1);
    await expect(refresh(client, won[0]?.refreshToken)).resolves.toBeDefined();
  });

  it("ends the session where a token comes again that was used long ago", async () => {
    const client = await register(oidcClient(test));
    const { refreshToken } = await signIn(test.center, client);
    const second = await refresh(client, refreshToken);
    await test.center.database.query("update refresh_token set used_at = used_at - interval '2 minutes'");
    await expect(refresh(client, refreshToken)).rejects.toBeInstanceOf(InvalidGrantException);
    await expect(refresh(client, second.refreshToken)).rejects.toBeInstanceOf(InvalidGrantException);
    expect(await findSession(test.center, second.accessToken ?? "")).toBeUndefined();
  });

  it("refuses one of another client, an expired one, a wrong scope and none at all", async () => {
    const client = await register(oidcClient(test));
    const { refreshToken } = await signIn(test.center, client);
    await expect(refresh(await register(oidcClient(test)), refreshToken)).rejects.toBeInstanceOf(InvalidGrantException);
    await expect(refresh(client, refreshToken, ["everything"])).rejects.toBeInstanceOf(InvalidScopeException);
    await expect(refresh(client, undefined)).rejects.toBeInstanceOf(InvalidRequestException);
    await test.center.database.query("update refresh_token set expires_at = now()");
    await expect(refresh(client, refreshToken)).rejects.toBeInstanceOf(ExpiredTokenException);
  });
});
