import { setTimeout as sleep } from "node:timers/promises";
import { TransportError } from "@shapewright/runtime";
import {
  AuthorizationPendingException,
  InvalidGrantException,
  SlowDownException,
  type SSOOIDC,
} from "@shapewright/sso-oidc";
import type { PageVisitor } from "../pages/page-visitor.ts";
import { deviceCodeGrant, register } from "../sign-in.ts";
import { allowOnPage } from "./allow-on-page.ts";

/** What a client and a person saw of one sign-in. */
export interface SignInJournal {
  /** Asks for the token once more. */
  readonly poll: () => Promise<unknown>;
  /** Whether the page told the person that the approval was taken; else only a second look told it. */
  readonly isApprovalAnswered: boolean;
  /** Token requests that may have reached the server and got no answer. */
  readonly lostPolls: number;
  /**
   * `token`: the client has it. `used up`: the server says that the code was used, and the client has no token.
   * `not approved`: the server knows nothing of the approval.
   */
  readonly outcome: "token" | "used up" | "not approved";
  readonly accessToken: string | undefined;
}

/** Milliseconds until something is tried again that got no answer. */
const pause = 50;

/** A server that comes back by itself does so within this many milliseconds. */
const patience = 240_000;

/** A client that asks once, and the browser of a person who has signed in. */
interface Parties {
  readonly oidc: SSOOIDC;
  readonly visitor: PageVisitor;
}

/** Signs in once, from the registration to the token, and tries again whatever gets no answer. */
export async function signInOnce({ oidc, visitor }: Parties): Promise<SignInJournal> {
  const client = await untilAnswered(() => register(oidc));
  const started = await untilAnswered(() =>
    oidc.startDeviceAuthorization({ ...client, startUrl: "http://127.0.0.1/start" }),
  );
  const { deviceCode = "", verificationUriComplete = "" } = started;
  const poll = () => oidc.createToken({ ...client, grantType: deviceCodeGrant, deviceCode });
  const isApprovalAnswered = await approve(visitor, verificationUriComplete);
  let lostPolls = 0;
  const giveUpAt = Date.now() + patience;
  for (;;) {
    try {
      const { accessToken } = await poll();
      return { poll, isApprovalAnswered, lostPolls, outcome: "token", accessToken };
    } catch (error) {
      const outcome = readOutcome(error);
      if (outcome !== undefined) return { poll, isApprovalAnswered, lostPolls, outcome, accessToken: undefined };
      if (!isWithoutAnswer(error) || Date.now() > giveUpAt) throw error;
      if (reachedServer(error)) lostPolls++;
    }
    await sleep(pause);
  }
}

/** Nobody approves twice: a code that waits after its approval would wait for good. */
function readOutcome(error: unknown): SignInJournal["outcome"] | undefined {
  if (error instanceof InvalidGrantException) return "used up";
  const isWaiting = error instanceof AuthorizationPendingException || error instanceof SlowDownException;
  return isWaiting ? "not approved" : undefined;
}

/** @returns whether the page said that it took the approval; else it was taken, but the answer was lost. */
async function approve(visitor: PageVisitor, verificationUri: string): Promise<boolean> {
  const giveUpAt = Date.now() + patience;
  let isLost = false;
  while (Date.now() < giveUpAt) {
    const decision = await allowOnPage(visitor, verificationUri);
    if (decision === "allowed") return true;
    if (decision === "nothing to decide") {
      if (isLost) return false;
      throw new Error("the page does not know a code that waits");
    }
    isLost = true;
    await sleep(pause);
  }
  throw new Error("the page was away for too long");
}

/** Sends a request until an answer comes. What the lost ones did stays without use: nobody knows their codes. */
async function untilAnswered<Output>(send: () => Promise<Output>): Promise<Output> {
  const giveUpAt = Date.now() + patience;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!isWithoutAnswer(error) || Date.now() > giveUpAt) throw error;
    }
    await sleep(pause);
  }
}

function isWithoutAnswer(error: unknown): error is TransportError {
  return error instanceof TransportError;
}

/** A connection that was refused has carried nothing to the server. */
function reachedServer({ code }: TransportError): boolean {
  return code !== "ECONNREFUSED";
}
