import { isDeepStrictEqual } from "node:util";
import { unitId } from "../smithy-json/prelude.ts";
import type { MemberSource } from "./elided-members.ts";
import type { NameResolver } from "./name-resolver.ts";
import type {
  AppliedTraits,
  Documentation,
  IdlFile,
  MemberStatement,
  NameReference,
  ShapeStatement,
  TraitStatement,
} from "./syntax-tree.ts";

/** An object of the JSON AST while it is made. */
type AstNode = Record<string, unknown>;

/** What {@link buildAst} needs of the whole model. */
interface AstContext {
  readonly resolver: NameResolver;
  readonly memberSource: MemberSource;
  /** The type of a trait's own shape, where the model defines it. */
  readonly typeOfTrait: (id: string) => string | undefined;
  /** Takes what cannot be built: a message, and the offset and length of what is marked. */
  readonly report: (message: string, at: number, length: number, hint?: string) => void;
}

const partNames: Readonly<Record<string, readonly string[]>> = {
  list: ["member"],
  set: ["member"],
  map: ["key", "value"],
};
const listsOfShapes: ReadonlySet<string> = new Set(["operations", "resources", "errors", "collectionOperations"]);
const shapesByName: ReadonlySet<string> = new Set(["identifiers", "properties"]);
const singleShapes: ReadonlySet<string> = new Set(["put", "create", "read", "update", "delete", "list"]);

/**
 * A file as JSON AST (Smithy 2.0, "JSON AST"); names in values are resolved already. `apply` statements for shapes of the file are
 * worked into them.
 */
export function buildAst(file: IdlFile, context: AstContext): AstNode {
  const builder = new AstBuilder(file, context);
  return builder.build();
}

class AstBuilder {
  readonly #file: IdlFile;
  readonly #context: AstContext;
  readonly #shapes: AstNode = {};

  constructor(file: IdlFile, context: AstContext) {
    this.#file = file;
    this.#context = context;
  }

  build(): AstNode {
    const { version, metadata, statements } = this.#file;
    const ast: AstNode = { smithy: version === 1 ? "1.0" : "2.0" };
    if (metadata.length > 0) {
      const entries = new Map<string, unknown>();
      for (const { key, value, at } of metadata) {
        const before = entries.get(key);
        // Lists of one key are joined, also within one file (Smithy 2.0, "Merging metadata").
        if (Array.isArray(before) && Array.isArray(value)) {
          entries.set(key, [...(before as readonly unknown[]), ...(value as readonly unknown[])]);
        } else if (before === undefined || isDeepStrictEqual(before, value)) entries.set(key, value);
        else this.#context.report(`metadata "${key}" is defined twice with different values`, at, key.length);
      }
      ast["metadata"] = Object.fromEntries(entries);
    }
    for (const statement of statements) if (statement.kind === "shape") this.#addShape(statement, statement.name);
    for (const statement of statements) if (statement.kind === "apply") this.#apply(statement);
    if (Object.keys(this.#shapes).length > 0) ast["shapes"] = this.#shapes;
    return ast;
  }

  #addShape(shape: ShapeStatement, name: string, ownTrait?: string): void {
    const { resolver } = this.#context;
    const id = `${this.#file.namespace ?? ""}#${name}`;
    const ast: AstNode = { type: shape.type };
    if (shape.mixins.length > 0) ast["mixins"] = shape.mixins.map((mixin) => this.#target(mixin));
    this.#addBody(ast, { shape, id, name });
    this.#addTraits(ast, shape);
    if (ownTrait !== undefined) {
      const traits = (ast["traits"] ??= {}) as AstNode;
      traits[ownTrait] ??= {};
    }
    const before = this.#shapes[id];
    if (before !== undefined && !isDeepStrictEqual(before, ast)) {
      this.#context.report(
        `shape "${name}" is defined twice`,
        shape.at,
        name.length,
        "a shape of a namespace has one definition",
      );
    }
    this.#shapes[id] = ast;
    for (const { isElided, name: member, ...annotated } of shape.members) {
      if (!isElided || this.#isOwn(ast, member)) continue;
      const target = resolver.resolve(`${name}$${member}`);
      const traits: AstNode = {};
      this.#addTraits(traits, annotated);
      if (annotated.assigned !== undefined) {
        traits["traits"] = {
          ...(traits["traits"] as AstNode | undefined),
          "smithy.api#default": annotated.assigned.value,
        };
      }
      if (traits["traits"] !== undefined) this.#shapes[target] = { type: "apply", ...traits };
    }
  }

  #isOwn(ast: AstNode, member: string): boolean {
    const members = (ast["members"] ?? ast) as AstNode;
    return Object.hasOwn(members, member);
  }

  #addBody(
    ast: AstNode,
    { shape, id, name }: { readonly shape: ShapeStatement; readonly id: string; readonly name: string },
  ): void {
    const { type, properties, operation } = shape;
    const parts = partNames[type];
    if (parts !== undefined) {
      for (const member of shape.members) {
        if (!parts.includes(member.name)) {
          const hint = `a ${type} has ${parts.map((part) => `"${part}"`).join(" and ")}`;
          this.#context.report(`a ${type} has no member "${member.name}"`, member.at, member.name.length, hint);
          continue;
        }
        const built = this.#buildMember(member, shape, id);
        if (built !== undefined) ast[member.name] = built;
      }
      if (shape.mixins.length === 0) {
        for (const part of parts.filter((each) => shape.members.every((member) => member.name !== each))) {
          this.#context.report(`${type} "${name}" has no "${part}"`, shape.at, name.length);
        }
      }
    } else if (type === "structure" || type === "union") {
      const built = shape.members.map((member) => [member.name, this.#buildMember(member, shape, id)] as const);
      ast["members"] = Object.fromEntries(built.filter(([, member]) => member !== undefined));
    } else if (type === "enum" || type === "intEnum") {
      const inherited = shape.mixins.length === 0 ? undefined : this.#context.memberSource.membersOfMixins(id);
      ast["members"] = Object.fromEntries(
        shape.members.map((member) => [
          member.name,
          this.#buildValue(member, type, inherited?.has(member.name) === true),
        ]),
      );
    } else if (operation !== undefined) {
      for (const side of ["input", "output"] as const) ast[side] = this.#buildSide(operation[side], side, name);
      if (operation.errors.length > 0) ast["errors"] = operation.errors.map((error) => this.#target(error));
    } else if (properties !== undefined) {
      for (const [key, value] of Object.entries(properties.value as AstNode))
        ast[key] = convertProperty(key, value, type);
    }
  }

  /** The shape of an operation's side: the one it names, one of its own, or Unit. */
  #buildSide(given: NameReference | ShapeStatement | undefined, side: "input" | "output", operation: string): AstNode {
    if (given === undefined) return { target: unitId };
    if (given.kind === undefined) return this.#target(given);
    const name = operation + this.#file.inlineSuffixes[side];
    this.#addShape({ ...given, name }, name, `smithy.api#${side}`);
    return { target: `${this.#file.namespace ?? ""}#${name}` };
  }

  /** Undefined: a member that a mixin has, of which nothing but traits is said here. */
  #buildMember(member: MemberStatement, shape: ShapeStatement, id: string): AstNode | undefined {
    const target =
      member.target === undefined
        ? this.#findElided(member, shape, id)
        : this.#context.resolver.resolve(member.target.name);
    if (target === undefined) return undefined;
    const ast: AstNode = { target };
    this.#addTraits(ast, member);
    this.#addAssigned(ast, member, "smithy.api#default");
    return ast;
  }

  #findElided(member: MemberStatement, shape: ShapeStatement, id: string): string | undefined {
    const { memberSource, resolver, report } = this.#context;
    if (memberSource.membersOfMixins(id).has(member.name)) return undefined;
    const resource = shape.resource && resolver.resolve(shape.resource.name);
    const target = resource && memberSource.targetsOfResource(resource).get(member.name);
    if (target !== undefined) return target;
    const from = [
      ...(shape.resource ? [`resource "${shape.resource.name}"`] : []),
      ...(shape.mixins.length > 0 ? ["the mixins"] : []),
    ];
    const where =
      from.length === 0
        ? "there is no resource or mixin"
        : `${from.join(" and ")} ${from.length > 1 || shape.mixins.length > 0 ? "have" : "has"} none`;
    report(`member "${member.name}" has no target: ${where}`, member.at, member.name.length);
    return undefined;
  }

  #buildValue(member: MemberStatement, type: "enum" | "intEnum", isInherited: boolean): AstNode {
    const ast: AstNode = { target: unitId };
    this.#addTraits(ast, member);
    this.#addAssigned(ast, member, "smithy.api#enumValue");
    const traits = ast["traits"] as AstNode | undefined;
    if (type === "intEnum" || isInherited || (traits !== undefined && Object.hasOwn(traits, "smithy.api#enumValue")))
      return ast;
    return { ...ast, traits: { ...traits, "smithy.api#enumValue": member.name } };
  }

  #addAssigned(ast: AstNode, { assigned, name, at }: MemberStatement, trait: string): void {
    if (assigned === undefined) return;
    const traits = (ast["traits"] ??= {}) as AstNode;
    if (Object.hasOwn(traits, trait)) {
      this.#context.report(`member "${name}" has both a value and the trait of it`, at, name.length);
    }
    traits[trait] = assigned.value;
  }

  #addTraits(
    ast: AstNode,
    of: { readonly documentation?: Documentation | undefined; readonly traits: readonly TraitStatement[] },
  ): void {
    if (of.documentation === undefined && of.traits.length === 0) return;
    const traits: AstNode = {};
    if (of.documentation !== undefined) traits["smithy.api#documentation"] = of.documentation.text;
    this.#mergeTraits(traits, of.traits);
    ast["traits"] = traits;
  }

  /** Adds traits; equal ones are one, lists are joined (Smithy 2.0, "Trait conflict resolution"). */
  #mergeTraits(traits: AstNode, added: readonly TraitStatement[]): void {
    for (const { name, at, value } of added) {
      const id = this.#context.resolver.resolve(name);
      const given = value === undefined ? this.#valueOfAnnotation(id) : value;
      if (!Object.hasOwn(traits, id)) {
        traits[id] = given;
        continue;
      }
      const before = traits[id];
      if (Array.isArray(before) && Array.isArray(given)) {
        traits[id] = [...(before as readonly unknown[]), ...(given as readonly unknown[])];
      } else if (!isDeepStrictEqual(before, given)) {
        this.#context.report(`trait "${name}" is applied twice with different values`, at, name.length);
      }
    }
  }

  #valueOfAnnotation(id: string): unknown {
    const type = this.#context.typeOfTrait(id);
    return type === "list" || type === "set" ? [] : {};
  }

  #apply({ target, traits }: AppliedTraits): void {
    const id = this.#context.resolver.resolve(target.name);
    const [shape = id, member] = id.split("$");
    const holder = (Object.hasOwn(this.#shapes, shape) ? this.#shapes[shape] : undefined) as AstNode | undefined;
    const members = (holder?.["members"] ?? holder) as AstNode | undefined;
    const own =
      member === undefined
        ? holder
        : members !== undefined && Object.hasOwn(members, member)
          ? members[member]
          : undefined;
    const ast = (own ?? (this.#shapes[id] ??= { type: "apply" })) as AstNode;
    this.#mergeTraits((ast["traits"] ??= {}) as AstNode, traits);
  }

  #target({ name }: NameReference): AstNode {
    return { target: this.#context.resolver.resolve(name) };
  }
}

/** What a service or resource says in its braces: names of shapes become references. */
function convertProperty(key: string, value: unknown, type: string): unknown {
  if (listsOfShapes.has(key) && Array.isArray(value)) return value.map((target: unknown) => ({ target }));
  if (type !== "resource") return value;
  if (singleShapes.has(key)) return { target: value };
  if (shapesByName.has(key) && typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, target]) => [name, { target: target as unknown }]));
  }
  return value;
}
