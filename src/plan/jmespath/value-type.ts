import type { Shape, StructureShape, UnionShape } from "../../model/service-model.ts";

/** What is known of a value in an expression (Smithy, "JMESPath data model"). */
export type ValueType =
  | { readonly kind: "any" | "boolean" | "number" | "string" }
  /** What expressions would see in a form that clients do not have it in. */
  | { readonly kind: "opaque"; readonly name: string }
  | { readonly kind: "structure"; readonly shape: StructureShape | UnionShape }
  /** An object that the expression makes. */
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, Typed> }
  /** The type of entries is asked for where it is needed: shapes may contain themselves. */
  | { readonly kind: "list" | "map"; readonly entry: () => Typed };

/** A type, and whether null or undefined may stand in its place. */
export interface Typed {
  readonly type: ValueType;
  readonly nullable: boolean;
}

export const anyType: ValueType = { kind: "any" };
export const booleanType: ValueType = { kind: "boolean" };
export const numberType: ValueType = { kind: "number" };
export const stringType: ValueType = { kind: "string" };

/** What a client has for a value of a shape. */
export function typeOfShape(shape: Shape): ValueType {
  switch (shape.kind) {
    case "structure":
    case "union":
      return { kind: "structure", shape };
    case "list":
      return listTypeOf(() => ({ type: typeOfShape(shape.member.target), nullable: shape.traits.sparse === true }));
    case "map":
      // A map over an enum has a type in which every value may be absent.
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

/** The type of a value that is of one of some types: theirs where it is the same. */
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
