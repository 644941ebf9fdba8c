import { GeneratorError } from "../../generator-error.ts";
import type { ProtocolName, ProtocolTrait } from "../service-model.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./format-types.ts";

const protocolNames: ReadonlyMap<string, ProtocolName> = new Map<string, ProtocolName>([
  ["rest-json", "restJson1"],
  ["rest-xml", "restXml"],
  ["query", "awsQuery"],
  ["ec2", "ec2Query"],
  ["smithy-rpc-v2-cbor", "rpcv2Cbor"],
  ["smithy-rpc-v2-json", "rpcv2Json"],
]);

/** The protocols of `metadata`, in its order. */
export function readProtocols({ file, json }: CheckedFile<"api">): readonly ProtocolTrait[] {
  const { protocol, protocols } = json.metadata;
  const listed = protocols !== undefined && protocols.length > 0;
  const names = listed ? protocols : protocol === undefined ? [] : [protocol];
  if (names.length === 0) throw makeFault(file, "/metadata/protocol", "metadata names no protocol");
  return names.map((name, index) => ({
    name: readName(json, { name, file, pointer: listed ? `/metadata/protocols/${index}` : "/metadata/protocol" }),
  }));
}

function readName(json: ApiModel, found: { name: string; file: string; pointer: string }): ProtocolName {
  if (found.name === "json") return readJsonVersion(json, found.file);
  const name = protocolNames.get(found.name);
  if (name === undefined)
    throw makeFault(found.file, found.pointer, `protocol ${JSON.stringify(found.name)} is not known`);
  return name;
}

/** Clients of this format take version 1.0 where the model names none. */
function readJsonVersion({ metadata }: ApiModel, file: string): ProtocolName {
  const version = String(metadata.jsonVersion ?? "1.0");
  if (version === "1.1") return "awsJson1_1";
  // A number in the model loses its zero.
  if (version === "1.0" || version === "1") return "awsJson1_0";
  throw makeFault(file, "/metadata/jsonVersion", `version ${JSON.stringify(version)} of protocol "json" is not known`);
}

function makeFault(file: string, pointer: string, message: string): GeneratorError {
  return new GeneratorError(message, {
    code: "unknown-protocol",
    place: { file, pointer },
    hint: `known are json (with jsonVersion 1.0 or 1.1), ${[...protocolNames.keys()].join(", ")}`,
  });
}
