import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { HttpSchema } from "../../../src/runtime/schema/schema.ts";
import type { ServedOperation } from "../../../src/runtime/server/server-definition.ts";
import { createServer } from "../../../src/runtime/server/server.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { SmithyTranslation, type SmithyModel } from "./smithy-translation.ts";

const shared = sharedFolder();

interface MalformedCase {
  readonly id: string;
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
  readonly request: {
    readonly method: string;
    readonly uri: string;
    readonly body?: string;
    readonly queryParams?: readonly string[];
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly response: {
    readonly code: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: { readonly assertion: { readonly contents: string } };
  };
}

/** `$name:L` is the parameter's text, `$name:S` its JSON string, `$$` a dollar. */
function fill(template: string, parameters: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\$\$|\$(\w+):([LS])/g, (whole, name: string | undefined, form: string) => {
    if (name === undefined) return "$";
    const value = parameters[name] ?? whole;
    return form === "S" ? JSON.stringify(value) : value;
  });
}

function expandParameters({ testParameters = {} }: MalformedCase): Readonly<Record<string, string>>[] {
  const names = Object.keys(testParameters);
  const count = testParameters[names[0] ?? ""]?.length ?? 1;
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(names.map((name) => [name, testParameters[name]?.[index] ?? ""])),
  );
}

describe.skipIf(shared === undefined)("Smithy's cases for validation", () => {
  const file = join(shared ?? "", "conformance/smithy/restJson1-validation.json");
  const model = JSON.parse(shared === undefined ? '{"shapes":{}}' : readFileSync(file, "utf8")) as SmithyModel;
  const translation = new SmithyTranslation(model);
  const operations: Record<string, ServedOperation> = {};
  const cases: (MalformedCase & { parameters: Readonly<Record<string, string>> })[] = [];
  for (const [id, shape] of Object.entries(model.shapes)) {
    if (shape.type !== "operation" || shape.input === undefined) continue;
    const name = id.split("#")[1] ?? id;
    const http = shape.traits?.["smithy.api#http"] as HttpSchema;
    const input = translation.structure(shape.input.target);
    operations[name] = {
      schema: { name, http: { ...http, code: 200 }, input },
      constraints: translation.constraints(shape.input.target),
    };
    const given = (shape.traits?.["smithy.test#httpMalformedRequestTests"] ?? []) as MalformedCase[];
    for (const each of given) {
      for (const parameters of expandParameters(each)) cases.push({ ...each, parameters });
    }
  }
  const server = createServer(
    {
      service: { name: "Validation", sdkId: "Validation", version: "1", auth: [], exception: ServiceException },
      protocols: [restJson1Server],
      operations,
    },
    Object.fromEntries(Object.keys(operations).map((name) => [name, () => ({})])),
  );

  it("are many", () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(cases)("$id $parameters", async ({ request, response, parameters }) => {
    const query = request.queryParams === undefined ? "" : `?${request.queryParams.join("&")}`;
    const answer = await server.fetch(
      new Request(`http://host${request.uri}${query}`, {
        method: request.method,
        headers: request.headers ?? {},
        // Bytes, since a string would bring a media type of its own.
        body: new TextEncoder().encode(fill(request.body ?? "", parameters)),
      }),
    );
    expect(answer.status).toBe(response.code);
    for (const [name, value] of Object.entries(response.headers)) expect(answer.headers.get(name)).toBe(value);
    expect(await answer.json()).toEqual(JSON.parse(fill(response.body.assertion.contents, parameters)));
  });

  it("lets a valid request through", async () => {
    const body = JSON.stringify({ union: { union: { union: { string: "abc" } } } });
    const headers = { "content-type": "application/json" };
    const request = new Request("http://host/RecursiveStructures", { method: "POST", headers, body });
    expect((await server.fetch(request)).status).toBe(200);
  });
});
