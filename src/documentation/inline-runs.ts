import { codeSpan, countDelimiters, escapeMarkdown, escapeText, linkDestination } from "./escape-markdown.ts";

/** A piece of text within a line, in one style. */
export interface Run {
  readonly kind: "text" | "code" | "markdown";
  text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: Link | undefined;
}

/** One `<a>`; runs of the same object belong to the same link. */
export interface Link {
  /** The address as in the source; `undefined` for a link to a shape or operation, which the text names. */
  readonly href: string | undefined;
}

/** Returns the declaration's name for the text of an `<a>` without an address. */
export type ResolveLink = (name: string) => string | undefined;

interface RenderContext {
  readonly resolveLink: ResolveLink | undefined;
  readonly stars: boolean;
  readonly underscores: boolean;
  readonly tildes: boolean;
  readonly inLink: boolean;
}

type Style = "link" | "bold" | "italic" | "none";
const inner: Readonly<Record<Exclude<Style, "none">, Style>> = { link: "bold", bold: "italic", italic: "none" };

/** Prints one block's runs as one line of Markdown (or as several lines if the source is Markdown). */
export function renderRuns(runs: readonly Run[], resolveLink: ResolveLink | undefined): string {
  const parts = splitSpaces(runs.flatMap(findCodeSpans));
  const total = { stars: 0, underscores: 0, tildes: 0 };
  for (const part of parts) {
    if (part.bold || part.italic) total.stars += 2;
    if (part.kind !== "text") continue;
    const count = countDelimiters(part.text);
    total.stars += count.stars;
    total.underscores += count.underscores;
    total.tildes += count.tildes;
  }
  const context: RenderContext = {
    resolveLink,
    stars: total.stars > 1,
    underscores: total.underscores > 1,
    tildes: total.tildes > 1,
    inLink: false,
  };
  // Emphasis before a slash would end the comment.
  return renderStyle(parts, "link", { before: "", after: "" }, context).replaceAll("*/", "*\\/");
}

/** HTML sources also use Markdown's `code`. */
function findCodeSpans(run: Run): readonly Run[] {
  if (run.kind !== "text" || !run.text.includes("`")) return [run];
  return run.text
    .split(/`([^`]+)`/)
    .map((text, index): Run => ({ ...run, text, kind: index % 2 === 1 && text.trim() !== "" ? "code" : "text" }))
    .filter((part) => part.text !== "");
}

/** Collapses white space and separates it from the runs, so that no style begins or ends with it. */
function splitSpaces(runs: readonly Run[]): readonly Run[] {
  const parts: Run[] = [];
  const push = (run: Run): void => {
    const last = parts.at(-1);
    if (run.text === "") return;
    if (run.text === " " && run.kind === "text" && (last === undefined || last.text === " ")) return;
    const mergeable =
      last !== undefined &&
      last.kind === run.kind &&
      last.link === run.link &&
      (run.kind === "code" || (last.bold === run.bold && last.italic === run.italic && last.text !== " "));
    // Adjacent code spans would be parsed as one with two backticks.
    if (mergeable && run.text !== " ") last.text += run.text;
    else parts.push({ ...run });
  };
  for (const run of runs) {
    if (run.kind === "markdown") {
      push(run);
      continue;
    }
    const text = run.text.replace(/\s+/g, " ");
    const trimmed = text.trim();
    const space: Run = { ...run, kind: "text", text: " " };
    if (text.startsWith(" ")) push(space);
    if (trimmed !== "") push({ ...run, text: trimmed });
    if (text.endsWith(" ") && trimmed !== "") push(space);
  }
  while (parts.at(-1)?.text === " ") parts.pop();
  return parts;
}

/** The characters before and after a sequence of runs, for the rules of emphasis. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function renderStyle(parts: readonly Run[], style: Style, around: Neighbours, context: RenderContext): string {
  if (style === "none") return parts.map((part) => renderPlain(part, context)).join("");
  const printed: string[] = [];
  for (let start = 0; start < parts.length;) {
    const first = parts[start];
    if (first === undefined) break;
    let end = start + 1;
    while (end < parts.length && parts[end]?.[style] === first[style]) end++;
    const next = parts[end];
    const neighbours: Neighbours = {
      before: printed.at(-1)?.slice(-1) ?? around.before,
      after: next === undefined ? around.after : firstCharacter(next),
    };
    printed.push(renderGroup(parts.slice(start, end), style, neighbours, context));
    start = end;
  }
  return printed.join("");
}

function renderGroup(
  group: readonly Run[],
  style: Exclude<Style, "none">,
  around: Neighbours,
  context: RenderContext,
): string {
  const styled = group[0]?.[style];
  if (styled === undefined || styled === false) return renderStyle(group, inner[style], around, context);
  const start = group[0]?.text === " " ? 1 : 0;
  const end = group.length > start && group.at(-1)?.text === " " ? group.length - 1 : group.length;
  const body = group.slice(start, end);
  if (body.length === 0) return " ";
  const before = start > 0 ? " " : "";
  const after = end < group.length ? " " : "";
  const neighbours = { before: before || around.before, after: after || around.after };
  const text =
    typeof styled === "object"
      ? renderLink(body, styled, neighbours, context)
      : renderEmphasis(body, style === "bold" ? "**" : "*", neighbours, context);
  return before + text + after;
}

function renderEmphasis(
  body: readonly Run[],
  delimiter: "*" | "**",
  around: Neighbours,
  context: RenderContext,
): string {
  // Markdown in emphasis may contain nested emphasis, and blank lines, which end it.
  const nested = body.some((part) => part.kind === "markdown" && /[*\n]/.test(part.text));
  const text = renderStyle(body, delimiter === "**" ? "italic" : "none", { before: "*", after: "*" }, context);
  const opens = !isPunctuation(text.charAt(0)) || isBoundary(around.before);
  const closes = !isPunctuation(text.slice(-1)) || isBoundary(around.after);
  // If CommonMark does not accept the delimiters (6.2, "flanking"), the asterisks would be visible.
  if (nested || !opens || !closes || around.before === "*") return text;
  return delimiter + text + delimiter;
}

function renderLink(body: readonly Run[], link: Link, around: Neighbours, context: RenderContext): string {
  if (link.href === undefined) return renderReference(body, around, context);
  const destination = linkDestination(link.href);
  const text = body.map((part) => part.text).join("");
  if (destination === undefined) {
    const target = /^[#\w./-]*$/.test(link.href) ? resolve(text, context.resolveLink) : undefined;
    return target ?? renderStyle(body, "bold", around, context);
  }
  // A bare address is already a link.
  if (text === link.href && /^https?:\/\/[\w./%#?=&:+,-]*[\w/]$/.test(destination)) return destination;
  const label = renderStyle(body, "bold", { before: "[", after: "]" }, { ...context, inLink: true });
  return `[${label}](${destination})`;
}

/** Prints `<a>Name</a>` as a link to a declaration, or as code. */
function renderReference(body: readonly Run[], around: Neighbours, context: RenderContext): string {
  const text = body.map((part) => part.text).join("");
  const target = resolve(text, context.resolveLink);
  if (target !== undefined) return target;
  return /^[\w$.:/()-]+$/.test(text) ? codeSpan(text) : renderStyle(body, "bold", around, context);
}

function resolve(text: string, resolveLink: ResolveLink | undefined): string | undefined {
  const target = resolveLink?.(text);
  // TSDoc expects a declaration reference here: anything but names is a syntax error.
  if (target === undefined || !/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(target)) return undefined;
  return `{@link ${target}}`;
}

function renderPlain(part: Run, context: RenderContext): string {
  switch (part.kind) {
    case "code":
      return codeSpan(part.text);
    case "markdown":
      return escapeMarkdown(part.text);
    case "text":
      return part.text === " " ? " " : escapeText(part.text, context);
    default:
      return part.kind satisfies never;
  }
}

function firstCharacter(part: Run): string {
  if (part.kind === "code") return "`";
  if (part.link !== undefined) return "[";
  return part.text.charAt(0);
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function isBoundary(char: string): boolean {
  return char === "" || /[\s\p{P}\p{S}]/u.test(char);
}
