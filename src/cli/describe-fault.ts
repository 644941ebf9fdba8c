import { GeneratorError, type Place } from "../generator-error.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

/** An error as reported to users, and as part of the `--json` document. */
export interface Fault {
  /** A {@link GeneratorError}'s code, `usage` or `internal`. */
  readonly code: string;
  readonly message: string;
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
  /** Only with `--verbose`. */
  readonly stack?: string | undefined;
  /** The model that was read, if several packages were requested. */
  readonly model?: readonly string[] | undefined;
}

/** Describes an error: its causes and a hint. A model may have several errors. */
export function describeFaults(error: unknown, verbose: boolean): readonly Fault[] {
  const others = error instanceof GeneratorError ? error.others : [];
  return [error, ...others].map((each) => describeFault(each, verbose));
}

function describeFault(error: unknown, verbose: boolean): Fault {
  const stack = verbose ? { stack: readStack(error) } : {};
  if (error instanceof UsageError) return { code: "usage", message: error.message, hint: error.hint, ...stack };
  if (error instanceof GeneratorError) {
    const { code, message, place, hint } = error;
    return { code, message, place, hint, ...stack };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "internal",
    message: `shapewright itself failed: ${message}`,
    hint: verbose
      ? "please report this, with the model and the stack"
      : "please report this, with the model and what --verbose prints",
    ...stack,
  };
}

/** The exit code of the most severe fault. */
export function chooseExitCode(faults: readonly Fault[]): ExitCode {
  if (faults.some(({ code }) => code === "internal")) return EXIT_CODES.internal;
  if (faults.some(({ code }) => code === "usage")) return EXIT_CODES.usage;
  return faults.length > 0 ? EXIT_CODES.failure : EXIT_CODES.success;
}

function readStack(error: unknown): string {
  const parts: string[] = [];
  for (let at = error; at !== undefined && parts.length < 10; at = at instanceof Error ? at.cause : undefined) {
    parts.push(at instanceof Error ? (at.stack ?? at.message) : JSON.stringify(at));
  }
  return parts.join("\ncaused by: ");
}
