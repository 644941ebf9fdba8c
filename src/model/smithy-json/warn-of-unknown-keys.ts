import type { Warn } from "../../generator-error.ts";
import { findNearestName } from "../nearest-name.ts";
import { isJsonObject } from "./expect-json.ts";
import { isKnownNamespace, knownTraits } from "./traits/known-traits.ts";
import type { SmithyFile } from "./merge-files.ts";
import type { SmithySource, SourceShape, SourceTrait } from "./smithy-source.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import { childSpot, placeOf, rootSpot, type Spot } from "./spot.ts";

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
 * Warns of keys and traits that Smithy does not know, with the known one that was probably meant: nobody would miss
 * what they say. A model's own traits, and those that it defines, are no matter.
 */
export function warnOfUnknownKeys(files: readonly SmithyFile[], source: SmithySource, warn: Warn): void {
  for (const { file, json } of files) {
    if (isJsonObject(json)) checkKeys("model", json, { known: rootKeys, spot: rootSpot(file) });
  }
  for (const shape of source.shapes.values()) checkShape(shape);
  for (const [target, statements] of source.applies) {
    for (const { traits } of statements) checkTraits(`apply "${target}"`, traits);
  }

  function checkShape(shape: SourceShape): void {
    const { json, spot } = shape;
    const what = `shape "${shape.id}"`;
    const known = Object.hasOwn(keysOfTypes, shape.type) ? keysOfTypes[shape.type] : common;
    checkKeys(what, json, { known: known ?? common, spot });
    const traits = [...readTraitsOf(json["traits"], what, spot)];
    // The reader of protocols says itself which it does not know.
    checkTraits(
      what,
      shape.type === "service" ? traits.filter(([id]) => knownTraits.has(id) || !/\.protocols#/.test(id)) : traits,
    );
    if (isJsonObject(json["members"])) {
      const members = childSpot(spot, "members");
      for (const [name, member] of Object.entries(json["members"]))
        checkMember(what, name, member, childSpot(members, name));
    }
    for (const name of ["member", "key", "value"]) checkMember(what, name, json[name], childSpot(spot, name));
  }

  function checkMember(holder: string, name: string, member: unknown, spot: Spot): void {
    if (!isJsonObject(member)) return;
    const what = `${holder}: member "${name}"`;
    checkKeys(what, member, { known: memberKeys, spot });
    checkTraits(what, readTraitsOf(member["traits"], what, spot));
  }

  function checkTraits(what: string, traits: Iterable<readonly [string, SourceTrait]>): void {
    for (const [id, { value, spot }] of traits) {
      if (knownTraits.has(id)) {
        const known = knownTraits.get(id);
        if (known === undefined) continue;
        const name = `${what}: ${id.slice(id.indexOf("#") + 1)}`;
        if (isJsonObject(value)) checkKeys(name, value, { known, spot });
        else if (Array.isArray(value)) {
          (value as readonly unknown[]).forEach((item, index) => {
            if (isJsonObject(item)) checkKeys(name, item, { known, spot: childSpot(spot, index) });
          });
        }
      } else if (isKnownNamespace(id.slice(0, id.indexOf("#"))) && !source.shapes.has(id)) {
        report(`${what}: trait "${id}" is not known`, { name: id, known: knownTraits.keys(), spot });
      }
    }
  }

  function checkKeys(what: string, json: object, { known, spot }: { known: readonly string[]; spot: Spot }): void {
    for (const key of Object.keys(json)) {
      if (known.includes(key)) continue;
      report(`${what}: key ${JSON.stringify(key)} is not known`, { name: key, known, spot: childSpot(spot, key) });
    }
  }

  function report(message: string, of: { name: string; known: Iterable<string>; spot: Spot }): void {
    const nearest = findNearestName(of.name, of.known);
    warn({
      code: "unknown-key",
      message,
      place: placeOf(of.spot),
      ...(nearest !== undefined && { hint: `did you mean ${JSON.stringify(nearest)}?` }),
    });
  }
}
