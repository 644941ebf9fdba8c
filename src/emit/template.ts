import type { Code } from "./code.ts";
import { loadTemplate } from "./load-template.ts";

/** The values that a template of code takes: code, conditions, and rows of these. */
export interface CodeValues {
  readonly [name: string]: Code | boolean | CodeValues | readonly CodeValues[];
}

/**
 * Fills in a template of TypeScript: fixed declarations with loops and conditions alone.
 *
 * @throws where the template asks for something that `values` does not have.
 */
export function renderCode(name: string, values: CodeValues): Code {
  return renderTemplate(name, values).trimEnd() as Code;
}

/** Fills in any file of `templates/`; the values are ready to print where they stand. */
export function renderTemplate(name: string, values: object): string {
  return loadTemplate(name)(values);
}
