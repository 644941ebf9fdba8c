import type { OperationPlan } from "../../src/plan/package-plan.ts";
import { recordCase } from "./client-request.ts";
import { collectStreams } from "./collect-bytes.ts";
import { bodyBytes } from "./compare-body.ts";
import { compareValues, lowerCaseNames } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { Mismatch, describeFault, show } from "./mismatch.ts";
import { onEachCarrier } from "./on-each-carrier.ts";
import { alignUnsettled } from "./same-on-the-wire.ts";
import type { PlainRequest } from "./send-request.ts";
import type { RequestCase } from "./smithy-cases.ts";
import { structureFromNode } from "./value-from-node.ts";

/**
 * Runs a request case against the generated server: the handler must receive the case's input.
 *
 * @throws Mismatch where it receives another, or none.
 */
export async function runServerRequest(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: RequestCase,
): Promise<void> {
  const { input: shape } = operation.shape;
  const expected = shape === undefined ? {} : structureFromNode(shape, given.params, "dropped");
  const request = await requestOf(generated, operation, given);
  await onEachCarrier(generated, async ({ send, handler }) => {
    let received: { readonly operation: string; readonly input: Record<string, unknown> } | undefined;
    let fault: string | undefined;
    handler.onError = (error) => (fault ??= describeFault(error));
    handler.handle = async (name, input) => {
      received = { operation: name, input: await collectStreams(input) };
      return {};
    };
    const answer = await send(request);
    if (answer === undefined) return;
    if (received === undefined) {
      const why = fault ?? Buffer.from(answer.body).toString();
      throw new Mismatch(`no handler was called: ${String(answer.status)} ${show(why)}`);
    }
    compareValues(received.operation, operation.shape.name, "operation");
    compareValues(alignUnsettled(received.input, expected, shape), expected, "input");
  });
}

/**
 * The request of a case. Some cases for both halves leave out what they do not look at: the body
 * (where it is compressed), or headers that every client of the protocol sends. The generated
 * client's own request fills these in.
 */
async function requestOf(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: RequestCase,
): Promise<PlainRequest> {
  const query = (given.queryParams ?? []).join("&");
  const target = query === "" ? given.uri : `${given.uri}${given.uri.includes("?") ? "&" : "?"}${query}`;
  const host = (given.resolvedHost ?? given.host)?.split("/")[0];
  const headers: Record<string, string> = { ...lowerCaseNames(given.headers), ...(host !== undefined && { host }) };
  const body = bodyBytes(given.body ?? "", given.bodyMediaType);
  const request = { method: given.method, target, headers, body: body.length === 0 ? undefined : body };
  const recorded = await recordCase(generated, operation, given);
  // Without it, nobody knows which operation a request of awsJson is for; cases for servers alone leave it out, too.
  const dispatch = recorded.headers["x-amz-target"];
  if (dispatch !== undefined) headers["x-amz-target"] ??= dispatch;
  if (given.appliesTo !== undefined || !isPartial(given)) return request;
  const added = Object.entries(recorded.headers).filter(
    ([name]) =>
      name !== "content-length" && !given.forbidHeaders?.some((forbidden) => forbidden.toLowerCase() === name),
  );
  return {
    ...request,
    headers: { ...Object.fromEntries(added), ...headers },
    body: given.body === undefined && recorded.body.length > 0 ? recorded.body : request.body,
  };
}

function isPartial({ body, headers, params }: RequestCase): boolean {
  if (body === undefined) return Object.keys(params ?? {}).length > 0;
  return body !== "" && lowerCaseNames(headers)["content-type"] === undefined;
}
