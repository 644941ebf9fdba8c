import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseExactJson, type JsonNode, type JsonObject } from "./exact-json.ts";
import { expandMalformed } from "./expand-malformed.ts";
import {
  isObject,
  type CaseFile,
  type CaseGroup,
  type LoadedCase,
  type MalformedTemplate,
  type RequestCase,
  type ResponseCase,
} from "./smithy-cases.ts";

/** The cases of every JSON file in a folder, files in the order of their names. */
export function loadCases(folder: string): readonly CaseFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => loadCaseFile(join(folder, name)));
}

/**
 * The cases of a model in Smithy's JSON AST. They are read from its text, since the generator's own
 * reader hands traits that it does not know on with what JSON.parse leaves of long numbers.
 */
export function loadCaseFile(path: string): CaseFile {
  const model = parseExactJson(readFileSync(path, "utf8"));
  const shapes = isObject(model) ? model["shapes"] : undefined;
  if (!isObject(shapes)) throw new Error(`"${path}" is no model in Smithy's JSON AST`);
  const services = Object.entries(shapes).filter(([, shape]) => typeOf(shape) === "service");
  return { path, groups: services.flatMap(([id, service]) => groupsOf(id, service, shapes)) };
}

function groupsOf(id: string, service: JsonNode, shapes: JsonObject): readonly CaseGroup[] {
  const found = new Map<string, LoadedCase[]>();
  const renames = isObject(service) && isObject(service["rename"]) ? service["rename"] : {};
  for (const [shapeId, shape] of Object.entries(shapes)) {
    const renamed = renames[shapeId];
    const name = typeof renamed === "string" ? renamed : nameOf(shapeId);
    for (const loaded of casesOf(shape, name)) {
      const protocol = nameOf(loaded.given.protocol);
      const cases = found.get(protocol);
      if (cases === undefined) found.set(protocol, [loaded]);
      else cases.push(loaded);
    }
  }
  return [...found].map(([protocol, cases]) => ({ service: id, protocol, cases }));
}

function casesOf(shape: JsonNode, name: string): readonly LoadedCase[] {
  const traits = isObject(shape) && isObject(shape["traits"]) ? shape["traits"] : {};
  const listOf = (trait: string): JsonNode => traits[`smithy.test#${trait}`] ?? [];
  // The types are Smithy's own definition of what these traits hold.
  const requests = listOf("httpRequestTests") as unknown as readonly RequestCase[];
  const responses = listOf("httpResponseTests") as unknown as readonly ResponseCase[];
  const malformed = listOf("httpMalformedRequestTests") as unknown as readonly MalformedTemplate[];
  return [
    ...requests.map((given) => ({ kind: "request" as const, shape: name, given })),
    ...responses.map((given) => ({ kind: "response" as const, shape: name, given })),
    ...malformed.flatMap(expandMalformed).map((given) => ({ kind: "malformed" as const, shape: name, given })),
  ];
}

function typeOf(shape: JsonNode): JsonNode | undefined {
  return isObject(shape) ? shape["type"] : undefined;
}

function nameOf(shapeId: string): string {
  return shapeId.slice(shapeId.indexOf("#") + 1);
}
