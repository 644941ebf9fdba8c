import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatPlace } from "../../../src/generator-error.ts";
import { readModel } from "../../../src/model/read-model.ts";
import type { ServiceModel } from "../../../src/model/service-model.ts";
import { catchFault } from "../catch-fault.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "shapewright-idl-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const warn = (): void => undefined;

const service = `$version: "2"
namespace com.example
use aws.protocols#restJson1
use smithy.framework#ValidationException

@restJson1
service Parcels {
    version: "2026-11-01"
    operations: [GetParcel]
    errors: [ValidationException]
}

@readonly
@http(method: "GET", uri: "/parcels/{parcelId}")
operation GetParcel {
    input := for Parcel {
        @required
        @httpLabel
        $parcelId
    }
    output := with [Dated] {
        state: State = "new"
    }
}
`;
const types = `$version: "2"
namespace com.example

resource Parcel { identifiers: { parcelId: ParcelId } }

@length(min: 1)
string ParcelId

@mixin
structure Dated { createdAt: Timestamp }

enum State { NEW = "new"
    LOST }
`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function read(...names: readonly string[]): ServiceModel {
  return readModel(
    names.map((name) => join(folder, name)),
    { source: "model", warn },
  );
}

function faultOf(files: Readonly<Record<string, string>>): string {
  write(files);
  const { message, place } = catchFault(() => read("."));
  return `${place === undefined ? "" : formatPlace(place).replace(`${folder}/`, "")}: ${message}`;
}

describe("a model in Smithy's language", () => {
  it("is read from files", () => {
    write({ "service.smithy": service, "types.smithy": types });
    const { name, operations, shapes } = read("service.smithy", "types.smithy");
    expect([name, operations.map((operation) => operation.name)]).toEqual(["Parcels", ["GetParcel"]]);
    const [operation] = operations;
    expect(operation?.input?.members).toMatchObject([
      { name: "parcelId", traits: { required: true, httpLabel: true }, target: { traits: { length: { min: 1 } } } },
    ]);
    expect(operation?.output?.members).toMatchObject([
      { name: "createdAt", target: { kind: "timestamp" } },
      { name: "state", traits: { default: "new" }, target: shapes.get("State") },
    ]);
  });

  it("is read from a folder, the folders below, and JSON beside it", () => {
    const json = {
      smithy: "2.0",
      shapes: {
        "com.example#ParcelId": { type: "string" },
        "com.example#Dated": { type: "structure", members: {}, traits: { "smithy.api#mixin": {} } },
        "com.example#State": { type: "enum", members: { NEW: { target: "smithy.api#Unit" } } },
      },
    };
    write({
      "service.smithy": service.replace('"new"', '"NEW"'),
      "types.json": JSON.stringify(json),
      "resources/parcel.smithy": "namespace com.example\nresource Parcel { identifiers: { parcelId: ParcelId } }",
      "node_modules/other/model.smithy": "!",
    });
    expect([...read(".").shapes.keys()]).toContain("State");
  });

  it("may be compressed", () => {
    write({ "types.smithy": types });
    writeFileSync(join(folder, "service.smithy.gz"), gzipSync(service));
    expect(read(".").version).toBe("2026-11-01");
  });

  it("has its faults at lines and columns, whoever finds them", () => {
    const both = (text: string, by: string): Readonly<Record<string, string>> => ({
      "service.smithy": service.replace(text, by),
      "types.smithy": types.replace(text, by),
    });
    expect(faultOf(both("@length(min: 1)", '@length(max: 1, min: "x")'))).toBe(
      'types.smithy:6:17: trait "length": expected an integer, got "x"',
    );
    expect(faultOf(both("/{parcelId}", "/{id}"))).toMatch(
      /^service\.smithy:14:2: operation "GetParcel": uri label "id"/,
    );
    expect(faultOf(both("errors: [ValidationException]", "errors: [ParcelId]"))).toMatch(/^service\.smithy:10:14: /);
    expect(faultOf(both("@mixin\n", ""))).toBe(
      'types.smithy:9:11: shape "com.example#Dated": is used as a mixin, but does not have trait "mixin"',
    );
  });

  it("has one definition of a shape in all its files", () => {
    const other = '$version: "2"\nnamespace com.example\n\n  blob ParcelId';
    expect(faultOf({ "service.smithy": service, "types.smithy": types, "z.smithy": other })).toBe(
      'z.smithy:4:8: shape "com.example#ParcelId": two files define it differently',
    );
  });
});
