import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { printIdl } from "../../../src/model/smithy-idl/print/print-idl.ts";
import type { JsonObject } from "../../../src/model/smithy-json/json-values.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { assembleText } from "./assemble.ts";
import { readSuite } from "./conformance-files.ts";

/** The AST that the printed files of an AST give. */
function readBack(ast: JsonObject): JsonObject {
  const files = printIdl(ast).map(({ namespace, text }) => ({ file: namespace, json: parseIdl(namespace, text) }));
  const assembled = assembleModel(files);
  expect(assembled.faults.filter(({ code }) => code !== "unknown-shape")).toEqual([]);
  const asts = assembled.files.map(({ json }) => json as { readonly shapes?: object });
  const shapes = Object.fromEntries(asts.flatMap((each) => Object.entries(each.shapes ?? {})));
  return { ...asts[0], ...(Object.keys(shapes).length > 0 && { shapes }) };
}

describe("a model that is printed in Smithy's language", () => {
  it("reads as one writes it", () => {
    const text = `$version: "2.0"

metadata suppressions = [{ id: "Service", namespace: "*" }]

namespace com.example

use aws.protocols#restJson1
use other.space#Thing

/// Where parcels are.
///
///   Indented.
@restJson1
@cors(
    origin: "https://example.com"
    additionalAllowedHeaders: [
        "x-first-header-with-a-long-name"
        "x-second-header-with-a-long-name"
        "x-third-header-with-a-long-name"
    ]
)
service Parcels {
    version: "2026-11-01"
    operations: [
        GetParcel
    ]
    rename: { "other.space#Thing": "OtherThing" }
}

@http(method: "GET", uri: "/parcels/{id}", code: 200)
operation GetParcel {
    input: GetParcelInput
    errors: [
        NotFound
    ]
}

@input
structure GetParcelInput with [Paged, Dated] {
    @httpLabel
    @required
    id: String

    count: Integer = 0
    thing: Thing
    string: smithy.api#Document
}

@mixin
structure Paged {}

@mixin
structure Dated {}

@error("client")
structure NotFound {}

structure Document {}

intEnum Level {
    LOW = 1
    HIGH = 2
}

enum State {
    NEW = "new"

    /// Gone
    LOST
}

list Names {
    member: String
}

resource Parcel {
    identifiers: {
        id: String
    }
    read: GetParcel
}

apply GetParcelInput$page {
    @required
    @since("2")
}
`;
    expect(printIdl(assembleText(text) as JsonObject)).toEqual([{ namespace: "com.example", text }]);
  });

  it.each(readSuite("valid"))("gives the AST of $name again", ({ text }) => {
    const ast = assembleText(text) as JsonObject;
    expect(readBack(ast)).toEqual(ast);
  });

  const shared = sharedFolder();
  const folders = shared === undefined ? [] : ["corpus/smithy", "conformance/smithy"].map((name) => join(shared, name));
  const models = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, file: join(folder, name) })));
  it.each(models)("gives the AST of $name again", ({ file }) => {
    const ast = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
    expect(readBack(ast)).toEqual(ast);
  });
});
