import type { PageVisitor, VisitedPage } from "../pages/page-visitor.ts";

/**
 * Where a person's decision got to. "no answer": the connection broke, and nobody can tell; "nothing to decide": the
 * page says that the code does not wait any more.
 */
type Decision = "allowed" | "nothing to decide" | "no answer";

/**
 * Goes the way of a person who is signed in: opens the address that the client shows, says that the code is the same,
 * sees what asks, and allows. Many may go it at once with one browser, whose cookie and token of forms stay the same.
 */
export async function allowOnPage(visitor: PageVisitor, verificationUri: string): Promise<Decision> {
  try {
    const userCode = new URL(verificationUri).searchParams.get("user_code") ?? "";
    expectStatus(await visitor.get(verificationUri), 200);
    const confirmed = await visitor.post("/device", { user_code: userCode });
    if (confirmed.status === 404) return "nothing to decide";
    expectStatus(confirmed, 303);
    const asked = await visitor.get(confirmed.location);
    if (asked.status === 404) return "nothing to decide";
    expectStatus(asked, 200);
    const decided = await visitor.post(confirmed.location, { step: "decision", decision: "allow" });
    if (decided.status === 404) return "nothing to decide";
    expectStatus(decided, 303);
    if (decided.location !== "/device/allowed") throw new Error(`a decision led to "${decided.location}"`);
    return "allowed";
  } catch (error) {
    // What `fetch` throws where no answer came, or not the whole of it; the connection's own error is the cause.
    if (error instanceof TypeError && error.cause !== undefined) return "no answer";
    throw error;
  }
}

function expectStatus({ status, html }: VisitedPage, expected: number): void {
  if (status !== expected) throw new Error(`a page answered ${String(status)}: ${html}`);
}
