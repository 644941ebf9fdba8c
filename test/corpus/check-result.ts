/** What is checked of a model: its package as a whole, and each operation. */
export type CheckKind = "generate" | "types" | "import" | "all members" | "required members" | "error";

/** How a check ended. */
export interface CheckResult {
  readonly kind: CheckKind;
  readonly operation?: string | undefined;
  /** Why it failed; undefined where it passed. */
  readonly reason?: string | undefined;
}

/** An operation or a member that nothing was sent for, and why. */
export interface Skip {
  readonly operation: string;
  readonly kind: CheckKind;
  /** `ambiguous route`: no server could tell it from another operation. `no value`: none is found that the model accepts. */
  readonly cause: "ambiguous route" | "no value";
  readonly reason: string;
}

/** Members of structures and unions, and those of them that were sent at least once. */
export interface MemberCounts {
  readonly all: number;
  readonly sent: number;
}

/** All that is known of a model in the end. */
export interface ModelResult {
  readonly id: string;
  readonly protocols: readonly string[];
  /** Why no package can be made of it yet. */
  readonly unsupported?: string | undefined;
  readonly checks: readonly CheckResult[];
  readonly skips: readonly Skip[];
  readonly members: MemberCounts;
}
