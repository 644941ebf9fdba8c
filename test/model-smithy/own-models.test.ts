import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import type { OperationShape, ServiceModel, Shape, StructureShape } from "../../src/model/service-model.ts";

function readOwn(name: string): ServiceModel {
  const folder = fileURLToPath(new URL(`../../model/${name}`, import.meta.url));
  return readModel([folder], { warn: (warning) => expect.fail(warning.message) });
}

/** What an example says that its shape does not know, and what it leaves out that is required. */
function findMisfits(value: unknown, shape: Shape, at: string): readonly string[] {
  switch (shape.kind) {
    case "structure":
    case "union": {
      if (typeof value !== "object" || value === null) return [`${at}: no object`];
      const given = new Map<string, unknown>(Object.entries(value));
      if (shape.kind === "union" && given.size !== 1) return [`${at}: ${given.size} members of a union`];
      const missing = shape.members.filter((member) => member.traits.required === true && !given.has(member.name));
      return [
        ...missing.map((member) => `${at}: ${member.name} is missing`),
        ...[...given].flatMap(([name, item]) => {
          const member = shape.members.find((candidate) => candidate.name === name);
          return member === undefined
            ? [`${at}: ${name} is unknown`]
            : findMisfits(item, member.target, `${at}.${name}`);
        }),
      ];
    }
    case "list":
      return Array.isArray(value)
        ? value.flatMap((item: unknown) => findMisfits(item, shape.member.target, `${at}[]`))
        : [`${at}: no list`];
    case "map":
      return Object.entries(value as object).flatMap(([, item]) => findMisfits(item, shape.value.target, `${at}{}`));
    case "enum":
      return shape.values.some((known) => known.value === value) ? [] : [`${at}: ${String(value)} is unknown`];
    case "string": {
      if (typeof value !== "string") return [`${at}: no string`];
      const { pattern, length } = shape.traits;
      if (pattern !== undefined && !new RegExp(pattern).test(value)) return [`${at}: ${value} is not ${pattern}`];
      return value.length >= (length?.min ?? 0) && value.length <= (length?.max ?? Infinity) ? [] : [`${at}: length`];
    }
    case "timestamp":
      return Number.isNaN(Date.parse(String(value))) ? [`${at}: no time`] : [];
    default:
      return [];
  }
}

function findUndocumented(operation: OperationShape): readonly string[] {
  const seen = new Set<Shape>();
  const visit = (shape: Shape | undefined): readonly string[] => {
    if (shape === undefined || seen.has(shape)) return [];
    seen.add(shape);
    if (shape.kind === "list") return visit(shape.member.target);
    if (shape.kind !== "structure" && shape.kind !== "union") return [];
    return shape.members.flatMap((member) => [
      ...(member.traits.documentation === undefined ? [`${shape.name}$${member.name}`] : []),
      ...visit(member.target),
    ]);
  };
  return [operation.input, operation.output].flatMap(visit);
}

describe.each(["sso-oidc/2019-06-10", "parcel-tracking/2026-11-01"])("model/%s", (name) => {
  const model = readOwn(name);

  test("is documented", () => {
    expect(model.traits.documentation).toBeDefined();
    expect(model.operations.filter((operation) => operation.traits.documentation === undefined)).toEqual([]);
    expect(model.operations.flatMap(findUndocumented)).toEqual([]);
  });

  test.each(model.operations.map((operation) => [operation.name, operation] as const))(
    "shows %s",
    (_name, operation) => {
      expect(operation.examples.length).toBeGreaterThan(0);
      const fit = (value: unknown, shape: StructureShape | undefined, at: string): readonly string[] =>
        shape === undefined ? (value === undefined ? [] : [`${at}: not expected`]) : findMisfits(value, shape, at);
      for (const { title, input, output } of operation.examples) {
        expect([
          ...fit(input, operation.input, `${title}: input`),
          ...fit(output, operation.output, `${title}: output`),
        ]).toEqual([]);
      }
    },
  );
});
