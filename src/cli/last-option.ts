/** An option that is given twice arrives as an array, whatever its type says: the last one counts. */
export function last<Value>(value: Value): Value {
  return Array.isArray(value) ? ((value as Value[]).at(-1) ?? value) : value;
}
