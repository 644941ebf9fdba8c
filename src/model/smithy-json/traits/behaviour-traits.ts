import { expectInteger, expectObject, expectString, refuse } from "../expect-json.ts";
import { childSpot } from "../spot.ts";
import { annotations, type ReadTrait, type TraitPlace } from "./trait-reader.ts";

/** What clients and servers do (Smithy, "Behavior traits", "Authentication traits", errors, endpoint rules). */
export const behaviourTraits: readonly [string, ReadTrait][] = [
  ...annotations(["idempotencyToken", "idempotent", "readonly"]),
  ...annotations(["unsignedPayload"], "aws.auth"),
  ...annotations(["awsQueryCompatible"], "aws.protocols"),
  [
    "smithy.api#error",
    (value, at) => ({
      error:
        value === "client" || value === "server"
          ? value
          : refuse(at.what, `"client" or "server"`, { value, spot: at.spot }),
    }),
  ],
  ["smithy.api#httpError", (value, at) => ({ httpError: expectStatus(value, at) })],
  [
    "smithy.api#retryable",
    (value, at) => {
      const { throttling } = expectObject(value, at.what, at.spot);
      if (throttling === undefined) return { retryable: {} };
      if (typeof throttling === "boolean") return { retryable: { throttling } };
      return refuse(at.what, "true or false", { value: throttling, spot: childSpot(at.spot, "throttling") });
    },
  ],
  [
    "aws.protocols#awsQueryError",
    (value, at) => {
      const { code, httpResponseCode } = expectObject(value, at.what, at.spot);
      return {
        awsQueryError: {
          code: expectString(code, at.what, childSpot(at.spot, "code")),
          httpResponseCode: expectStatus(httpResponseCode, {
            ...at,
            spot: childSpot(at.spot, "httpResponseCode"),
          }),
        },
      };
    },
  ],
  [
    "smithy.rules#contextParam",
    (value, at) => {
      const { name } = expectObject(value, at.what, at.spot);
      return { contextParam: { name: expectString(name, at.what, childSpot(at.spot, "name")) } };
    },
  ],
  ["smithy.rules#staticContextParams", (value, at) => ({ staticContextParams: expectObject(value, at.what, at.spot) })],
  [
    "smithy.rules#operationContextParams",
    (value, at) => ({ operationContextParams: expectObject(value, at.what, at.spot) }),
  ],
  ["smithy.rules#clientContextParams", (value, at) => ({ clientContextParams: expectObject(value, at.what, at.spot) })],
];

function expectStatus(value: unknown, at: TraitPlace): number {
  const status = expectInteger(value, at.what, at.spot);
  return status >= 100 && status <= 999 ? status : refuse(at.what, "an HTTP status", { value, spot: at.spot });
}
