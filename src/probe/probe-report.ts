/** What came of one request. */
type ProbeOutcome =
  /** A valid request was answered with an output that the model allows, an invalid one was refused as the model says. */
  | "passed"
  /** A valid request was answered with an error that the model lists for the operation. */
  | "error"
  | "failed"
  /** The server does not know the operation. */
  | "missing"
  /** The protocol or the model has no way to send it. */
  | "skipped";

/** One request, or one that could not be made. */
export interface ProbeCase {
  /** `required members`, `all members`, or the constraint that it breaks. */
  readonly name: string;
  readonly outcome: ProbeOutcome;
  /** What was wrong, or why it was skipped; the name of the error for `error`. */
  readonly detail?: string | undefined;
  readonly milliseconds: number;
}

/** The requests to one operation. */
export interface ProbedOperation {
  readonly operation: string;
  readonly cases: readonly ProbeCase[];
}

/** The requests in one protocol. */
export interface ProbedProtocol {
  readonly protocol: string;
  readonly operations: readonly ProbedOperation[];
}

/** What a server answered to all requests. */
export interface ProbeReport {
  readonly service: string;
  readonly endpoint: string;
  readonly protocols: readonly ProbedProtocol[];
}

/** How many cases came out how. */
export function countOutcomes(cases: readonly ProbeCase[]): Readonly<Record<ProbeOutcome, number>> {
  const counts = { passed: 0, error: 0, failed: 0, missing: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome]++;
  return counts;
}

/** All cases of a report. */
export function casesOf({ protocols }: ProbeReport): readonly ProbeCase[] {
  return protocols.flatMap(({ operations }) => operations.flatMap(({ cases }) => cases));
}
