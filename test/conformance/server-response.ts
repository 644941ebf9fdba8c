import type { ErrorPlan, OperationPlan } from "../../src/plan/package-plan.ts";
import type { ServiceExceptionOptions } from "../../src/runtime/exception/exceptions.ts";
import { compareBody } from "./compare-body.ts";
import { compareHeaders } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { Mismatch, describeFault, expectThat, show } from "./mismatch.ts";
import { onEachCarrier } from "./on-each-carrier.ts";
import { recordRequest } from "./record-request.ts";
import { sampleInput } from "./sample-input.ts";
import type { ResponseCase } from "./smithy-cases.ts";
import { structureFromNode } from "./value-from-node.ts";

/**
 * Runs a response case of an operation's output against the generated server, whose handler returns
 * what the case says.
 *
 * @throws Mismatch where the response is not the case's.
 */
export async function runServerResponse(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: ResponseCase,
): Promise<void> {
  const { output: shape } = operation.shape;
  const output = shape === undefined ? {} : structureFromNode(shape, given.params, "kept");
  await runAnswer(generated, operation, { given, handle: () => output });
}

/** Runs a response case of an error: the handler throws it. */
export async function runServerError(
  generated: GeneratedPackage,
  error: ErrorPlan,
  given: ResponseCase,
): Promise<void> {
  const ErrorClass = generated.errorClass(error);
  const options: ServiceExceptionOptions = structureFromNode(error.shape, given.params, "dropped");
  const handle = (): never => {
    throw new ErrorClass(options);
  };
  await runAnswer(generated, generated.findOperationWith(error.shape), { given, handle });
}

async function runAnswer(
  generated: GeneratedPackage,
  operation: OperationPlan,
  { given, handle }: { readonly given: ResponseCase; readonly handle: () => unknown },
): Promise<void> {
  // The case has no request: the generated client makes one.
  const input = sampleInput(operation.shape);
  const recorded = await recordRequest(generated, operation, { input, config: { endpoint: "http://example.com" } });
  const body = recorded.body.length === 0 ? undefined : recorded.body;
  const request = { method: recorded.method, target: recorded.target, headers: recorded.headers, body };
  await onEachCarrier(generated, async ({ send, handler }) => {
    let fault: string | undefined;
    let calls = 0;
    handler.onError = (error) => (fault ??= describeFault(error));
    handler.handle = () => {
      calls++;
      return handle();
    };
    const answer = await send(request);
    if (answer === undefined) return;
    if (fault !== undefined) throw new Mismatch(`the server failed: ${fault}`);
    if (calls === 0) throw new Mismatch(`no handler was called: ${show(answer.body)}`);
    expectThat(answer.status === given.code, () => `status is ${String(answer.status)}, not ${String(given.code)}`);
    compareHeaders(answer.headers, withoutRequestIdHeader(given));
    if (given.body !== undefined) {
      compareBody(withoutRequestIds(answer.body), withoutRequestIds(given.body), given.bodyMediaType);
    }
  });
}

/** The case's id is that of a request that was never made; the server gives each request one of its own. */
function withoutRequestIdHeader(given: ResponseCase): ResponseCase {
  const headers = Object.entries(given.headers ?? {}).filter(([name]) => name.toLowerCase() !== "x-amzn-requestid");
  return { ...given, headers: Object.fromEntries(headers) };
}

/** The same of the elements in which the query protocols and S3 say it. */
function withoutRequestIds<Body extends string | Uint8Array>(body: Body): Body {
  const text = typeof body === "string" ? body : Buffer.from(body).toString("latin1");
  const bare = text
    .replace(/\s*<requestid>[^<]*<\/requestid>\s*/gi, "")
    .replace(/<ResponseMetadata>\s*<\/ResponseMetadata>\s*/g, "");
  return (typeof body === "string" ? bare : Buffer.from(bare, "latin1")) as Body;
}
