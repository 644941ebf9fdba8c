import type { OperationPlan } from "../../src/plan/package-plan.ts";
import { compareBody } from "./compare-body.ts";
import { compareHeaders, lowerCaseNames } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { expectThat, show } from "./mismatch.ts";
import { onEachCarrier } from "./on-each-carrier.ts";
import type { Answer } from "./send-request.ts";
import type { MalformedCase } from "./smithy-cases.ts";

/**
 * Runs a malformed request against the generated server.
 *
 * @throws Mismatch where the response is not the case's, or a handler was called.
 */
export async function runMalformed(
  generated: GeneratedPackage,
  _operation: OperationPlan,
  { request, response }: MalformedCase,
): Promise<void> {
  const query = (request.queryParams ?? []).join("&");
  const plain = {
    method: request.method,
    target: query === "" ? request.uri : `${request.uri}${request.uri.includes("?") ? "&" : "?"}${query}`,
    headers: lowerCaseNames(request.headers),
    body: request.body ? new TextEncoder().encode(request.body) : undefined,
  };
  await onEachCarrier(generated, async ({ send, handler }) => {
    let received: object | undefined;
    handler.onError = () => undefined;
    handler.handle = (_name, input) => {
      received = input;
      return {};
    };
    const answer = await send(plain);
    if (answer === undefined) return;
    expectThat(received === undefined, () => `the handler was called with ${show(received)}`);
    expectThat(
      answer.status === response.code,
      () => `status is ${String(answer.status)}, not ${String(response.code)}: ${show(answer.body)}`,
    );
    compareHeaders(answer.headers, response);
    if (response.body !== undefined) compareAssertion(answer, response.body);
  });
}

function compareAssertion(
  answer: Answer,
  { mediaType, assertion }: NonNullable<MalformedCase["response"]["body"]>,
): void {
  const { contents, messageRegex } = assertion;
  if (contents !== undefined) compareBody(answer.body, contents, mediaType);
  if (messageRegex === undefined) return;
  const text = Buffer.from(answer.body).toString();
  const message = /\bjson\b/.test(mediaType) ? readMessage(text) : text;
  expectThat(new RegExp(messageRegex, "u").test(message), () => `message is ${show(message)}, not /${messageRegex}/`);
}

function readMessage(text: string): string {
  const { message, Message } = JSON.parse(text) as { readonly message?: unknown; readonly Message?: unknown };
  const found = message ?? Message;
  return typeof found === "string" ? found : "";
}
