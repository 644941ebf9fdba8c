/** What a `.smithy` file says, names not resolved. Offsets are UTF-16 code units from the start of the text. */
export interface IdlFile {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  /** 1 where there is no `$version`. */
  readonly version: 1 | 2;
  readonly metadata: readonly MetadataStatement[];
  /** Undefined in a file without shapes. */
  readonly namespace: string | undefined;
  readonly uses: readonly NameReference[];
  readonly statements: readonly (ShapeStatement | AppliedTraits)[];
  /** Names without quotes in values: shape ids, once they are resolved. */
  readonly valueNames: readonly ValueName[];
  /** What inputs and outputs that are written inside of operations are called: the operation's name with these. */
  readonly inlineSuffixes: { readonly input: string; readonly output: string };
}

/** A shape's name or id as it is written: `City`, `smithy.api#String`, `City$name`. */
export interface NameReference {
  readonly kind?: undefined;
  readonly name: string;
  readonly at: number;
}

/** A name in a value, and which property of the value it is. */
export interface ValueName extends NameReference {
  readonly holder: object;
  readonly key: string | number;
  /** Whether it refers to a shape that has to be there: in services and resources. */
  readonly isTarget: boolean;
}

export interface MetadataStatement {
  readonly key: string;
  readonly at: number;
  readonly valueAt: number;
  readonly value: unknown;
}

/** `apply Target @trait`, or the traits of a block. */
export interface AppliedTraits {
  readonly kind: "apply";
  readonly target: NameReference;
  readonly traits: readonly TraitStatement[];
}

export interface TraitStatement extends NameReference {
  /** Undefined: `@trait` or `@trait()`. */
  readonly value: unknown;
  readonly valueAt: number;
}

/** What may have documentation comments and traits before it. */
interface Annotated {
  /** The lines of the `///` comments. */
  readonly documentation: Documentation | undefined;
  readonly traits: readonly TraitStatement[];
}

export interface Documentation {
  readonly text: string;
  readonly at: number;
}

export interface ShapeStatement extends Annotated {
  readonly kind: "shape";
  /** Smithy's type, as it is written. */
  readonly type: string;
  /** Empty: the input or output of the operation that contains it. */
  readonly name: string;
  readonly at: number;
  readonly mixins: readonly NameReference[];
  /** The resource of `for`. */
  readonly resource: NameReference | undefined;
  /** Of structures, unions, lists, sets, maps and enums. */
  readonly members: readonly MemberStatement[];
  /** Of services and resources. */
  readonly properties: ValueStatement | undefined;
  readonly operation: OperationBody | undefined;
}

export interface ValueStatement {
  readonly value: unknown;
  readonly at: number;
}

export interface MemberStatement extends Annotated {
  readonly name: string;
  readonly at: number;
  /** Undefined in enums, and where it is elided. */
  readonly target: NameReference | undefined;
  /** `$name`: the target is that of the mixin's member or the resource's identifier or property. */
  readonly isElided: boolean;
  /** A member's default, or an enum's value. */
  readonly assigned: ValueStatement | undefined;
}

export interface OperationBody {
  readonly input: NameReference | ShapeStatement | undefined;
  readonly output: NameReference | ShapeStatement | undefined;
  readonly errors: readonly NameReference[];
}
