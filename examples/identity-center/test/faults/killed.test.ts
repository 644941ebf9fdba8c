import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SSO } from "@shapewright/sso";
import { InvalidGrantException } from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeVisitor, signInAt } from "../pages/page-visitor.ts";
import { oidcClient } from "../sign-in.ts";
import { isOnPostgresql } from "../postgresql-store.ts";
import { withoutLimits } from "../test-config.ts";
import { makeFaultStore, type FaultStore } from "./fault-store.ts";
import { runMany } from "./run-many.ts";
import { findFreePort, startServerProcess, type ServerProcess } from "./server-process.ts";
import { signInOnce, type SignInJournal } from "./sign-in-journal.ts";

const signIns = Number(process.env["IDENTITY_CENTER_SIGN_INS"] ?? 250);
const kills = Number(process.env["IDENTITY_CENTER_KILLS"] ?? 3);
const atOnce = 24;

let store: FaultStore;
let server: ServerProcess;
let start: () => Promise<ServerProcess>;
beforeAll(async () => {
  // Every code outlives the test, and a client that polls again after a restart is not told to slow down.
  store = await makeFaultStore({ ...withoutLimits, interval: 1, lifetimes: { deviceCode: 3_600 } });
  const port = await findFreePort();
  // Of all that PGlite's start takes, most goes to making WebAssembly faster than so short a run needs it.
  start = () => startServerProcess({ ...store, port, flags: ["--liftoff-only"] });
  server = await start();
});
afterAll(async () => {
  await server.end("SIGKILL");
  await store.remove();
});

/** Kills the server and starts it again on what it left, each time at a moment within its share of the sign-ins. */
async function killNowAndThen(countDone: () => number): Promise<void> {
  const share = Math.floor(signIns / (kills + 1));
  for (let kill = 0; kill < kills; kill++) {
    const moment = share * kill + randomInt(Math.floor(share / 2), share);
    while (countDone() < moment) await sleep(1);
    await sleep(randomInt(0, 40));
    await server.end("SIGKILL");
    server = await start();
  }
}

describe(`an identity centre on ${isOnPostgresql ? "PostgreSQL" : "PGlite"} that is killed`, () => {
  it(`loses no approval and gives no code out twice: ${String(signIns)} sign-ins, ${String(kills)} kills`, async () => {
    const oidc = oidcClient(server);
    const visitor = makeVisitor(server.url);
    await signInAt(visitor, "/device/decision?user_code=BCDF-GHJK");
    let done = 0;
    const running = runMany({ times: signIns, atOnce }, async () => {
      const journal = await signInOnce({ oidc, visitor });
      done++;
      return journal;
    });
    // Where one fails, nobody waits for the rest.
    const counting = running.finally(() => {
      done = signIns;
    });
    const [journals] = await Promise.all([counting, killNowAndThen(() => done)]);
    // Once more, with nothing under way: what was answered last is in the store as well.
    await server.end("SIGKILL");
    server = await start();

    const isInFlight = ({ lostPolls }: SignInJournal): boolean => lostPolls > 0;
    const withToken = journals.filter(({ outcome }) => outcome === "token");
    console.log(
      `${String(kills)} kills: ${String(withToken.length)} of ${String(signIns)} codes gave a token; ` +
        `${String(journals.filter((journal) => !journal.isApprovalAnswered).length)} approvals were taken without an ` +
        `answer; ${String(journals.filter(isInFlight).length)} token requests were in flight at a kill, and ` +
        `${String(journals.filter(({ outcome }) => outcome === "used up").length)} of their codes were used up by it`,
    );
    expect(journals.filter(({ outcome }) => outcome === "not approved")).toEqual([]);
    expect(journals.filter((journal) => journal.outcome === "used up" && !isInFlight(journal))).toEqual([]);
    expect(new Set(withToken.map(({ accessToken }) => accessToken)).size).toBe(withToken.length);

    // All codes are used up, and all tokens that somebody got are good.
    const portal = new SSO({ endpoint: server.url, maxAttempts: 1 });
    await runMany({ times: signIns, atOnce }, async (index) => {
      const { poll, accessToken } = journals[index] as SignInJournal;
      await expect(poll()).rejects.toBeInstanceOf(InvalidGrantException);
      if (accessToken !== undefined) expect((await portal.listAccounts({ accessToken })).accountList).toHaveLength(2);
    });
    expect(server.log()).not.toContain("an operation failed");
  }, 240_000);
});
