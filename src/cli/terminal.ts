/** The streams that the command line writes to; tests pass their own. */
export interface Terminal {
  writeOut(text: string): void;
  writeError(text: string): void;
  readonly outIsTty: boolean;
  readonly errorIsTty: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory. */
  readonly folder: string;
  /**
   * After the first call, an interruption (Ctrl-C) resolves the promise instead of ending the process; the next one
   * ends it. Without it, watching commands never end.
   */
  interrupted?(): Promise<void>;
  /** Asks the user a question; undefined if not interactive. */
  ask?(question: string): Promise<string>;
}

type Style = "bold" | "dim" | "green" | "red" | "yellow";

const CODES: Readonly<Record<Style, string>> = { bold: "1", dim: "2", green: "32", red: "31", yellow: "33" };

/** Paints text for a stream, or returns it unchanged. */
export type Paint = (style: Style, text: string) => string;

/** Colors are only used on terminals, and not if `NO_COLOR` is set (no-color.org). */
export function choosePaint(isTty: boolean, env: Terminal["env"]): Paint {
  const wanted = isTty && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return wanted ? (style, text) => `\u001B[${CODES[style]}m${text}\u001B[0m` : (_style, text) => text;
}

const WIDTH = 80;

/** Wraps text at spaces to 80 columns; longer words are not broken, since they are paths that users copy. */
export function wrapText(text: string, { first, rest }: { first: string; rest: string }): string {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = lines.length === 0 ? first : rest;
    let isEmpty = true;
    for (const word of paragraph.split(" ")) {
      if (!isEmpty && line.length + 1 + word.length > WIDTH) {
        lines.push(line);
        line = rest;
        isEmpty = true;
      }
      line += isEmpty ? word : ` ${word}`;
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines.join("\n");
}

/** Replaces control characters in text from files, so that it cannot contain terminal escape sequences. */
export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- matches control characters on purpose
  return text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, "\uFFFD");
}
