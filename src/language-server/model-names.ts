import { NameResolver } from "../model/smithy-idl/name-resolver.ts";
import { ParsedIdl } from "../model/smithy-idl/parsed-idl.ts";
import type {
  MemberStatement,
  NameReference,
  ShapeStatement,
  TraitStatement,
} from "../model/smithy-idl/syntax-tree.ts";
import { isJsonObject } from "../model/smithy-json/json-values.ts";
import type { SmithyFile } from "../model/smithy-json/merge-files.ts";
import { shapeNameOf } from "../model/smithy-json/shape-id.ts";

/** A place where a shape is named. */
export interface Occurrence {
  /** The shape's id, without a member. */
  readonly id: string;
  readonly parsed: ParsedIdl;
  /** Of the shape's name, without a namespace or member: what a rename replaces. */
  readonly at: number;
  readonly length: number;
  readonly kind: "definition" | "reference";
}

/** A shape that a `.smithy` file defines. */
export interface DefinedShape {
  readonly id: string;
  readonly parsed: ParsedIdl;
  readonly statement: ShapeStatement;
}

/** All shapes of a model, and where each is named. */
export class ModelNames {
  readonly shapes: ReadonlyMap<string, DefinedShape>;
  /** With those of JSON files, which have no place. */
  readonly ids: ReadonlySet<string>;
  readonly #occurrences: ReadonlyMap<ParsedIdl, readonly Occurrence[]>;

  constructor(files: readonly SmithyFile[]) {
    const parsed = files.flatMap(({ json }) => (json instanceof ParsedIdl ? [json] : []));
    const shapes = parsed.flatMap((file) =>
      [...file.shapes].map(([id, statement]): [string, DefinedShape] => [id, { id, parsed: file, statement }]),
    );
    this.shapes = new Map(shapes);
    this.ids = new Set([...this.shapes.keys(), ...files.flatMap(({ json }) => idsOfJson(json))]);
    this.#occurrences = new Map(
      parsed.map((file) => [file, listOccurrences(file, new NameResolver(file.tree, this.ids))]),
    );
  }

  /** What is named at an offset of a file's text. */
  at(parsed: ParsedIdl, offset: number): Occurrence | undefined {
    return this.#occurrences.get(parsed)?.find(({ at, length }) => at <= offset && offset <= at + length);
  }

  occurrencesOf(id: string): readonly Occurrence[] {
    return [...this.#occurrences.values()].flat().filter((occurrence) => occurrence.id === id);
  }
}

function idsOfJson(json: unknown): readonly string[] {
  const shapes = !(json instanceof ParsedIdl) && isJsonObject(json) ? json["shapes"] : undefined;
  return isJsonObject(shapes) ? Object.keys(shapes) : [];
}

function listOccurrences(parsed: ParsedIdl, resolver: NameResolver): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const { namespace = "", statements, uses, valueNames } = parsed.tree;
  const add = ({ name, at }: NameReference, kind: Occurrence["kind"] = "reference"): void => {
    const [id = ""] = resolver.resolve(name).split("$");
    const [written = ""] = name.split("$");
    const own = shapeNameOf(written);
    found.push({ id, parsed, at: at + written.length - own.length, length: own.length, kind });
  };
  const addTraits = (traits: readonly TraitStatement[]): void => traits.forEach((trait) => add(trait));
  const addMember = ({ target, traits }: MemberStatement): void => {
    if (target !== undefined) add(target);
    addTraits(traits);
  };
  const addShape = ({ name, at, traits, mixins, resource, members, operation }: ShapeStatement): void => {
    if (name !== "") add({ name: `${namespace}#${name}`, at: at - namespace.length - 1 }, "definition");
    addTraits(traits);
    for (const mixin of mixins) add(mixin);
    if (resource !== undefined) add(resource);
    members.forEach(addMember);
    for (const side of [operation?.input, operation?.output]) {
      if (side?.kind === "shape") addShape(side);
      else if (side !== undefined) add(side);
    }
    for (const error of operation?.errors ?? []) add(error);
  };
  for (const use of uses) add(use);
  for (const statement of statements) {
    if (statement.kind === "shape") addShape(statement);
    else {
      add(statement.target);
      addTraits(statement.traits);
    }
  }
  for (const value of valueNames) add(value);
  return found;
}
