import type { GeneratorError } from "../../generator-error.ts";
import { findNearestName } from "../nearest-name.ts";
import { prelude } from "../smithy-json/prelude.ts";
import { namespaceOf } from "../smithy-json/shape-id.ts";
import { isKnownNamespace, knownTraits } from "../smithy-json/traits/known-traits.ts";
import type { NameResolver } from "./name-resolver.ts";
import type { ParsedIdl } from "./parsed-idl.ts";
import type { MemberStatement, NameReference, ShapeStatement, TraitStatement } from "./syntax-tree.ts";

/** Faults with a hint; the nearest of all names is looked for, which takes its time where a thousand lead nowhere. */
const mostHints = 100;

/** The names of a file that lead to no shape, each with the name that was probably meant. */
export function checkReferences(
  { tree, source }: ParsedIdl,
  resolver: NameResolver,
  defined: ReadonlySet<string>,
): readonly GeneratorError[] {
  const faults: GeneratorError[] = [];
  const ownNamespaces = new Set([...defined].map(namespaceOf));

  for (const statement of tree.statements) {
    if (statement.kind === "shape") checkShape(statement);
    else {
      checkTarget(statement.target, "shape");
      checkTraits(statement.traits);
    }
  }
  for (const value of tree.valueNames) if (value.isTarget) checkTarget(value, "shape");
  return faults.toSorted((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0));

  function checkShape({ traits, mixins, resource, members, operation }: ShapeStatement): void {
    checkTraits(traits);
    for (const mixin of mixins) checkTarget(mixin, "mixin");
    if (resource !== undefined) checkTarget(resource, "resource");
    members.forEach(checkMember);
    for (const side of [operation?.input, operation?.output]) {
      if (side === undefined) continue;
      if (side.kind === "shape") checkShape(side);
      else checkTarget(side, "shape");
    }
    for (const error of operation?.errors ?? []) checkTarget(error, "error");
  }

  function checkMember({ target, traits }: MemberStatement): void {
    if (target !== undefined) checkTarget(target, "shape");
    checkTraits(traits);
  }

  function checkTarget({ name, at }: NameReference, what: string): void {
    const id = resolver.resolve(name);
    const shape = id.includes("$") ? id.slice(0, id.indexOf("$")) : id;
    if (defined.has(shape) || prelude.has(shape)) return;
    report(`${what} "${name}" is not defined`, { name, at, hint: () => resolver.findHint(name) });
  }

  function checkTraits(traits: readonly TraitStatement[]): void {
    for (const { name, at } of traits) {
      const id = resolver.resolve(name);
      if (defined.has(id) || knownTraits.has(id)) continue;
      const namespace = namespaceOf(id);
      // Traits of packages that are not there mean nothing to the generator, and whoever wrote them knows them.
      if (!ownNamespaces.has(namespace) && !isKnownNamespace(namespace)) continue;
      const findHint = (): string | undefined => {
        const nearest = name.includes("#") ? findNearestName(name, knownTraits.keys()) : undefined;
        return nearest === undefined ? resolver.findHint(name) : `did you mean "${nearest}"?`;
      };
      report(`trait "${name}" is not defined`, { name, at, hint: findHint });
    }
  }

  function report(
    message: string,
    { name, at, hint }: { readonly name: string; readonly at: number; readonly hint: () => string | undefined },
  ): void {
    const help = faults.length < mostHints ? hint() : undefined;
    faults.push(source.makeError({ message, at, length: name.length, hint: help }, "unknown-shape"));
  }
}
