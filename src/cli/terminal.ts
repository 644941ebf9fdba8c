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
   * From the call on, an interruption (Ctrl-C) resolves this instead of ending the process; the next one ends it. Without
   * it, a command that watches goes on for good.
   */
  interrupted?(): Promise<void>;
  /** Asks the user a question; not there where nobody can answer. */
  ask?(question: string): Promise<string>;
}

type Style = "bold" | "dim" | "green" | "red" | "yellow";

const CODES: Readonly<Record<Style, string>> = { bold: "1", dim: "2", green: "32", red: "31", yellow: "33" };

/** Paints text for one of the streams, or leaves it plain. */
export type Paint = (style: Style, text: string) => string;

/** Colours go to a terminal alone, and not where `NO_COLOR` is set (no-color.org). */
export function choosePaint(isTty: boolean, env: Terminal["env"]): Paint {
  const wanted = isTty && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  return wanted ? (style, text) => `\u001B[${CODES[style]}m${text}\u001B[0m` : (_style, text) => text;
}

const WIDTH = 80;

/**
 * Breaks text at blanks so that it fits in 80 columns; a longer word stays whole, since it is a path that
 * users copy.
 */
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

/** Takes control characters out of text that comes from a file, so that none of it reaches the terminal as a command. */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- the expression looks for control characters
  return text.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, "\uFFFD");
}
