/**
 * What a server checks before a handler runs, apart from schemas so that no client carries it.
 * Only shapes that constrain something, themselves or further in, have an entry.
 */

/** The constraint traits of a member, its own over its target's (Smithy, "Constraint traits"). */
export interface MemberConstraints {
  readonly required?: true;
  /** Inclusive. Unicode scalar values of a string, bytes of a blob, entries of a list or map. */
  readonly length?: Bounds;
  /** Inclusive. */
  readonly range?: Bounds;
  /** A regular expression of ECMA 262 with the `u` flag, not anchored. */
  readonly pattern?: string;
  /** The values that are allowed: a closed enum. */
  readonly enum?: readonly (string | number)[];
  /** Values that are allowed too but that no message names: those marked `internal` (Smithy, "internal trait"). */
  readonly internalEnum?: readonly (string | number)[];
  readonly uniqueItems?: true;
  /** What the target's own members must fulfil. */
  readonly target?: AggregateConstraints;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export type AggregateConstraints = StructureConstraints | ListConstraints | MapConstraints;

/** Also of unions. */
export interface StructureConstraints {
  readonly type: "structure";
  readonly members: () => Readonly<Record<string, MemberConstraints>>;
}

export interface ListConstraints {
  readonly type: "list";
  readonly member: MemberConstraints;
}

export interface MapConstraints {
  readonly type: "map";
  readonly key?: MemberConstraints;
  readonly value?: MemberConstraints;
}
