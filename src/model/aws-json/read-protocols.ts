import { GeneratorError } from "../../generator-error.ts";
import { type Protocol, protocolTable } from "../../protocols/protocol-table.ts";
import type { ProtocolTrait } from "../service-model.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";

/** The protocols of `metadata`, in its order. */
export function readProtocols({ file, json }: CheckedFile<"api">): readonly ProtocolTrait[] {
  const { protocol, protocols } = json.metadata;
  const listed = protocols !== undefined && protocols.length > 0;
  const names = listed ? protocols : protocol === undefined ? [] : [protocol];
  if (names.length === 0) throw makeFault(file, "/metadata/protocol", "metadata names no protocol");
  // The form in older models of these services.
  const settings = json.metadata.protocolSettings?.["h2"] === "eventstream" ? { eventStreamHttp: ["h2"] } : {};
  return names.map((name, index) => ({
    name: readName(json, { name, file, pointer: listed ? `/metadata/protocols/${index}` : "/metadata/protocol" }),
    ...settings,
  }));
}

function readName({ metadata }: ApiModel, found: { name: string; file: string; pointer: string }): string {
  const rows = protocolTable.filter(({ awsName }) => awsName.protocol === found.name);
  const [first] = rows;
  if (first === undefined)
    throw makeFault(found.file, found.pointer, `protocol ${JSON.stringify(found.name)} is not known`);
  if (first.awsName.jsonVersion === undefined) return first.name;
  const version = String(metadata.jsonVersion ?? first.awsName.jsonVersion);
  // As a number, 1.0 becomes 1.
  const row = rows.find(({ awsName }) => awsName.jsonVersion === version || awsName.jsonVersion === `${version}.0`);
  if (row !== undefined) return row.name;
  const message = `version ${JSON.stringify(version)} of protocol ${JSON.stringify(found.name)} is not known`;
  throw makeFault(found.file, "/metadata/jsonVersion", message);
}

function makeFault(file: string, pointer: string, message: string): GeneratorError {
  return new GeneratorError(message, {
    code: "unknown-protocol",
    place: { file, pointer },
    hint: `known are: ${protocolTable.map(describeAwsName).join(", ")}`,
  });
}

function describeAwsName({ awsName: { protocol, jsonVersion } }: Protocol): string {
  return jsonVersion === undefined ? protocol : `${protocol} with jsonVersion ${jsonVersion}`;
}
