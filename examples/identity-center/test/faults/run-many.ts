/** Does a task so many times, so many at a time. */
export async function runMany<Result>(
  { times, atOnce }: { readonly times: number; readonly atOnce: number },
  task: (index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < times) {
      const index = next++;
      results[index] = await task(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, work));
  return results;
}
