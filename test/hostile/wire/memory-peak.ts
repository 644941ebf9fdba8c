/**
 * The most memory that something takes at one time above what there was before, in bytes: the heap
 * and the buffers, not the pages that the process keeps.
 */
export async function measurePeak(run: () => Promise<void>): Promise<number> {
  const before = used();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, used());
  }, 2);
  try {
    await run();
  } finally {
    clearInterval(timer);
  }
  return Math.max(peak, used()) - before;
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
