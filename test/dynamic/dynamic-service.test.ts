import { describe, expect, it } from "vitest";
import * as parcelSchemas from "../../generated/parcel-tracking/src/schemas.ts";
import * as parcelConstraints from "../../generated/parcel-tracking/src/server/constraints.ts";
import * as oidcSchemas from "../../generated/sso-oidc/src/schemas.ts";
import * as ssoSchemas from "../../generated/sso/src/schemas.ts";
import type { DynamicService } from "../../src/dynamic/dynamic-service.ts";
import { loadService } from "../../src/dynamic/load-service.ts";
import { ownPackages } from "../packages/own-packages.ts";

const generated: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "sso-oidc": oidcSchemas,
  sso: ssoSchemas,
  "parcel-tracking": parcelSchemas,
};

/** Schemas and constraints as plain data; those that contain themselves are cut. */
function unfold(value: unknown, depth = 0): unknown {
  if (typeof value === "function")
    return typeof (value as { prototype?: unknown }).prototype === "object" && /^class/.test(String(value))
      ? "class"
      : "function";
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => unfold(item, depth + 1));
  const entries = Object.entries(value).map(([name, entry]): [string, unknown] => {
    if (name === "members" && typeof entry === "function") {
      return [name, depth > 12 ? "cut" : unfold((entry as () => unknown)(), depth + 1)];
    }
    return [name, unfold(entry, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** What a generated package says differently: its client's parts, and what only a client reads. */
const different = ["parts", "errorClass", "exception", "endpointParameters", "protocols", "errorNames"];

function withoutDifferent(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, entry: unknown) => (different.includes(key) ? undefined : entry)),
    (key, entry: unknown) => (key === "errors" && Array.isArray(entry) && entry.length === 0 ? undefined : entry),
  );
}

const load = (model: string): DynamicService => loadService([model]);

describe("a service that is made while the program runs", () => {
  it.each(ownPackages)("has the schemas of the generated package $name", ({ name, model }) => {
    const service = load(model);
    const schemas = generated[name] ?? {};
    for (const { plan, schema } of service.operations.values()) {
      expect(withoutDifferent(unfold(schema))).toEqual(withoutDifferent(unfold(schemas[plan.schema])));
    }
    const own = schemas[service.plan.names.serviceSchema];
    expect(withoutDifferent(unfold(service.schema))).toEqual(withoutDifferent(unfold(own)));
  });

  it("has the constraints of the generated server", () => {
    const service = load(ownPackages.find(({ name }) => name === "parcel-tracking")?.model ?? "");
    const compared = service.plan.operations.flatMap(({ shape }) => {
      const name = shape.input && service.plan.constraintsNames.get(shape.input);
      const own = name === undefined ? undefined : (parcelConstraints as Readonly<Record<string, unknown>>)[name];
      if (own === undefined) return [];
      expect(unfold(service.operations.get(shape.name)?.inputConstraints)).toMatchObject(unfold(own) as object);
      return [name];
    });
    expect(compared.length).toBeGreaterThan(2);
  });

  it("has an error class for each error, which is one of the service's", () => {
    const service = load(ownPackages[0]?.model ?? "");
    const { schema } = service.errors.get("InvalidClientException") ?? {};
    const error = schema && new schema.errorClass({ message: "wrong", error: "invalid_client" });
    expect(error).toBeInstanceOf(service.schema.exception);
    expect(error).toMatchObject({ name: "InvalidClientException", $fault: "client", error: "invalid_client" });
  });
});
