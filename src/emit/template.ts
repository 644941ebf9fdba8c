import type { Code } from "./code.ts";
import { loadTemplate } from "./load-template.ts";

/** The values of a code template: code, conditions, and rows of these. */
export interface CodeValues {
  readonly [name: string]: Code | boolean | CodeValues | readonly CodeValues[];
}

/**
 * Renders a TypeScript template: fixed declarations with only loops and conditions.
 *
 * @throws if the template uses something that is not in `values`.
 */
export function renderCode(name: string, values: CodeValues): Code {
  return renderTemplate(name, values).trimEnd() as Code;
}

/** Renders any file of `templates/`; values are printed unchanged. */
export function renderTemplate(name: string, values: object): string {
  return loadTemplate(name)(values);
}
