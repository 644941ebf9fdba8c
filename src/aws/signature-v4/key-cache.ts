/** Days, regions, services and credentials change seldom; whoever signs for many must not fill the memory with keys. */
const usualCapacity = 50;

/** Makes a cache of signing keys. @param capacity in keys. @returns the key of an id, which is made where it is not kept. */
export function createKeyCache<Key>(capacity: number = usualCapacity): (id: string, make: () => Key) => Key {
  const keys = new Map<string, Key>();
  return (id, make) => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const [oldest] = keys.keys();
    if (keys.size >= capacity && oldest !== undefined) keys.delete(oldest);
    const key = make();
    keys.set(id, key);
    return key;
  };
}
