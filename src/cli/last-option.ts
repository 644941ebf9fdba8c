/** The value of an option. A repeated option is an array, whatever its declared type: the last value is used. */
export function last<Value>(value: Value): Value {
  return Array.isArray(value) ? ((value as Value[]).at(-1) ?? value) : value;
}
