import type { Warning } from "../../src/generator-error.ts";
import { checkPart } from "../../src/model/aws-json/check-part.ts";
import type { CheckedFile, PartName } from "../../src/model/aws-json/part-types.ts";
import { readAwsJson } from "../../src/model/aws-json/read-aws-json.ts";
import type { Member, OperationShape, ServiceModel, Shape } from "../../src/model/service-model.ts";

/** The parts of an api file that a test is about. */
export interface GivenApi {
  readonly metadata?: object;
  readonly operations?: object;
  readonly shapes?: object;
  readonly [key: string]: unknown;
}

/** The other files. */
export interface GivenFiles {
  readonly docs?: object;
  readonly paginators?: object;
  readonly examples?: object;
  readonly waiters?: object;
  readonly warnings?: Warning[];
}

export const metadata: object = { apiVersion: "2020-01-01", protocol: "rest-json", serviceId: "Weather" };

/** Reads an api file that is given in part. */
export function readApi(given: GivenApi, files: GivenFiles = {}): ServiceModel {
  const { metadata: more, ...rest } = given;
  const json = { metadata: { ...metadata, ...more }, operations: {}, shapes: {}, ...rest };
  const check = <Name extends PartName>(format: Name, part: object | undefined): CheckedFile<Name> | undefined =>
    part === undefined ? undefined : checkPart(format, { file: `${format}.json`, json: part, syntax: "json" });
  return readAwsJson(
    {
      api: checkPart("api", { file: "api-2.json", json, syntax: "json" }),
      docs: check("docs", files.docs),
      paginators: check("paginators", files.paginators),
      examples: check("examples", files.examples),
      waiters: check("waiters", files.waiters),
      endpointRules: undefined,
    },
    { source: "model/weather", warn: (warning) => files.warnings?.push(warning) },
  );
}

export function findShape(model: ServiceModel, name: string): Shape {
  const shape = model.shapes.get(name);
  if (shape === undefined) throw new Error(`no shape ${name}`);
  return shape;
}

export function findMember(model: ServiceModel, owner: string, name: string): Member {
  const shape = findShape(model, owner);
  const members =
    shape.kind === "structure" || shape.kind === "union"
      ? shape.members
      : shape.kind === "list"
        ? [shape.member]
        : shape.kind === "map"
          ? [shape.key, shape.value]
          : [];
  const member = members.find((candidate) => candidate.name === name);
  if (member === undefined) throw new Error(`no member ${owner}.${name}`);
  return member;
}

export function findOperation(model: ServiceModel, name: string): OperationShape {
  const operation = model.operations.find((candidate) => candidate.name === name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  return operation;
}
