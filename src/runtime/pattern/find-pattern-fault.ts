import { PatternError } from "./pattern-error.ts";
import { Pattern } from "./pattern.ts";

/**
 * Why a pattern of a model is one that servers leave out, as they do not understand it or it is too big, as in
 * `the property "Nope" is unknown (at 3)`; undefined where they check it.
 */
export function findPatternFault(source: string): string | undefined {
  try {
    new Pattern(source);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.fault;
    throw error;
  }
}
