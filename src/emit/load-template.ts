import { readFileSync } from "node:fs";
import Handlebars from "handlebars";

/** Values are printed without escaping; a missing value throws. */
export const TEMPLATE_OPTIONS: CompileOptions = { noEscape: true, strict: true };

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/**
 * Loads a file of `templates/`, by its name without `.hbs`. The build replaces this module with one that contains the
 * compiled templates.
 */
export function loadTemplate(name: string): HandlebarsTemplateDelegate {
  let template = compiled.get(name);
  if (template === undefined) {
    const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), "utf8");
    template = Handlebars.compile(text, TEMPLATE_OPTIONS);
    compiled.set(name, template);
  }
  return template;
}
