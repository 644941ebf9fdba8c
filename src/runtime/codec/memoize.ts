/**
 * Makes what belongs to an object once, and keeps it as long as the object lives.
 *
 * @param make gets what else the first caller gives, which has to be the same at each call for one key.
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
