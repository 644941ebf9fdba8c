import type { Shape, StructureShape, UnionShape } from "../../model/service-model.ts";

/** The type of a value in an expression (Smithy, "JMESPath data model"). */
export type ValueType =
  | { readonly kind: "any" | "boolean" | "number" | "string" }
  /** A type whose form in clients differs from what expressions expect. */
  | { readonly kind: "opaque"; readonly name: string }
  | { readonly kind: "structure"; readonly shape: StructureShape | UnionShape }
  /** An object created by the expression. */
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, Typed> }
  /** The type of entries is computed on demand, since shapes may be recursive. */
  | { readonly kind: "list" | "map"; readonly entry: () => Typed };

/** A type, and whether the value may be null or undefined. */
export interface Typed {
  readonly type: ValueType;
  readonly nullable: boolean;
}

export const anyType: ValueType = { kind: "any" };
export const booleanType: ValueType = { kind: "boolean" };
export const numberType: ValueType = { kind: "number" };
export const stringType: ValueType = { kind: "string" };

/** The type that a client has for values of a shape. */
export function typeOfShape(shape: Shape): ValueType {
  switch (shape.kind) {
    case "structure":
    case "union":
      return { kind: "structure", shape };
    case "list":
      return listTypeOf(() => ({ type: typeOfShape(shape.member.target), nullable: shape.traits.sparse === true }));
    case "map":
      // The generated type of a map with enum keys allows every value to be absent.
      return { kind: "map", entry: () => ({ type: typeOfShape(shape.value.target), nullable: true }) };
    case "string":
    case "enum":
      return stringType;
    case "boolean":
      return booleanType;
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
    case "float":
    case "double":
      return numberType;
    case "document":
      return anyType;
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal":
      return { kind: "opaque", name: shape.kind };
    default:
      return shape satisfies never;
  }
}

export function listTypeOf(entry: () => Typed): ValueType {
  return { kind: "list", entry };
}

/** The type of a value that has one of several types: their common type, if they are the same. */
export function commonType([first, ...others]: readonly ValueType[]): ValueType {
  if (first === undefined) return anyType;
  return others.every((other) => isSame(first, other)) ? first : anyType;
}

function isSame(one: ValueType, other: ValueType): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case "boolean":
    case "number":
    case "string":
      return other.kind === one.kind;
    case "structure":
      return other.kind === "structure" && other.shape === one.shape;
    default:
      return false;
  }
}
