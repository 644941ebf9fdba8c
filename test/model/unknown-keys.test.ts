import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { findNearestName } from "../../src/model/nearest-name.ts";
import { readModel } from "../../src/model/read-model.ts";
import { fileOf, read, tinyShapes } from "../model-smithy/tiny-model.ts";
import { sharedFolder } from "../shared-folder.ts";
import { metadata } from "./read-api.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

/** The warnings of a model in the split layout, without the folder of the files. */
function warningsOf(files: Readonly<Record<string, object>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "model-"));
  for (const [name, json] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(json));
  const warnings: Warning[] = [];
  readModel([folder], { warn: (warning) => warnings.push(warning) });
  rmSync(folder, { recursive: true });
  return warnings.map((warning) => formatDiagnostic(warning).replace(`${folder}/`, ""));
}

const meant = (name: string): string => `\n  hint: did you mean "${name}"?`;

describe("misspelt keys of the split layout are warnings", () => {
  const operation = { name: "Get", http: { method: "GET", requestUri: "/" } };
  const S = { type: "string" };
  const table: readonly { readonly api: object; readonly want: string }[] = [
    {
      api: { shapes: { S: { type: "string", patern: "^a$" } } },
      want: `shape "S": key "patern" is not known (api-2.json#/shapes/S/patern)${meant("pattern")}`,
    },
    {
      api: { operations: { Get: { ...operation, http: { ...operation.http, responsecode: 201 } } } },
      want: `operation "Get": http: key "responsecode" is not known (api-2.json#/operations/Get/http/responsecode)${meant("responseCode")}`,
    },
    {
      api: { shapes: { S, T: { type: "structure", members: { "m/": { shape: "S", locatoin: "header" } } } } },
      want: `shape "T": member "m/": key "locatoin" is not known (api-2.json#/shapes/T/members/m~1/locatoin)${meant("location")}`,
    },
    {
      api: { shapes: { S, L: { type: "list", member: { shape: "S", locationNam: "x" }, Flattened: true } } },
      want: `shape "L": member: key "locationNam" is not known (api-2.json#/shapes/L/member/locationNam)${meant("locationName")}`,
    },
    {
      api: { shapes: { E: { type: "structure", members: {}, exception: true, error: { httpStatusCod: 404 } } } },
      want: `shape "E": error: key "httpStatusCod" is not known (api-2.json#/shapes/E/error/httpStatusCod)${meant("httpStatusCode")}`,
    },
    {
      api: { metadata: { ...metadata, targetprefix: "X" } },
      want: `metadata: key "targetprefix" is not known (api-2.json#/metadata/targetprefix)${meant("targetPrefix")}`,
    },
  ];
  it.each(table)("$want", ({ api, want }) => {
    expect(warningsOf({ "api-2.json": { metadata, operations: {}, shapes: {}, ...api } })).toContain(want);
  });

  it("in the files beside it, too", () => {
    const api = { metadata, operations: { Get: operation }, shapes: {} };
    expect(
      warningsOf({ "api-2.json": api, "paginators-1.json": { pagination: { Get: { input_tokn: "a" } } } }),
    ).toEqual([
      `paginator "Get": key "input_tokn" is not known (paginators-1.json#/pagination/Get/input_tokn)${meant("input_token")}`,
    ]);
  });

  it("but not keys that are like none, nor names of the model's own", () => {
    const members = { patern: { shape: "Patern" }, shap: { shape: "Patern" } };
    const shapes = { Patern: { ...S, brandNew: true }, T: { type: "structure", members } };
    expect(warningsOf({ "api-2.json": { metadata, operations: { Nam: operation }, shapes } })).toEqual([]);
  });
});

describe("keys and traits that Smithy does not know are warnings", () => {
  const member = (traits: object): object => ({
    "a#In": { type: "structure", members: { m: { target: "smithy.api#String", traits } } },
  });
  const at = "/shapes/a#In/members/m/traits/";
  const table: readonly { readonly parts: Parameters<typeof tinyShapes>[0]; readonly want: string }[] = [
    {
      parts: { act: { traits: { "smithy.api#http": { method: "GET", uri: "/", cod: 201 } } } },
      want: `shape "a#Act": http: key "cod" is not known (1.json#/shapes/a#Act/traits/smithy.api#http/cod)${meant("code")}`,
    },
    {
      parts: { shapes: member({ "smithy.api#patern": "^a$" }) as never },
      want: `shape "a#In": member "m": trait "smithy.api#patern" is not known (1.json#${at}smithy.api#patern)${meant("smithy.api#pattern")}`,
    },
    {
      parts: { shapes: member({ "aws.protocols#ec2queryname": "a" }) as never },
      want: `shape "a#In": member "m": trait "aws.protocols#ec2queryname" is not known (1.json#${at}aws.protocols#ec2queryname)${meant("aws.protocols#ec2QueryName")}`,
    },
    {
      parts: { shapes: member({ "smithy.api#somethingElse": {} }) as never },
      want: `shape "a#In": member "m": trait "smithy.api#somethingElse" is not known (1.json#${at}smithy.api#somethingElse)`,
    },
    {
      parts: { shapes: member({ "smithy.api#length": { mn: 1, max: 2 } }) as never },
      want: `shape "a#In": member "m": length: key "mn" is not known (1.json#${at}smithy.api#length/mn)${meant("min")}`,
    },
    {
      parts: { service: { traits: { "aws.protocols#restXml": { noErrorWraping: true } } } },
      want: `shape "a#Service": restXml: key "noErrorWraping" is not known (1.json#/shapes/a#Service/traits/aws.protocols#restXml/noErrorWraping)${meant("noErrorWrapping")}`,
    },
    {
      parts: { service: { opertions: [] } },
      want: `shape "a#Service": key "opertions" is not known (1.json#/shapes/a#Service/opertions)${meant("operations")}`,
    },
    {
      parts: { shapes: { "a#In": { type: "structure", members: {}, trait: {} } } },
      want: `shape "a#In": key "trait" is not known (1.json#/shapes/a#In/trait)${meant("traits")}`,
    },
    {
      parts: { shapes: { "a#In": { type: "apply", traits: { "smithy.api#documentaton": "x" } } } },
      want: `apply "a#In": trait "smithy.api#documentaton" is not known (1.json#/shapes/a#In/traits/smithy.api#documentaton)${meant("smithy.api#documentation")}`,
    },
  ];
  it.each(table)("$want", ({ parts, want }) => {
    const warnings: Warning[] = [];
    const first = want.startsWith("apply") ? [fileOf(tinyShapes({}))] : [];
    const files = want.startsWith("apply") ? [fileOf(parts.shapes ?? {}), ...first] : fileOf(tinyShapes(parts));
    read(files, { warnings });
    expect(warnings.map(formatDiagnostic)).toEqual([want]);
  });

  it("but not traits of other namespaces, nor those that a model defines", () => {
    const defined = { "aws.api#ours": { type: "structure", traits: { "smithy.api#trait": {} } } };
    const traits = { "my.own#trait": { metod: 1 }, "aws.api#ours": {}, "aws.unheard#of": {} };
    const warnings: Warning[] = [];
    read(fileOf(tinyShapes({ shapes: { ...member(traits), ...defined } })), { warnings });
    expect(warnings).toEqual([]);
  });
});

const shared = sharedFolder();

it.skipIf(shared === undefined)("no model of AWS or Smithy has such a key", { timeout: 120_000 }, () => {
  const corpus = join(shared ?? "", "corpus");
  const split = readdirSync(join(corpus, "c2j")).map((name) => join(corpus, "c2j", name));
  const folders = split.flatMap((folder) => readdirSync(folder).map((version) => join(folder, version)));
  const smithy = readdirSync(join(corpus, "smithy")).map((name) => join(corpus, "smithy", name));
  const unknown: Warning[] = [];
  for (const path of [...folders, ...smithy]) {
    const warn = (warning: Warning): void => {
      if (warning.code === "unknown-key") unknown.push(warning);
    };
    readModel([path], { warn });
  }
  expect(unknown).toEqual([]);
  expect(folders.length + smithy.length).toBe(181);
});

describe("the nearest name", () => {
  const known = ["pattern", "min", "max", "requestUri", "method", "httpQuery", "httpQueryParams"];
  it.each([
    { given: "patern", want: "pattern" },
    { given: "metohd", want: "method" },
    { given: "MIN", want: "min" },
    { given: "requesturi", want: "requestUri" },
    { given: "mix", want: "min" },
    { given: "httpQuerry", want: "httpQuery" },
    { given: "httpQueryParam", want: "httpQueryParams" },
    { given: "mode", want: undefined },
    { given: "uri", want: undefined },
    { given: "", want: undefined },
  ])("of $given is $want", ({ given, want }) => {
    expect(findNearestName(given, known)).toBe(want);
  });
});
