import {
  InvalidClientException,
  InvalidRequestException,
  SlowDownException,
  UnauthorizedClientException,
} from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register } from "../sign-in.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter({ limits: { deviceAuthorizations: { attempts: 3, seconds: 60 } } });
});
afterAll(() => test.close());

const startUrl = "http://127.0.0.1/start";

describe("StartDeviceAuthorization", () => {
  it("gives a code for the device and one for the user, and where to enter it", async () => {
    const oidc = oidcClient(test);
    const { deviceCode, userCode, ...rest } = await oidc.startDeviceAuthorization({
      ...(await register(oidc)),
      startUrl,
    });
    expect(deviceCode).toMatch(/^[\w-]{43}$/u);
    expect(userCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/u);
    expect(rest).toMatchObject({
      verificationUri: `${test.url}/device`,
      verificationUriComplete: `${test.url}/device?user_code=${String(userCode)}`,
      ...{ expiresIn: 600, interval: 5 },
    });
    const rows = JSON.stringify(await test.center.database.query("select * from device_authorization"));
    expect(rows).not.toContain(deviceCode);
    expect(rows).not.toContain(userCode);
  });

  it("refuses a start URL that is no address", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    const refusal = oidc.startDeviceAuthorization({ ...client, startUrl: "javascript:alert(1)" });
    await expect(refusal).rejects.toBeInstanceOf(InvalidRequestException);
  });

  it("refuses a client that is not known, one with a wrong secret, and one whose secret has expired", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    for (const wrong of [{ clientId: "nobody" }, { clientId: "no\0body" }, { clientSecret: "wrong" }]) {
      const refusal = oidc.startDeviceAuthorization({ ...client, ...wrong, startUrl });
      await expect(refusal).rejects.toBeInstanceOf(InvalidClientException);
      await expect(refusal).rejects.toMatchObject({ error: "invalid_client", $metadata: { httpStatusCode: 401 } });
    }
    await test.center.database.query("update client set secret_expires_at = now() where client_id = $1", [
      client.clientId,
    ]);
    const refusal = oidc.startDeviceAuthorization({ ...client, startUrl });
    await expect(refusal).rejects.toBeInstanceOf(InvalidClientException);
    await expect(refusal).rejects.toThrow(/expired/u);
  });

  it("refuses a client that has registered only for browsers", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc, { grantTypes: ["authorization_code"] });
    const refusal = oidc.startDeviceAuthorization({ ...client, startUrl });
    await expect(refusal).rejects.toBeInstanceOf(UnauthorizedClientException);
  });

  it("slows a client down that starts too many", async () => {
    const oidc = oidcClient(test);
    const client = await register(oidc);
    for (let started = 0; started < 3; started += 1) await oidc.startDeviceAuthorization({ ...client, startUrl });
    const refusal = oidc.startDeviceAuthorization({ ...client, startUrl });
    await expect(refusal).rejects.toBeInstanceOf(SlowDownException);
    await expect(oidc.startDeviceAuthorization({ ...(await register(oidc)), startUrl })).resolves.toBeDefined();
  });
});
