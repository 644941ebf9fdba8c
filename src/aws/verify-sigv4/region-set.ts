/** Longest text of a region set, in characters. */
const longest = 1024;

/**
 * Whether a set of regions, with commas between and `*` for any text, has one of the regions (AWS, "AWS signing process
 * for SigV4a").
 */
export function includesRegion(regionSet: string, regions: readonly string[]): boolean {
  return splitRegions(regionSet).some((pattern) => regions.some((region) => matches(region, pattern)));
}

/** Whether a text is a set of regions. */
export function isRegionSet(text: string): boolean {
  return text.length <= longest && splitRegions(text).every((pattern) => /^[\w*-]{1,64}$/.test(pattern));
}

function splitRegions(text: string): readonly string[] {
  return text.split(",").map((pattern) => pattern.trim());
}

/** Each part is looked for after the one before it, without going back. */
function matches(region: string, pattern: string): boolean {
  const [start = "", ...others] = pattern.split("*");
  const end = others.pop();
  if (end === undefined) return region === pattern;
  if (!region.startsWith(start)) return false;
  let at = start.length;
  for (const part of others) {
    const found = region.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return region.length - end.length >= at && region.endsWith(end);
}
