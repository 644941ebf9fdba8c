import type { JsonLocation } from "./json-location.ts";
import type { JsonObject } from "./json-values.ts";

/** Several files as one model: shapes by id, in the order of the files, nothing resolved yet. */
export interface SmithySource {
  readonly shapes: ReadonlyMap<string, SourceShape>;
  /** Traits put on shapes and members from elsewhere, by shape id (`a.b#Shape`, `a.b#Shape$member`). */
  readonly applies: ReadonlyMap<string, readonly ApplyStatement[]>;
  /** The metadata of all files by key. */
  readonly metadata: ReadonlyMap<string, unknown>;
}

/** An `apply` statement. */
export interface ApplyStatement {
  readonly traits: TraitMap;
  readonly location: JsonLocation;
}

/** A shape as defined in its file. */
export interface SourceShape {
  readonly id: string;
  /** Smithy's type: `structure`, `list`, `operation`, … */
  readonly type: string;
  readonly json: JsonObject;
  readonly location: JsonLocation;
  /** The version of the semantics that the file has: what 2.0 changed depends on it. */
  readonly version: SmithyVersion;
}

export type SmithyVersion = 1 | 2;

/** Traits by shape id, each with its place. */
export type TraitMap = ReadonlyMap<string, SourceTrait>;

export interface SourceTrait {
  readonly value: unknown;
  readonly location: JsonLocation;
}

/** A shape with mixins and applied traits resolved. */
export interface FlatShape extends SourceShape {
  readonly traits: TraitMap;
  /** The members of structures, unions, enums, lists (`member`) and maps (`key`, `value`). */
  readonly members: readonly FlatMember[];
}

export interface FlatMember {
  readonly name: string;
  readonly target: string;
  readonly traits: TraitMap;
  readonly location: JsonLocation;
}
