import { randomUUID } from "node:crypto";
import { SlowDownException, type CreateTokenResponse, type SSOOIDC } from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IdentityCenter } from "../../src/center.ts";
import { configSchema } from "../../src/config/config.ts";
import { openPostgresqlDatabase } from "../../src/database/postgresql-database.ts";
import { makeVisitor, signInAt } from "../pages/page-visitor.ts";
import { decide, issueCode, oidcClient, register, startDevice } from "../sign-in.ts";
import { isOnPostgresql } from "../postgresql-store.ts";
import { testConfig, withoutLimits } from "../test-config.ts";
import { allowOnPage } from "./allow-on-page.ts";
import { makeFaultStore, type FaultStore } from "./fault-store.ts";
import { findFreePort, startServerProcess, type ServerProcess } from "./server-process.ts";

const polls = 1_000;
/** Of the grants that use the same statement to be good once. */
const uses = 1_000;
const redirectUri = "http://127.0.0.1:50321/oauth/callback";
const limits = { ...withoutLimits.limits, deviceAuthorizations: { attempts: 20, seconds: 600 } };

if (!isOnPostgresql) console.log("PGlite serves one process alone: two instances are tested on PostgreSQL");

describe.skipIf(!isOnPostgresql)("two instances on one database", () => {
  let store: FaultStore;
  let servers: readonly [ServerProcess, ServerProcess];
  let clients: readonly SSOOIDC[];
  /** A third party to the database, which approves and looks. */
  let center: IdentityCenter;
  beforeAll(async () => {
    store = await makeFaultStore({ limits });
    const ports = [await findFreePort(), await findFreePort()] as const;
    // Both find no tables, and make them at the same time.
    servers = await Promise.all([
      startServerProcess({ ...store, port: ports[0] }),
      startServerProcess({ ...store, port: ports[1] }),
    ]);
    clients = servers.map(oidcClient);
    const database = openPostgresqlDatabase(store.database, () => undefined);
    const config = configSchema.parse(testConfig);
    center = { config, database, url: servers[0].url, log: undefined as never };
  });
  afterAll(async () => {
    await center.database.close();
    await Promise.all(servers.map(({ end }) => end("SIGKILL")));
    await store.remove();
  });

  /** Sends as many requests at once, in turn to both, and returns those that were granted. */
  async function sendToBoth(
    times: number,
    send: (oidc: SSOOIDC) => Promise<CreateTokenResponse>,
  ): Promise<CreateTokenResponse[]> {
    const outcomes = await Promise.allSettled(
      Array.from({ length: times }, (_, index) => send(clients[index % clients.length] as SSOOIDC)),
    );
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
    for (const refusal of refusals) expect(refusal).toMatchObject({ name: "InvalidGrantException" });
    return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  }

  it("have made the tables once", async () => {
    const rows = await center.database.query<{ version: number }>(
      "select version::integer from identity_center_migration where version > 0",
    );
    expect(rows).toEqual([{ version: 1 }]);
  });

  it(`hand out one token for ${String(polls)} polls of one approved code`, async () => {
    const [oidc] = clients as [SSOOIDC];
    const client = await register(oidc);
    const { deviceCode, userCode } = await startDevice(oidc, client);
    await decide(center, userCode, true);
    const grantType = "urn:ietf:params:oauth:grant-type:device_code";
    const granted = await sendToBoth(polls, (either) => either.createToken({ ...client, grantType, deviceCode }));
    expect(granted).toHaveLength(1);
    expect(await countSessions(client.clientId)).toBe(1);
  });

  it(`hand out one pair of tokens for ${String(uses)} uses of one refresh token, whose session goes on`, async () => {
    const [oidc] = clients as [SSOOIDC];
    const client = await register(oidc);
    const device = await startDevice(oidc, client);
    await decide(center, device.userCode, true);
    const { refreshToken } = await device.poll();
    const grantType = "refresh_token";
    const granted = await sendToBoth(uses, (either) => either.createToken({ ...client, grantType, refreshToken }));
    expect(granted).toHaveLength(1);
    const again = { ...client, grantType, refreshToken: granted[0]?.refreshToken };
    await expect(oidc.createToken(again)).resolves.toHaveProperty("accessToken");
  });

  it(`hand out one token for ${String(uses)} uses of one authorization code`, async () => {
    const [oidc] = clients as [SSOOIDC];
    const grantType = "authorization_code";
    const client = await register(oidc, { grantTypes: [grantType], redirectUris: ["http://127.0.0.1/oauth/callback"] });
    const issued = await issueCode(center, client.clientId, redirectUri);
    const granted = await sendToBoth(uses, (either) =>
      either.createToken({ ...client, grantType, redirectUri, ...issued }),
    );
    expect(granted).toHaveLength(1);
    expect(await countSessions(client.clientId)).toBe(1);
  });

  it("count attempts together", async () => {
    const client = await register(clients[0] as SSOOIDC);
    const starts = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => startDevice(clients[index % clients.length] as SSOOIDC, client)),
    );
    expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(limits.deviceAuthorizations.attempts);
    for (const start of starts) if (start.status === "rejected") expect(start.reason).toBeInstanceOf(SlowDownException);
  });

  it("know the same people: who signs in at one allows at the other", async () => {
    const [first, second] = servers;
    const device = await startDevice(oidcClient(first), await register(oidcClient(second)));
    const visitor = makeVisitor(first.url);
    await signInAt(visitor, "/device/decision?user_code=BCDF-GHJK");
    const elsewhere = makeVisitor(second.url, {
      cookie: `identity-center=${visitor.cookies.get("identity-center") ?? ""}`,
    });
    const decision = await allowOnPage(elsewhere, `${second.url}/device?user_code=${device.userCode}`);
    expect(decision).toBe("allowed");
    await expect(device.poll()).resolves.toHaveProperty("accessToken");
  });

  it("go on without the other: what one approved before it was killed, the other gives a token for", async () => {
    const [first, second] = servers;
    const oidc = oidcClient(second);
    const client = await register(oidcClient(first));
    const { deviceCode, userCode } = await startDevice(oidcClient(first), client);
    const visitor = makeVisitor(first.url);
    await signInAt(visitor, `/device/decision?user_code=${userCode}`);
    expect(await allowOnPage(visitor, `${first.url}/device?user_code=${userCode}`)).toBe("allowed");
    // Killed with requests under way, whose locks and transactions must not stay.
    const lost = Array.from({ length: 50 }, () =>
      oidcClient(first).createToken({ ...client, grantType: "refresh_token", refreshToken: randomUUID() }),
    );
    const settled = Promise.allSettled(lost);
    await first.end("SIGKILL");
    await settled;
    const grantType = "urn:ietf:params:oauth:grant-type:device_code";
    await expect(oidc.createToken({ ...client, grantType, deviceCode })).resolves.toHaveProperty("accessToken");
    expect(second.isRunning()).toBe(true);
  });

  async function countSessions(clientId: string): Promise<number> {
    const [row] = await center.database.query<{ count: number }>(
      "select count(*)::integer as count from session where client_id = $1",
      [clientId],
    );
    return row?.count ?? 0;
  }
});
