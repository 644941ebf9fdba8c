/** A label in a URI or host prefix: `{name}`, or `{name+}` that takes slashes as well. */
interface UriLabel {
  readonly name: string;
  readonly greedy: boolean;
}

const label = /\{([^{}+]+)(\+?)\}/g;

/** The labels in their order; undefined where braces are not balanced or empty. */
export function parseUriLabels(uri: string): readonly UriLabel[] | undefined {
  if (/[{}]/.test(uri.replaceAll(label, ""))) return undefined;
  return [...uri.matchAll(label)].map((match) => ({ name: match[1] ?? "", greedy: match[2] === "+" }));
}

/** The URI with each label's name replaced. */
export function renameUriLabels(uri: string, rename: (name: string) => string): string {
  return uri.replaceAll(label, (_whole, name: string, plus: string) => `{${rename(name)}${plus}}`);
}
