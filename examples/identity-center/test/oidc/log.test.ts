import { SSO } from "@shapewright/sso";
import { expect, it } from "vitest";
import { startTestCenter } from "../center.ts";
import { decide, issueCode, oidcClient, register, startDevice } from "../sign-in.ts";

it("the log tells what happened, and nothing that lets somebody in", async () => {
  const test = await startTestCenter();
  const oidc = oidcClient(test);
  const redirectUri = "http://127.0.0.1:50321/";
  const client = await register(oidc, {
    scopes: ["sso:account:access"],
    grantTypes: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
    redirectUris: ["http://127.0.0.1/"],
  });
  const device = await startDevice(oidc, client);
  await device.poll().catch(() => undefined);
  await decide(test.center, device.userCode, true);
  const first = await device.poll();
  const refreshToken = first.refreshToken ?? "";
  const second = await oidc.createToken({ ...client, grantType: "refresh_token", refreshToken });
  const issued = await issueCode(test.center, client.clientId, redirectUri);
  const third = await oidc.createToken({ ...client, grantType: "authorization_code", redirectUri, ...issued });
  const portal = new SSO({ endpoint: test.url });
  const accessToken = third.accessToken ?? "";
  const role = { accountId: "111122223333", roleName: "ReadOnly" };
  const { roleCredentials } = await portal.getRoleCredentials({ accessToken, ...role });
  await portal.logout({ accessToken });
  await portal.logout({ accessToken }).catch(() => undefined);
  await oidc
    .createToken({ ...client, clientSecret: "a-wrong-secret", grantType: "refresh_token" })
    .catch(() => undefined);
  await test.center.database.close();
  await device.poll().catch(() => undefined);
  await test.close().catch(() => undefined);

  const log = test.logged.join("");
  for (const told of ["client registered", "tokens issued", "role credentials made up", "session ended", "refused"])
    expect(log).toContain(told);
  const secrets = [
    ...[client.clientSecret, device.deviceCode, device.userCode, device.userCode.replace("-", "")],
    ...[first, second, third].flatMap((tokens) => [tokens.accessToken ?? "", tokens.refreshToken ?? ""]),
    ...[issued.code, issued.codeVerifier, "a-wrong-secret", "ana-only-here"],
    ...[roleCredentials?.secretAccessKey ?? "", roleCredentials?.sessionToken ?? ""],
  ];
  for (const secret of secrets) {
    expect(secret).not.toBe("");
    expect(log).not.toContain(secret);
  }
});
