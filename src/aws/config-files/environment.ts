/** An environment variable; blank counts as unset. Browsers have no environment. */
export function readVariable(name: string): string | undefined {
  const value = (globalThis as { process?: { env?: NodeJS.ProcessEnv } }).process?.env?.[name]?.trim();
  return value === "" ? undefined : value;
}
