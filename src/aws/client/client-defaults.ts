/** What clients find where nobody gave it: outside of Node, nothing. */
export function loadDefaultRegion(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
