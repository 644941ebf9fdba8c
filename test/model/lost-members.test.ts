import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { fileOf, read, tinyShapes } from "../model-smithy/tiny-model.ts";
import { readApi } from "./read-api.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

const hint = "\n  hint: bind the member to a header, or give the operation another method or code";

interface Row {
  readonly name: string;
  readonly http: { readonly method: string; readonly code: number };
  /** Where the output's member stands. */
  readonly location: "header" | "statusCode" | "payload" | undefined;
  readonly want: string | undefined;
}

const rows: readonly Row[] = [
  { name: "code 204, a member", http: { method: "PUT", code: 204 }, location: undefined, want: "with code 204" },
  { name: "code 205, a member", http: { method: "PUT", code: 205 }, location: undefined, want: "with code 205" },
  { name: "code 304, a member", http: { method: "PUT", code: 304 }, location: undefined, want: "with code 304" },
  { name: "code 204, a payload", http: { method: "PUT", code: 204 }, location: "payload", want: "with code 204" },
  { name: "HEAD, a member", http: { method: "HEAD", code: 200 }, location: undefined, want: "to HEAD" },
  { name: "code 204, a header", http: { method: "PUT", code: 204 }, location: "header", want: undefined },
  { name: "code 204, the status", http: { method: "PUT", code: 204 }, location: "statusCode", want: undefined },
  { name: "code 201, a member", http: { method: "PUT", code: 201 }, location: undefined, want: undefined },
];

describe("members that no response can have are a warning", () => {
  it.each(rows)("in the split layout: $name", ({ http: { method, code }, location, want }) => {
    const warnings: Warning[] = [];
    const member = { shape: "Value", ...(location === "payload" ? {} : { location, locationName: "x-value" }) };
    readApi(
      {
        operations: {
          Act: { name: "Act", http: { method, requestUri: "/", responseCode: code }, output: { shape: "Out" } },
        },
        shapes: {
          Value: { type: "integer" },
          Out: {
            type: "structure",
            members: { value: location === undefined ? { shape: "Value" } : member },
            ...(location === "payload" && { payload: "value" }),
          },
        },
      },
      { warnings },
    );
    expect(warnings.map(formatDiagnostic)).toEqual(wantedOf(want, "api-2.json#/shapes/Out/members/value"));
  });

  it.each(rows)("in Smithy's JSON AST: $name", ({ http: { method, code }, location, want }) => {
    const warnings: Warning[] = [];
    const bindings = {
      header: { "smithy.api#httpHeader": "x-value" },
      statusCode: { "smithy.api#httpResponseCode": {} },
      payload: { "smithy.api#httpPayload": {} },
    };
    const shapes = {
      "a#Out": {
        type: "structure",
        members: { value: { target: "smithy.api#Integer", traits: location === undefined ? {} : bindings[location] } },
      },
    };
    const act = { output: { target: "a#Out" }, traits: { "smithy.api#http": { method, uri: "/", code } } };
    read(fileOf(tinyShapes({ shapes, act })), { warnings });
    expect(warnings.map(formatDiagnostic)).toEqual(wantedOf(want, "1.json#/shapes/a#Out/members/value"));
  });
});

function wantedOf(want: string | undefined, place: string): readonly string[] {
  if (want === undefined) return [];
  return [`operation "Act": a response ${want} has no body, but output member "value" is in it (${place})${hint}`];
}
