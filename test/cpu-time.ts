/**
 * Milliseconds of CPU time that one hostile input may take in a test: many times what linear work
 * needs on a slow machine, and a small part of what work that grows with the square of these inputs
 * needs on a fast one. It is not what users wait for: the benchmark measures speed.
 */
export const cpuLimit = 20_000;

/** Starts to count the CPU time of this process, which other processes do not change as they change wall time. */
export function startCpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
