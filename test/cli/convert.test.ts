import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runFake } from "./fake-terminal.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "shapewright-convert-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const smithy = `$version: "2.0"

namespace com.example

structure Parcel {
    @required
    id: String
}
`;
const ast = {
  smithy: "2.0",
  shapes: {
    "com.example#Parcel": {
      type: "structure",
      members: { id: { target: "smithy.api#String", traits: { "smithy.api#required": {} } } },
    },
  },
};
const c2j = {
  metadata: { apiVersion: "2024-01-01", protocol: "json", jsonVersion: "1.0", serviceId: "Parcel Box" },
  operations: { Put: { name: "Put", http: { method: "POST", requestUri: "/" }, input: { shape: "PutRequest" } } },
  shapes: { PutRequest: { type: "structure", members: { id: { shape: "Id" } } }, Id: { type: "string" } },
};

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const convert = (...args: readonly string[]): ReturnType<typeof runFake> => runFake(["convert", ...args]);

describe("convert", () => {
  it("prints JSON AST as Smithy's language, and the other way", async () => {
    const json = write("a.json", ast);
    expect(await convert(json, "--to", "smithy")).toMatchObject({ code: 0, out: smithy, err: "" });
    const text = write("a.smithy", smithy);
    const { out } = await convert(text, "--to", "smithy-json");
    expect(JSON.parse(out)).toEqual(ast);
  });

  it("prints a model of the split layout in a namespace", async () => {
    const file = write("api-2.json", c2j);
    const { code, out } = await convert(file, "--to", "smithy", "--namespace", "com.acme");
    expect(code).toBe(0);
    expect(out).toBe(`$version: "2.0"

namespace com.acme

use aws.api#service
use aws.protocols#awsJson1_0

@service(sdkId: "Parcel Box")
@awsJson1_0
service ParcelBox {
    version: "2024-01-01"
    operations: [
        Put
    ]
}

operation Put {
    input: PutRequest
}

structure PutRequest {
    id: Id
}

string Id
`);
  });

  it("writes AWS's split layout into a folder, and tells what it has no key for", async () => {
    const file = write(
      "a.smithy",
      `$version: "2.0"

namespace com.example

use aws.api#service
use aws.protocols#restJson1

/// Parcels.
@service(sdkId: "Parcel Box")
@restJson1
service ParcelBox {
    version: "2024-01-01"
    operations: [
        ListParcels
    ]
}

@http(method: "GET", uri: "/parcels")
@readonly
@paginated(inputToken: "next", outputToken: "next", items: "ids")
operation ListParcels {
    input := {
        @httpQuery("next")
        next: String

        /// How many.
        @httpQuery("count")
        @range(min: 1, max: 9)
        count: Integer = 1
    }
    output := {
        next: String
        ids: Ids
    }
}

list Ids {
    member: String
}
`,
    );
    expect(await convert(file, "--to", "c2j")).toMatchObject({ code: 2, out: "" });
    const out = join(folder, "layout");
    const { code, out: printed, err } = await convert(file, "--to", "c2j", "--out", out);
    expect({ code, printed }).toEqual({
      code: 0,
      printed: ["api-2", "docs-2", "paginators-1"].map((name) => `wrote ${out}/${name}.json\n`).join(""),
    });
    expect(err.replaceAll(/\s+/g, " ")).toContain('trait "default" of "ListParcelsInput$count" is left out');
    const read = (name: string): unknown => JSON.parse(readFileSync(join(out, `${name}.json`), "utf8"));
    expect(read("api-2")).toEqual({
      version: "2.0",
      metadata: {
        ...{ apiVersion: "2024-01-01", auth: [], endpointPrefix: "parcelbox" },
        ...{ protocol: "rest-json", protocols: ["rest-json"], serviceId: "Parcel Box" },
      },
      operations: {
        ListParcels: {
          name: "ListParcels",
          http: { method: "GET", requestUri: "/parcels" },
          input: { shape: "ListParcelsInput" },
          output: { shape: "ListParcelsOutput" },
        },
      },
      shapes: {
        ListParcelsInput: {
          type: "structure",
          members: {
            next: { shape: "String", location: "querystring", locationName: "next" },
            count: { shape: "IntegerMin1Max9", location: "querystring", locationName: "count" },
          },
        },
        ListParcelsOutput: { type: "structure", members: { next: { shape: "String" }, ids: { shape: "Ids" } } },
        String: { type: "string" },
        Integer: { type: "integer" },
        Ids: { type: "list", member: { shape: "String" } },
        IntegerMin1Max9: { type: "integer", min: 1, max: 9 },
      },
    });
    expect(read("docs-2")).toEqual({
      version: "2.0",
      service: "Parcels.",
      operations: {},
      shapes: { IntegerMin1Max9: { base: null, refs: { ListParcelsInput$count: "How many." } } },
    });
    expect(read("paginators-1")).toEqual({
      pagination: { ListParcels: { input_token: "next", output_token: "next", result_key: "ids" } },
    });
  });

  it("writes a file, or a folder with a file for each namespace", async () => {
    const json = write("a.json", { ...ast, shapes: { ...ast.shapes, "other#Name": { type: "string" } } });
    expect(await convert(json, "--to", "smithy")).toMatchObject({ code: 2, out: "" });
    const out = join(folder, "model");
    expect(await convert(json, "--to", "smithy", "--out", out)).toMatchObject({
      code: 0,
      out: `wrote ${out}/com.example.smithy\nwrote ${out}/other.smithy\n`,
    });
    expect(readFileSync(join(out, "com.example.smithy"), "utf8")).toBe(smithy);
    const back = join(folder, "back.json");
    expect(await convert(out, "--to", "smithy-json", "--out", back)).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(back, "utf8"))).toEqual(JSON.parse(readFileSync(json, "utf8")));
  });

  it("writes what version 1.0 implies where files have both versions", async () => {
    const older = write(
      "older.smithy",
      "namespace b\nstructure S { count: PrimitiveInteger, names: Names }\nset Names { member: String }",
    );
    const { out } = await convert(write("a.smithy", smithy), older, "--to", "smithy-json");
    expect(JSON.parse(out)).toMatchObject({
      smithy: "2.0",
      shapes: {
        "b#S": { members: { count: { target: "smithy.api#PrimitiveInteger", traits: { "smithy.api#default": 0 } } } },
        "b#Names": { type: "list", traits: { "smithy.api#uniqueItems": {} } },
      },
    });
  });

  it("says all that is wrong with a model, with the lines", async () => {
    const file = write("a.smithy", `${smithy}\nstructure S {\n\tid: Strin\n}\nlist L { member: Parcl }\n`);
    const { code, out, err } = await convert(file, "--to", "smithy-json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.replaceAll(file, "a.smithy").replace(/\n {2}(?=\(a)/g, " "))
      .toBe(`error: shape "Strin" is not defined (a.smithy:11:6)
  11 | \tid: Strin
     | \t    ^^^^^
  hint: did you mean "String"?
error: shape "Parcl" is not defined (a.smithy:13:18)
  13 | list L { member: Parcl }
     |                  ^^^^^
  hint: did you mean "Parcel"?
`);
  });

  it.each([
    { args: ["a.json"], want: "error: name a format with --to: smithy, smithy-json or c2j" },
    {
      args: ["a.json", "--to", "yaml"],
      want: '"--to" is not valid: expected one of "smithy", "smithy-json", "c2j", got "yaml"',
    },
    { args: ["a.json", "--to", "smithy", "--namespace", "a b"], want: '"--namespace" is not valid: "a b"' },
  ])("$args is not valid", async ({ args, want }) => {
    const { code, err } = await convert(...args);
    expect(code).toBe(2);
    expect(err.replace(/\n\s+(?!hint)/g, " ")).toContain(want);
  });
});
