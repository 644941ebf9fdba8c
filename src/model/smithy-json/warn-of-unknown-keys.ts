import type { Warn } from "../../generator-error.ts";
import { findNearestName } from "../nearest-name.ts";
import { childLocation, placeOf, rootLocation, type JsonLocation } from "./json-location.ts";
import { isJsonObject } from "./json-values.ts";
import type { SmithyFile } from "./merge-files.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import type { SmithySource, SourceShape, SourceTrait } from "./smithy-source.ts";
import { isKnownNamespace, knownTraits } from "./traits/known-traits.ts";

const rootKeys: readonly string[] = ["smithy", "metadata", "shapes"];
const common: readonly string[] = ["type", "traits", "mixins"];
const keysOfTypes: Readonly<Record<string, readonly string[]>> = {
  structure: [...common, "members"],
  union: [...common, "members"],
  enum: [...common, "members"],
  intEnum: [...common, "members"],
  list: [...common, "member"],
  set: [...common, "member"],
  map: [...common, "key", "value"],
  service: [...common, "version", "operations", "resources", "errors", "rename"],
  operation: [...common, "input", "output", "errors"],
  resource: [
    ...[...common, "identifiers", "properties", "put", "create", "read", "update", "delete", "list"],
    ...["operations", "collectionOperations", "resources"],
  ],
};
const memberKeys: readonly string[] = ["target", "traits"];

/**
 * Warns of keys and traits unknown to Smithy, which would be silently lost, and suggests the known one probably meant.
 * Ignores a model's own namespaces and the traits that it defines.
 */
export function warnOfUnknownKeys(files: readonly SmithyFile[], source: SmithySource, warn: Warn): void {
  for (const { file, json, locate } of files) {
    if (isJsonObject(json)) checkKeys("model", json, { known: rootKeys, location: rootLocation(file, locate) });
  }
  for (const shape of source.shapes.values()) checkShape(shape);
  for (const [target, statements] of source.applies) {
    for (const { traits } of statements) checkTraits(`apply "${target}"`, traits);
  }

  function checkShape(shape: SourceShape): void {
    const { json, location } = shape;
    const what = `shape "${shape.id}"`;
    const known = Object.hasOwn(keysOfTypes, shape.type) ? keysOfTypes[shape.type] : common;
    checkKeys(what, json, { known: known ?? common, location });
    const traits = [...readTraitsOf(json["traits"], what, location)];
    // The reader of protocols reports unknown ones itself.
    checkTraits(
      what,
      shape.type === "service" ? traits.filter(([id]) => knownTraits.has(id) || !/\.protocols#/.test(id)) : traits,
    );
    if (isJsonObject(json["members"])) {
      const members = childLocation(location, "members");
      for (const [name, member] of Object.entries(json["members"]))
        checkMember(what, name, member, childLocation(members, name));
    }
    for (const name of ["member", "key", "value"]) checkMember(what, name, json[name], childLocation(location, name));
  }

  function checkMember(holder: string, name: string, member: unknown, location: JsonLocation): void {
    if (!isJsonObject(member)) return;
    const what = `${holder}: member "${name}"`;
    checkKeys(what, member, { known: memberKeys, location });
    checkTraits(what, readTraitsOf(member["traits"], what, location));
  }

  function checkTraits(what: string, traits: Iterable<readonly [string, SourceTrait]>): void {
    for (const [id, { value, location }] of traits) {
      if (knownTraits.has(id)) {
        const known = knownTraits.get(id);
        if (known === undefined) continue;
        const name = `${what}: ${id.slice(id.indexOf("#") + 1)}`;
        if (isJsonObject(value)) checkKeys(name, value, { known, location });
        else if (Array.isArray(value)) {
          (value as readonly unknown[]).forEach((item, index) => {
            if (isJsonObject(item)) checkKeys(name, item, { known, location: childLocation(location, index) });
          });
        }
      } else if (isKnownNamespace(id.slice(0, id.indexOf("#"))) && !source.shapes.has(id)) {
        report(`${what}: trait "${id}" is not known`, { name: id, known: knownTraits.keys(), location });
      }
    }
  }

  function checkKeys(
    what: string,
    json: object,
    { known, location }: { known: readonly string[]; location: JsonLocation },
  ): void {
    for (const key of Object.keys(json)) {
      if (known.includes(key)) continue;
      report(`${what}: key ${JSON.stringify(key)} is not known`, {
        name: key,
        known,
        location: childLocation(location, key),
      });
    }
  }

  function report(message: string, of: { name: string; known: Iterable<string>; location: JsonLocation }): void {
    const nearest = findNearestName(of.name, of.known);
    warn({
      code: "unknown-key",
      message,
      place: placeOf(of.location),
      ...(nearest !== undefined && { hint: `did you mean ${JSON.stringify(nearest)}?` }),
    });
  }
}
