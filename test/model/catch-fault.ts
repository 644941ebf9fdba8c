import { GeneratorError } from "../../src/generator-error.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

/** The GeneratorError that a call throws; fails the test where it throws none. */
export function catchFault(call: () => unknown): GeneratorError {
  try {
    call();
  } catch (error) {
    if (error instanceof GeneratorError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

/** Its code and what people read of it, without the hint. */
export function describeFault(call: () => unknown): string {
  const { code, message, place } = catchFault(call);
  return `${code}: ${formatDiagnostic({ message, place })}`;
}
