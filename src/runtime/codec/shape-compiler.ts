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

/** Writes or reads a value in one format. */
type Code = (...parameters: never[]) => unknown;

/** Returns the compiled function for a member's values. */
export type Compile<Run extends Code> = (member: MemberSchema) => Run;

/**
 * A format's compilers by kind of shape. The code for items of lists and maps must be compiled at the first value, like
 * {@link CompiledMember.run}; lists and maps keep it in a local variable, which is fastest in their loops.
 */
interface ShapeKinds<Run extends Code> {
  readonly simple: (type: SimpleType, member: MemberSchema) => Run;
  readonly structure: (schema: StructureSchema, compile: Compile<Run>) => Run;
  readonly union: (schema: UnionSchema, compile: Compile<Run>) => Run;
  readonly list: (schema: ListSchema, compile: Compile<Run>) => Run;
  readonly map: (schema: MapSchema, compile: Compile<Run>) => Run;
}

/** Compiles shapes: simple types with their member's traits, others once per schema. */
export function createCompiler<Run extends Code>(kinds: ShapeKinds<Run>): Compile<Run> {
  const aggregate = memoize((schema: AggregateSchema) => {
    // The compiler is selected by the schema's type.
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
  /** Every object inherits a property of that name: `constructor`, `__proto__`. */
  readonly isInherited: boolean;
  /** Compiled at the first call: schemas are cyclic, and most members are unset in most calls. */
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

/** Compiles flattened lists and maps separately (Smithy, "xmlFlattened trait"). */
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

/** Placeholder for the compiler of unions in clients without it. */
export function refuseUnion({ name }: UnionSchema): never {
  throw new TypeError(`this client has no part for unions, such as "${name}"`);
}

/** A member's value to write; undefined if it is not set or null. */
export function valueToWrite(
  object: Readonly<Record<string, unknown>>,
  { name, isInherited }: CompiledMember<Code>,
): unknown {
  return isInherited && !Object.hasOwn(object, name) ? undefined : (object[name] ?? undefined);
}

// Errors for unions. Each format has its own loop to find the member that is set: a shared function made writing
// DynamoDB requests, whose values are unions, 4 % slower.
export const noMember = "a union has no member set";
export const secondMember = "a union has more than one member set";

export function unknownMember({ name: union }: UnionSchema, name: string): Misfit {
  return new Misfit(`union "${union}" has no member "${name}"`);
}
