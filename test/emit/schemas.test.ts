import { describe, expect, it } from "vitest";
import { emitPackage } from "../../src/emit/emit-package.ts";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf, type GivenModel } from "./plan-of.ts";

/** The declarations without those that every small model has: the operation and the service. */
function schemasOf(given: GivenModel): string {
  const body = bodyOf(emitFile("src/schemas.ts", planOf(given)));
  return body.slice(0, body.indexOf("\n\nexport const Do$")).trimEnd();
}

const table: readonly { name: string; given: GivenModel; want: string }[] = [
  {
    name: "HTTP bindings and names in the body",
    given: {
      operations: {
        Do: {
          name: "Do",
          http: { method: "PUT", requestUri: "/things/{Id}/{path+}" },
          input: { shape: "In" },
        },
      },
      shapes: {
        In: {
          type: "structure",
          required: ["id", "rest"],
          members: {
            id: { shape: "S", location: "uri", locationName: "Id" },
            rest: { shape: "S", location: "uri", locationName: "path" },
            when: { shape: "T", location: "header", locationName: "X-When" },
            tags: { shape: "M", location: "headers", locationName: "x-tag-" },
            filter: { shape: "S", location: "querystring", locationName: "f" },
            token: { shape: "S", idempotencyToken: true },
            inner: { shape: "S", locationName: "Inner" },
            json: { shape: "S", jsonvalue: true, location: "header", locationName: "X-Json" },
          },
        },
        M: { type: "map", key: { shape: "S" }, value: { shape: "S" } },
        T: { type: "timestamp", timestampFormat: "unixTimestamp" },
        S: { type: "string" },
      },
    },
    want: `export const In$: StructureSchema = {
  type: "structure",
  name: "In",
  members() {
    return {
      id: { target: "string", httpLabel: true },
      rest: { target: "string", httpLabel: true },
      when: {
        target: "timestamp",
        timestampFormat: "epoch-seconds",
        httpHeader: "X-When",
      },
      tags: { target: M$, httpPrefixHeaders: "x-tag-" },
      filter: { target: "string", httpQuery: "f" },
      token: { target: "string", idempotencyToken: true },
      inner: { target: "string", jsonName: "Inner" },
      json: {
        target: "string",
        mediaType: "application/json",
        httpHeader: "X-Json",
      },
    };
  },
};

export const M$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: "string" },
};`,
  },
  {
    name: "recursion through a list, and through itself",
    given: {
      shapes: {
        In: { type: "structure", members: { children: { shape: "Ins" }, self: { shape: "In" } } },
        Ins: { type: "list", member: { shape: "In" } },
      },
    },
    want: `export const In$: StructureSchema = {
  type: "structure",
  name: "In",
  members() {
    return {
      children: { target: Ins$ },
      self: { target: In$ },
    };
  },
};

export const Ins$: ListSchema = {
  type: "list",
  member: { target: In$ },
};`,
  },
  {
    name: "errors",
    given: {
      shapes: {
        Gone: { type: "structure", members: {}, exception: true, error: { httpStatusCode: 410, senderFault: true } },
      },
      errors: ["Gone"],
    },
    want: `export const Gone$: ErrorSchema = {
  type: "structure",
  name: "Gone",
  members() {
    return {};
  },
  error: "client",
  httpError: 410,
  get errorClass() {
    return Gone;
  },
};`,
  },
];

describe("schemas.ts", () => {
  it.each(table)("$name", ({ given, want }) => {
    expect(schemasOf(given)).toBe(want);
  });

  it("ends with the operations and the service", () => {
    const plan = planOf({
      metadata: { endpointPrefix: "small", signatureVersion: "v4", signingName: "sign" },
      shapes: { In: { type: "structure", members: {} } },
    });
    expect(bodyOf(emitFile("src/schemas.ts", plan))).toContain(`export const Do$: OperationSchema = {
  name: "Do",
  http: { method: "POST", uri: "/do", code: 200 },
  input: In$,
  parts: [requestSigning],
};

export const Small$: ServiceSchema = {
  name: "Small",
  sdkId: "Small",
  version: "2026-01-31",
  endpointPrefix: "small",
  signingName: "sign",
  auth: ["aws.auth#sigv4"],
  parts: [sigV4Auth],
  get exception() {
    return SmallServiceException;
  },
};`);
  });
});

describe("constraints.ts", () => {
  it("has the shapes that constrain something, and no others", () => {
    const plan = planOf({
      shapes: {
        In: {
          type: "structure",
          required: ["name"],
          members: {
            name: { shape: "Name" },
            free: { shape: "Free" },
            tags: { shape: "Tags" },
            sizes: { shape: "Sizes" },
            next: { shape: "In" },
          },
        },
        Free: { type: "structure", members: { anything: { shape: "S" } } },
        Name: { type: "string", min: 1, max: 64, pattern: "^[a-z\\\\d\"']+$" },
        Tags: { type: "map", key: { shape: "Name" }, value: { shape: "Colour" } },
        Colour: { type: "string", enum: ["red", "blue"] },
        Sizes: { type: "list", member: { shape: "Size" }, max: 3 },
        Size: { type: "integer", min: 0 },
        S: { type: "string" },
      },
    });
    expect(bodyOf(emitFile("src/server/constraints.ts", plan)))
      .toBe(`export const InConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      name: {
        required: true,
        length: { min: 1, max: 64 },
        pattern: "^[a-z\\\\\\\\d\\"']+$",
      },
      tags: { target: TagsConstraints },
      sizes: { length: { max: 3 }, target: SizesConstraints },
      next: { target: InConstraints },
    };
  },
};

export const TagsConstraints: MapConstraints = {
  type: "map",
  key: { length: { min: 1, max: 64 }, pattern: "^[a-z\\\\\\\\d\\"']+$" },
  value: { enum: ["red", "blue"] },
};

export const SizesConstraints: ListConstraints = {
  type: "list",
  member: { range: { min: 0 } },
};`);
  });

  it("is not there where the model constrains nothing", () => {
    const files = emitPackage(planOf({ shapes: { In: { type: "structure", members: {} } } }));
    expect(files.map(({ path }) => path)).not.toContain("src/server/constraints.ts");
  });
});
