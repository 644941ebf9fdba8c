import { Parser } from "htmlparser2";

/** An element, comparable: its name, its attributes by name, its text or its elements. */
type ComparableElement = [name: string, attributes: [string, string][], ...content: (string | ComparableElement)[]];

/** A document as another parser reads it, without text beside elements. */
export function comparable(xml: string): ComparableElement | undefined {
  const top: ComparableElement = ["", []];
  const open: ComparableElement[] = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: ComparableElement = [name, Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))];
        open.at(-1)?.push(element);
        open.push(element);
      },
      ontext(text) {
        const parent = open.at(-1);
        if (parent === undefined) return;
        const last = parent.at(-1);
        if (parent.length > 2 && typeof last === "string") parent[parent.length - 1] = last + text;
        else parent.push(text);
      },
      onclosetag() {
        const element = open.pop();
        if (element === undefined || !element.slice(2).some((part) => typeof part !== "string")) return;
        const elements = element.splice(2).filter((part) => typeof part !== "string");
        // Only among those of a name the order tells something.
        element.push(...elements.sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return top.slice(2).find((part) => typeof part !== "string") as ComparableElement | undefined;
}
