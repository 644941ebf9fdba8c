import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SSO } from "@shapewright/sso";
import { AuthorizationPendingException, SlowDownException } from "@shapewright/sso-oidc";
import { allowOnPage } from "../test/faults/allow-on-page.ts";
import type { PageVisitor } from "../test/pages/page-visitor.ts";
import { deviceCodeGrant, oidcClient, register } from "../test/sign-in.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Milliseconds that a person takes to get to the page: from, to. */
const personTakes = [200, 2_000] as const;
/** Milliseconds within which all clients have begun. */
const beginning = 2_000;
/** Milliseconds on top of an interval, since timers may be early by one. */
const margin = 5;

interface SignInLoad {
  readonly url: string;
  /** The browser of a person who has signed in. */
  readonly visitor: PageVisitor;
  readonly stopwatch: Stopwatch;
  /** Told of each sign-in that is complete. */
  readonly onSignIn: () => void;
}

/**
 * One client: signs in, looks at its accounts, and begins again, until it is over. It polls as RFC 8628, section 3.5
 * asks: after each interval, and later each time that the server says so.
 */
export async function signInRepeatedly(load: SignInLoad, isOver: () => boolean): Promise<void> {
  const { url, stopwatch } = load;
  const oidc = oidcClient(load);
  const portal = new SSO({ endpoint: url, maxAttempts: 1 });
  await sleep(randomInt(beginning));
  const client = await stopwatch.time(
    () => "RegisterClient",
    () => register(oidc),
  );
  while (!isOver()) {
    const started = await stopwatch.time(
      () => "StartDeviceAuthorization",
      () => oidc.startDeviceAuthorization({ ...client, startUrl: `${url}/start` }),
    );
    const { deviceCode, verificationUriComplete = "" } = started;
    const decision = allowAfterAMoment(load, verificationUriComplete);
    const poll = () => oidc.createToken({ ...client, grantType: deviceCodeGrant, deviceCode });
    const polling = pollUntilAllowed(stopwatch, { poll, interval: started.interval ?? 5 });
    const [accessToken] = await Promise.all([polling, decision]);
    await stopwatch.time(
      () => "ListAccounts",
      () => portal.listAccounts({ accessToken }),
    );
    // One that ends too late is not of the time that was measured.
    if (!isOver()) load.onSignIn();
  }
}

/** The person, on another device. */
async function allowAfterAMoment({ visitor, stopwatch }: SignInLoad, verificationUri: string): Promise<void> {
  await sleep(randomInt(...personTakes));
  const decision = await stopwatch.time(
    () => "The page: code, consent, decision (4 requests)",
    () => allowOnPage(visitor, verificationUri),
  );
  if (decision !== "allowed") throw new Error(`the page answered a person with "${decision}"`);
}

interface Polling {
  readonly poll: () => Promise<{ readonly accessToken?: string | undefined }>;
  /** Seconds. */
  readonly interval: number;
}

async function pollUntilAllowed(stopwatch: Stopwatch, { poll, interval }: Polling): Promise<string> {
  for (let seconds = interval; ;) {
    await sleep(seconds * 1_000 + margin);
    try {
      const { accessToken = "" } = await stopwatch.time(nameOfPoll, poll);
      return accessToken;
    } catch (error) {
      if (error instanceof SlowDownException) seconds += 5;
      else if (!(error instanceof AuthorizationPendingException)) throw error;
    }
  }
}

function nameOfPoll(error?: unknown): string {
  if (error === undefined) return "CreateToken, the token";
  return error instanceof SlowDownException ? "CreateToken, slow down" : "CreateToken, pending";
}
