import type { Warning } from "../../src/generator-error.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import { readSmithyModel } from "../../src/model/smithy-json/read-smithy-model.ts";

type Json = Readonly<Record<string, unknown>>;

/** A service `a#Service` with one operation `a#Act`, whose input is `a#In`, and the shapes given. */
export function tinyShapes(parts: { readonly shapes?: Json; readonly service?: Json; readonly act?: Json }): Json {
  return {
    "a#Service": {
      type: "service",
      version: "2026-01-01",
      operations: [{ target: "a#Act" }],
      ...parts.service,
      traits: { "aws.protocols#restJson1": {}, ...((parts.service?.["traits"] as Json | undefined) ?? {}) },
    },
    "a#Act": { type: "operation", input: { target: "a#In" }, ...parts.act },
    "a#In": { type: "structure", members: {} },
    ...parts.shapes,
  };
}

/** A file around shapes. */
export function fileOf(shapes: Json, version = "2.0"): Json {
  return { smithy: version, shapes };
}

/** Reads files named `1.json`, `2.json`, …; warnings are thrown unless they are collected. */
export function read(
  files: Json | readonly Json[],
  options: { readonly service?: string; readonly warnings?: Warning[] } = {},
): ServiceModel {
  const list = Array.isArray(files) ? (files as readonly Json[]) : [files as Json];
  return readSmithyModel(
    list.map((json, index) => ({ file: `${index + 1}.json`, json })),
    {
      source: "tiny",
      service: options.service,
      warn: (warning) => {
        if (options.warnings === undefined) throw new Error(`unexpected warning: ${warning.message}`);
        options.warnings.push(warning);
      },
    },
  );
}

/** Reads a tiny model of one file. */
export function readTiny(parts: Parameters<typeof tinyShapes>[0], version = "2.0"): ServiceModel {
  return read(fileOf(tinyShapes(parts), version));
}

/** A structure `a#In` with the members given as `name: [target, traits]`. */
export function inputOf(members: Readonly<Record<string, readonly [string, Json?]>>): Json {
  const list = Object.entries(members).map(([name, [target, traits]]) => [
    name,
    traits === undefined ? { target } : { target, traits },
  ]);
  return { "a#In": { type: "structure", members: Object.fromEntries(list) as Json } };
}
