import { GeneratorError } from "../generator-error.ts";
import { errorCode } from "./output-file-system.ts";

const HINTS: Readonly<Record<string, string>> = {
  EACCES: "get write permission, or name another folder with --out",
  EPERM: "get write permission, or name another folder with --out",
  EROFS: "the disk is read-only: name another folder with --out",
  ENOSPC: "the disk is full; nothing was changed: free some space and run again",
  EDQUOT: "your quota is used up; nothing was changed: free some space and run again",
  ENOTDIR: "a file exists where a folder is needed: move it away, or name another folder with --out",
  EEXIST: "another file or folder has this path: move it away, or name another folder with --out",
  ENAMETOOLONG: "the path is too long for the disk: name a shorter folder with --out",
  EMFILE: "too many files are open: close other programs, or raise the limit, and run again",
};

/** Converts a file system error into one with a hint; other errors pass unchanged. */
export function explainOutputFault(error: unknown, outDir: string): unknown {
  const code = errorCode(error);
  if (error instanceof GeneratorError || code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;
  const path = error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : outDir;
  return new GeneratorError(`output folder "${outDir}" cannot be written: ${describeSystemError(error, code)}`, {
    code: "unwritable-output",
    place: { file: path },
    hint: Object.hasOwn(HINTS, code) ? HINTS[code] : "nothing was changed: resolve the system error and run again",
    cause: error,
  });
}

/** `no space left on device (ENOSPC)` of Node's `ENOSPC: no space left on device, write`. */
function describeSystemError(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : "";
  const reason = /^[A-Z0-9]+: ([^,]*)/.exec(message)?.[1];
  return reason === undefined ? code : `${reason} (${code})`;
}
