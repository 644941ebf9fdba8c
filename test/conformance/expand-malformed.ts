import type { MalformedCase, MalformedTemplate } from "./smithy-cases.ts";

/**
 * The cases of a template: one for each position of its parameters' lists, called `id_case0` and so
 * on. `$name:L` stands for a parameter's text, `$name:S` for it as a JSON string, `$$` for a dollar.
 *
 * @throws Error where the parameters' lists are not of one length.
 */
export function expandMalformed(template: MalformedTemplate): readonly MalformedCase[] {
  const { testParameters = {}, ...rest } = template;
  const lists = Object.entries(testParameters);
  const [first] = lists;
  if (first === undefined) return [fillStrings(rest, {})];
  const count = first[1].length;
  if (lists.some(([, values]) => values.length !== count))
    throw new Error(`case "${template.id}": the lists of its parameters are not of one length`);
  return Array.from({ length: count }, (_, index) => {
    const parameters = Object.fromEntries(lists.map(([name, values]) => [name, values[index] ?? ""]));
    return { ...fillStrings(rest, parameters), id: `${template.id}_case${String(index)}` };
  });
}

type Parameters = Readonly<Record<string, string>>;

function fillStrings<Value>(value: Value, parameters: Parameters): Value;
function fillStrings(value: unknown, parameters: Parameters): unknown {
  if (typeof value === "string") return fillString(value, parameters);
  if (Array.isArray(value)) return value.map((item) => fillStrings<unknown>(item, parameters));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillStrings<unknown>(item, parameters)]));
}

function fillString(text: string, parameters: Parameters): string {
  return text.replaceAll(/\$(?:\$|(\w+):([LS]))/g, (whole, name: string | undefined, form: string | undefined) => {
    if (name === undefined) return "$";
    const value = parameters[name];
    // A template that names what is not there means its own letters.
    if (value === undefined) return whole;
    return form === "S" ? JSON.stringify(value) : value;
  });
}
