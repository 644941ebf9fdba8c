import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  SimpleType,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { memoize } from "./memoize.ts";
import { Misfit } from "./misfit.ts";

/** What writes or reads a value in one format. */
type Code = (...parameters: never[]) => unknown;

/** Gives the code for a member's values. */
export type Compile<Run extends Code> = (member: MemberSchema) => Run;

/**
 * What a format makes of each kind of shape. Code of what a list or map holds is to be compiled at its first value, as
 * {@link CompiledMember.run} is; lists and maps have it in a variable of their own, which costs their loops least.
 */
interface ShapeKinds<Run extends Code> {
  readonly simple: (type: SimpleType, member: MemberSchema) => Run;
  readonly structure: (schema: StructureSchema, compile: Compile<Run>) => Run;
  readonly union: (schema: UnionSchema, compile: Compile<Run>) => Run;
  readonly list: (schema: ListSchema, compile: Compile<Run>) => Run;
  readonly map: (schema: MapSchema, compile: Compile<Run>) => Run;
}

/** Makes code of shapes: of simple types with the traits of their member, of the others once for each schema. */
export function createCompiler<Run extends Code>(kinds: ShapeKinds<Run>): Compile<Run> {
  const aggregate = memoize((schema: AggregateSchema) => {
    // The kind that has the schema's type takes it.
    const kind = kinds[schema.type] as (schema: AggregateSchema, compile: Compile<Run>) => Run;
    return kind(schema, compile);
  });
  const compile: Compile<Run> = (member) => {
    const { target } = member;
    return typeof target === "string" ? kinds.simple(target, member) : aggregate(target);
  };
  return compile;
}

/** A member of a structure or union. */
export interface CompiledMember<Run extends Code> {
  readonly name: string;
  readonly member: MemberSchema;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly isInherited: boolean;
  /** Compiles itself at its first call: schemas are cyclic, and most members of most calls are not set. */
  run: Run;
}

/** The members of a structure or union, in the model's order. */
export function compileMembers<Run extends Code>(
  schema: StructureSchema | UnionSchema,
  compile: (member: MemberSchema, name: string) => Run,
): CompiledMember<Run>[] {
  return Object.entries(schema.members()).map(([name, member]) => {
    const compiled: CompiledMember<Run> = {
      name,
      member,
      isInherited: name in Object.prototype,
      run: ((...parameters) => (compiled.run = compile(member, name))(...parameters)) as Run,
    };
    return compiled;
  });
}

/** Gives lists and maps that their member flattens (Smithy, "xmlFlattened trait") code of their own. */
export function withFlattened<Run extends Code>(
  compile: Compile<Run>,
  { list, map }: Pick<ShapeKinds<Run>, "list" | "map">,
): Compile<Run> {
  return (member) => {
    const { target, xmlFlattened } = member;
    if (!xmlFlattened || typeof target === "string") return compile(member);
    if (target.type === "list") return list(target, compile);
    return target.type === "map" ? map(target, compile) : compile(member);
  };
}

/** In the place of what makes unions' code, where a client does not bring it. */
export function refuseUnion({ name }: UnionSchema): never {
  throw new TypeError(`this client has no part for unions, such as "${name}"`);
}

/** A member's value that is to be written; undefined where it is not set, which null says, too. */
export function valueToWrite(
  object: Readonly<Record<string, unknown>>,
  { name, isInherited }: CompiledMember<Code>,
): unknown {
  return isInherited && !Object.hasOwn(object, name) ? undefined : (object[name] ?? undefined);
}

// Faults of unions. Which member is set is found in a loop of each format's own: a function for all of them made requests
// to DynamoDB, whose values are unions, 4 % slower to write.
export const noMember = "a union has no member set";
export const secondMember = "a union has more than one member set";

export function unknownMember({ name: union }: UnionSchema, name: string): Misfit {
  return new Misfit(`union "${union}" has no member "${name}"`);
}
