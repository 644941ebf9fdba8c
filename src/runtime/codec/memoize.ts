/**
 * Memoizes a function by the identity of its first argument, for the lifetime of that object.
 *
 * @param make also receives the first caller's other arguments, which must be the same in every call for a key.
 */
export function memoize<Key extends object, Value, Context = void>(
  make: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  const made = new WeakMap<Key, Value>();
  return (key, context) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key, context)));
    return value;
  };
}
