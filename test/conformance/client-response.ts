import type { StructureShape } from "../../src/model/service-model.ts";
import type { ErrorPlan, OperationPlan } from "../../src/plan/package-plan.ts";
import type { Transport } from "../../src/runtime/client/transport/transport.ts";
import type { ServiceException } from "../../src/runtime/exception/exceptions.ts";
import { collectStreams } from "./collect-bytes.ts";
import { bodyBytes } from "./compare-body.ts";
import { compareValues, lowerCaseNames } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { Mismatch, show } from "./mismatch.ts";
import { alignUnsettled } from "./same-on-the-wire.ts";
import { sampleInput } from "./sample-input.ts";
import type { ResponseCase } from "./smithy-cases.ts";
import { structureFromNode } from "./value-from-node.ts";

/**
 * Runs a response case of an operation's output against the generated client.
 *
 * @throws Mismatch where the output is not what the case says.
 */
export async function runClientResponse(
  generated: GeneratedPackage,
  operation: OperationPlan,
  given: ResponseCase,
): Promise<void> {
  const output = await callWithAnswer(generated, operation, given);
  const { $metadata, ...members } = output as { readonly $metadata?: { readonly httpStatusCode?: number } };
  compareValues($metadata?.httpStatusCode, given.code, "status in $metadata");
  const { output: shape } = operation.shape;
  const expected = shape === undefined ? {} : structureFromNode(shape, given.params, "dropped");
  compareValues(alignUnsettled(await collectStreams(members), expected, shape), expected, "output");
}

/**
 * Runs a response case of an error against the generated client.
 *
 * @throws Mismatch where the call does not reject with the error that the case says.
 */
export async function runClientError(
  generated: GeneratedPackage,
  error: ErrorPlan,
  given: ResponseCase,
): Promise<void> {
  const { shape } = error;
  const operation = generated.findOperationWith(shape);
  const thrown = await callWithAnswer(generated, operation, given).then(
    (output) => Promise.reject(new Mismatch(`no error: ${show(output)}`)),
    (reason: unknown) => reason,
  );
  if (thrown instanceof Mismatch || !(thrown instanceof generated.errorClass(error))) throw thrown;
  compareValues(thrown.name, shape.name, "error's name");
  compareValues(thrown.$fault, shape.traits.error, "error's $fault");
  compareValues(thrown.$metadata.httpStatusCode, given.code, "status in $metadata");
  compareValues(readMembers(thrown, shape), structureFromNode(shape, given.params, "dropped"), "error");
  compareErrorCode(thrown, given);
}

function readMembers(error: ServiceException, shape: StructureShape): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name } of shape.members) {
    const value: unknown = Reflect.get(error, name.toLowerCase() === "message" ? "message" : name);
    // Every error has a message; an empty one is none.
    if (value !== "" || name.toLowerCase() !== "message") values[name] = value;
  }
  return values;
}

/** `aws.protocoltests.config#ErrorCodeParams`: the code and type of awsQuery, by the names of AWS SDK v3. */
function compareErrorCode(error: ServiceException, { vendorParams = {} }: ResponseCase): void {
  for (const [name, property] of [
    ["code", "Code"],
    ["type", "Type"],
  ] as const) {
    const expected = vendorParams[name];
    if (expected !== undefined) compareValues(Reflect.get(error, property), expected, `error's ${property}`);
  }
}

function callWithAnswer(generated: GeneratedPackage, operation: OperationPlan, given: ResponseCase): Promise<object> {
  const bytes = bodyBytes(given.body ?? "", given.bodyMediaType);
  const transport: Transport = {
    send: () =>
      Promise.resolve({
        status: given.code,
        headers: lowerCaseNames(given.headers),
        body: {
          text: () => Promise.resolve(new TextDecoder().decode(bytes)),
          bytes: () => Promise.resolve(bytes),
          stream: () => new Blob([Buffer.from(bytes)]).stream(),
        },
      }),
  };
  return generated.send(operation, sampleInput(operation.shape), { endpoint: "https://example.com", transport });
}
