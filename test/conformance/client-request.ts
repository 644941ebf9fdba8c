import type { OperationPlan } from "../../src/plan/package-plan.ts";
import { clientConfigOf } from "./client-config.ts";
import { compareBody } from "./compare-body.ts";
import { compareHeaders, compareQuery } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { expectThat } from "./mismatch.ts";
import { recordRequest, type RecordedRequest } from "./record-request.ts";
import type { RequestCase } from "./smithy-cases.ts";
import { structureFromNode } from "./value-from-node.ts";

/**
 * Runs a request case against the generated client.
 *
 * @throws Mismatch where the request is not what the case says.
 */
export async function runClientRequest(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: RequestCase,
): Promise<void> {
  const recorded = await recordCase(generated, operation, given);
  const { endpoint, method, path, query, headers, body } = recorded;
  expectThat(method === given.method, () => `method is ${method}, not ${given.method}`);
  const [uriPath = "", uriQuery] = given.uri.split("?");
  const fullPath = endpoint.basePath + path;
  expectThat(fullPath === uriPath, () => `path is ${fullPath}, not ${uriPath}`);
  const inUri = uriQuery === undefined ? [] : uriQuery.split("&");
  compareQuery(query, { ...given, queryParams: [...inUri, ...(given.queryParams ?? [])] });
  compareHeaders(headers, given);
  const host = given.resolvedHost ?? given.host?.split("/")[0];
  if (host !== undefined) expectThat(endpoint.hostname === host, () => `host is ${endpoint.hostname}, not ${host}`);
  if (given.body !== undefined) compareBody(body, given.body, given.bodyMediaType);
}

/** The request that the generated client makes of a case's input. */
export function recordCase(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: RequestCase,
): Promise<RecordedRequest> {
  const { input: shape } = operation.shape;
  // People who write JavaScript give null for what they do not set, and so do the cases.
  const input = shape === undefined ? {} : structureFromNode(shape, given.params, "kept");
  return recordRequest(generated, operation, { input, config: clientConfigOf(given) });
}
