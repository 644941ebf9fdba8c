import { describe, expect, it } from "vitest";
import { readTiny } from "../model-smithy/tiny-model.ts";
import { describeFault } from "./catch-fault.ts";
import { readApi } from "./read-api.ts";

const codes: readonly { readonly code: number; readonly ofOperation: boolean; readonly ofError: boolean }[] = [
  { code: 0, ofOperation: false, ofError: false },
  { code: 99, ofOperation: false, ofError: false },
  { code: 100, ofOperation: false, ofError: false },
  { code: 199, ofOperation: false, ofError: false },
  { code: 200, ofOperation: true, ofError: false },
  { code: 299, ofOperation: true, ofError: false },
  { code: 301, ofOperation: true, ofError: true },
  { code: 599, ofOperation: true, ofError: true },
  { code: 600, ofOperation: false, ofError: false },
  { code: -1, ofOperation: false, ofError: false },
];

/** What reading a model throws; undefined where it is taken. */
function faultOf(isTaken: boolean, read: () => unknown): string | undefined {
  if (!isTaken) return describeFault(read);
  read();
  return undefined;
}

describe.each(codes)("the status $code", ({ code, ofOperation, ofError }) => {
  it(`of an operation is ${ofOperation ? "taken" : "refused"}`, () => {
    const http = { method: "GET", requestUri: "/", responseCode: code };
    const split = faultOf(ofOperation, () => readApi({ operations: { Act: { name: "Act", http } } }));
    const smithy = faultOf(ofOperation, () =>
      readTiny({ act: { traits: { "smithy.api#http": { method: "GET", uri: "/", code } } } }),
    );
    const fault = `invalid-model: operation "Act": code: expected a status from 200 to 599, got ${code}`;
    expect(split).toBe(ofOperation ? undefined : `${fault} (api-2.json#/operations/Act)`);
    expect(smithy).toBe(ofOperation ? undefined : `${fault} (1.json#/shapes/a#Act)`);
  });

  it(`of an error is ${ofError ? "taken" : "refused"}, listed or not`, () => {
    const Bad = { type: "structure", members: {}, exception: true, error: { httpStatusCode: code } };
    const split = faultOf(ofError, () => readApi({ shapes: { Bad } }));
    const smithy = faultOf(ofError, () =>
      readTiny({
        act: { errors: [{ target: "a#Bad" }] },
        shapes: {
          "a#Bad": {
            type: "structure",
            members: {},
            traits: { "smithy.api#error": "client", "smithy.api#httpError": code },
          },
        },
      }),
    );
    const fault = `error "Bad": status: expected a status from 300 to 599, got ${code}`;
    expect(split).toBe(ofError ? undefined : `invalid-model: ${fault} (api-2.json#/shapes/Bad)`);
    if (ofError) expect(smithy).toBeUndefined();
    else expect(smithy).toMatch(/^invalid-model: .*(got -?\d+|got number -?\d+) \(1\.json#\/shapes\/a#Bad/);
  });
});

it("the status of a code of awsQuery is checked, too", () => {
  const awsQueryError = { code: "Bad", httpResponseCode: 100 };
  const read = (): unknown =>
    readTiny({
      act: { errors: [{ target: "a#Bad" }] },
      shapes: {
        "a#Bad": {
          type: "structure",
          members: {},
          traits: { "smithy.api#error": "client", "aws.protocols#awsQueryError": awsQueryError },
        },
      },
    });
  expect(describeFault(read)).toContain('error "Bad": status: expected a status from 300 to 599, got 100');
});
