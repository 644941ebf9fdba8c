import type { JsonLocation } from "../smithy-json/json-location.ts";

/** How bad an event is (Smithy 2.0, "Model validation"): a model with an error is not valid. */
export type Severity = "NOTE" | "WARNING" | "DANGER" | "ERROR" | "SUPPRESSED";

/** What a validator finds. */
export interface FoundEvent {
  /** Smithy's own id of the event, by which it is suppressed: `HttpUriConflict`. */
  readonly id: string;
  readonly severity: Severity;
  /** The shape or member that it is about. */
  readonly shapeId: string;
  readonly location: JsonLocation;
  readonly message: string;
  readonly hint?: string | undefined;
}
