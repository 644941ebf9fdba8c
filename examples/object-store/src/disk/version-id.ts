import { randomBytes } from "node:crypto";

/** The digits of the sequence, in base 36. */
const digits = 8;

/** An id that cannot be guessed, and begins with the version's place in order. */
export function createVersionId(sequence: number): string {
  return sequence.toString(36).padStart(digits, "0") + randomBytes(12).toString("hex");
}

/** Whether a text may be an id that {@link createVersionId} made. */
export function isVersionId(text: string): boolean {
  return /^[\da-z]{8}[\da-f]{24}$/.test(text);
}

/** The place of a version in order, by its id. */
export function sequenceOf(versionId: string): number {
  return parseInt(versionId.slice(0, digits), 36);
}
