/** Smithy's numbers. An intEnum is an integer. */
export type NumberType = "byte" | "short" | "integer" | "long" | "float" | "double" | "bigInteger" | "bigDecimal";

/** Whether values of a type have no fraction. */
export function isIntegral(type: NumberType): boolean {
  return type !== "float" && type !== "double" && type !== "bigDecimal";
}

/** Decimal digits with a fraction and an exponent. */
export const decimalPattern: RegExp = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
