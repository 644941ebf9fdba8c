import { GeneratorError } from "../generator-error.ts";
import type { HandlersSkeleton } from "../emit/handlers-skeleton.ts";
import type { HandlersPlace } from "./find-handlers.ts";
import { scanHandlers } from "./scan-handlers.ts";

interface MergedHandlers {
  readonly text: string;
  /** The methods for which stubs were added, in the model's order; empty if none was missing. */
  readonly added: readonly string[];
  /** The names of handlers whose operation is not in the model. */
  readonly orphans: readonly string[];
}

/**
 * Adds stubs for the operations missing from a user's handlers file, without changing any other byte: to each object
 * typed as the service's handlers, each class that implements them, and each object returned by a function that returns
 * them. Partial objects (`Partial`) share the operations. An object with a spread of an imported value is left
 * unchanged, since its members are unknown; the type checker reports missing ones.
 *
 * @param former the handler methods of the existing package.
 * @param file the file name as given by the user, for messages.
 * @throws GeneratorError `unsupported` if the file has no such place, `invalid-syntax` if it does not parse.
 */
export async function mergeHandlers(
  existing: string,
  skeleton: HandlersSkeleton,
  { file = "handlers.ts", former = new Set() }: { file?: string; former?: ReadonlySet<string> } = {},
): Promise<MergedHandlers> {
  const methods = new Set(skeleton.operations.map(({ method }) => method));
  const scanned = scanHandlers(existing, skeleton);
  if (scanned !== undefined) {
    return { text: existing, added: [], orphans: [...scanned].filter((name) => !methods.has(name)) };
  }
  // Loading the compiler takes longer than the rest of a run: loaded only if handlers may be missing.
  const { findHandlers } = await import("./find-handlers.ts");
  const found = findHandlers(existing, { file, handlersInterface: skeleton.handlersInterface });
  if (found.places.length === 0) throw noPlace(file, skeleton);

  const orphans = findOrphans(found.places, { methods, former });
  const full = found.places.filter((place) => !place.isPartial);
  const partial = found.places.filter((place) => place.isPartial);
  const shared = new Set(partial.flatMap((place) => [...place.names]));
  const targets = full.length > 0 ? full : partial.slice(0, 1).map((place) => ({ ...place, names: shared }));
  const isOpen = full.length === 0 && partial.some((place) => place.isOpen);
  const insertions = targets
    .filter((place) => !place.isOpen && !isOpen)
    .map((place) => ({ place, stubs: skeleton.operations.filter(({ method }) => !place.names.has(method)) }))
    .filter(({ stubs }) => stubs.length > 0);
  if (insertions.length === 0) return { text: existing, added: [], orphans };

  const { insertStubs } = await import("./insert-stubs.ts");
  const added = new Set(insertions.flatMap(({ stubs }) => stubs.map(({ method }) => method)));
  return {
    text: insertStubs(existing, { insertions, imports: skeleton.imports, style: found.style }),
    added: [...methods].filter((method) => added.has(method)),
    orphans,
  };
}

/** Classes, and objects whose type allows it, may have other members: there, only former operations are orphans. */
function findOrphans(
  places: readonly HandlersPlace[],
  { methods, former }: { methods: ReadonlySet<string>; former: ReadonlySet<string> },
): string[] {
  const names = places.flatMap(({ kind, hasMore, members, names: all }) => {
    const own = kind === "object" && !hasMore ? members.map(({ name }) => name) : [];
    return [...own, ...[...all].filter((name) => former.has(name))];
  });
  return [...new Set(names)].filter((name) => name !== undefined).filter((name) => !methods.has(name));
}

function noPlace(file: string, { handlersInterface, operations }: HandlersSkeleton): GeneratorError {
  const methods = operations.slice(0, 3).map(({ method }) => `${method}() {…}`);
  const more = operations.length > 3 ? ", …" : "";
  return new GeneratorError(`handlers file "${file}" has no object or class typed as "${handlersInterface}"`, {
    code: "unsupported",
    place: { file },
    hint: `type yours: export const handlers: ${handlersInterface} = { ${methods.join(", ")}${more} }`,
  });
}
