import { readFileSync } from "node:fs";
import Handlebars from "handlebars";

/** Values are printed as they are, and one that is not there is a fault. */
export const TEMPLATE_OPTIONS: CompileOptions = { noEscape: true, strict: true };

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/**
 * A file of `templates/`, by its name without `.hbs`. The built package has a module in this one's
 * place in which they are compiled already.
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
