import {
  InvalidRequestException,
  paginateListAccounts,
  ResourceNotFoundException,
  SSO,
  UnauthorizedException,
} from "@shapewright/sso";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { textLike } from "../matchers.ts";
import { oidcClient, register, signIn } from "../sign-in.ts";

let test: TestCenter;
let portal: SSO;
let accessToken: string;
beforeAll(async () => {
  test = await startTestCenter({ scopes: { "sso:account:access": "Accounts", "reports:read": "Reports" } });
  portal = new SSO({ endpoint: test.url, maxAttempts: 1 });
  ({ accessToken = "" } = await signIn(test.center));
});
afterAll(() => test.close());

describe("the portal", () => {
  it("lists the accounts of the user, by pages", async () => {
    const { accountList } = await portal.listAccounts({ accessToken });
    expect(accountList).toEqual([
      { accountId: "111122223333", accountName: "workshop", emailAddress: "workshop@example.com" },
      { accountId: "444455556666", accountName: "shop-window", emailAddress: "shop-window@example.com" },
    ]);
    const names: (string | undefined)[] = [];
    for await (const page of paginateListAccounts({ client: portal, pageSize: 1 }, { accessToken })) {
      expect(page.accountList).toHaveLength(1);
      names.push(...(page.accountList ?? []).map(({ accountName }) => accountName));
    }
    expect(names).toEqual(["workshop", "shop-window"]);
    await expect(portal.listAccounts({ accessToken, nextToken: "mine" })).rejects.toBeInstanceOf(
      InvalidRequestException,
    );
    await expect(portal.listAccounts({ accessToken, maxResults: 101 })).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
  });

  it("lists the roles of the user in an account", async () => {
    const { roleList } = await portal.listAccountRoles({ accessToken, accountId: "111122223333" });
    expect(roleList?.map(({ roleName }) => roleName)).toEqual(["Administrator", "ReadOnly"]);
    const elsewhere = portal.listAccountRoles({ accessToken, accountId: "999999999999" });
    await expect(elsewhere).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it("makes credentials up for an assigned role, and marks them so", async () => {
    const role = { accessToken, accountId: "444455556666", roleName: "ReadOnly" };
    const { roleCredentials } = await portal.getRoleCredentials(role);
    expect(roleCredentials).toMatchObject({
      accessKeyId: textLike(/^ASIAMADEUP[A-Z2-7]{10}$/u),
      secretAccessKey: textLike(/^made-up\/[\w-]{32}$/u),
      sessionToken: textLike(/^made-up-by-a-local-identity-center\//u),
    });
    expect((roleCredentials?.expiration ?? 0) - Date.now()).toBeGreaterThan(59 * 60 * 1000);
    const other = portal.getRoleCredentials({ ...role, roleName: "Administrator" });
    await expect(other).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it.each([
    ["is unknown", "update access_token set token_hash = token_hash || '.'"],
    ["has expired", "update access_token set expires_at = now()"],
    ["is of a session that has expired", "update session set expires_at = now()"],
    ["is of somebody who is gone", "update session set username = 'eve'"],
  ])("refuses a token that %s", async (_what, statement) => {
    const signedIn = await signIn(test.center);
    await portal.listAccounts({ accessToken: signedIn.accessToken ?? "" });
    await test.center.database.query(statement);
    const refusal = portal.listAccounts({ accessToken: signedIn.accessToken ?? "" });
    await expect(refusal).rejects.toBeInstanceOf(UnauthorizedException);
    await expect(refusal).rejects.toMatchObject({ $metadata: { httpStatusCode: 401 } });
  });

  it("refuses a token without the scope", async () => {
    const reader = await signIn(test.center, await register(oidcClient(test), { scopes: ["reports:read"] }));
    const refusal = portal.listAccounts({ accessToken: reader.accessToken ?? "" });
    await expect(refusal).rejects.toBeInstanceOf(UnauthorizedException);
  });

  it("ends a session with all its tokens, and no other one", async () => {
    const client = await register(oidcClient(test));
    const [ended, other] = [await signIn(test.center, client), await signIn(test.center, client)];
    await portal.logout({ accessToken: ended.accessToken ?? "" });
    await expect(portal.listAccounts({ accessToken: ended.accessToken ?? "" })).rejects.toBeInstanceOf(
      UnauthorizedException,
    );
    const refresh = oidcClient(test).createToken({
      ...client,
      grantType: "refresh_token",
      refreshToken: ended.refreshToken,
    });
    await expect(refresh).rejects.toMatchObject({ name: "InvalidGrantException" });
    await expect(portal.listAccounts({ accessToken: other.accessToken ?? "" })).resolves.toBeDefined();
    await expect(portal.logout({ accessToken: ended.accessToken ?? "" })).rejects.toBeInstanceOf(UnauthorizedException);
  });
});
