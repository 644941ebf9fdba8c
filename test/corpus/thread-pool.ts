import { Worker } from "node:worker_threads";

interface ThreadWork<Task> {
  readonly task: Task;
  /** How much of a thread's room the task takes for good: modules that are imported stay. */
  readonly weight: number;
}

interface ThreadOptions {
  readonly count: number;
  /** A thread that has taken so much is ended, and a new one goes on. */
  readonly room: number;
  /** Told of each task that is done. */
  readonly onDone: (index: number) => void;
}

/** Longer than any task takes: what takes longer hangs. */
const limitMilliseconds = 180_000;

/**
 * Has threads do all tasks, in order of the list. What a thread dies of, or does not end, becomes the
 * answer of its task, as an Error.
 */
export async function runOnThreads<Task, Answer>(
  work: readonly ThreadWork<Task>[],
  { count, room, onDone }: ThreadOptions,
): Promise<readonly (Answer | Error)[]> {
  const answers = new Array<Answer | Error>(work.length);
  let next = 0;
  const drive = async (): Promise<void> => {
    let thread: Worker | undefined;
    let taken = 0;
    for (let index = next++; index < work.length; index = next++) {
      const { task, weight } = work[index] as ThreadWork<Task>;
      if (thread === undefined || taken + weight > room) {
        await thread?.terminate();
        thread = new Worker(new URL("./start-thread.js", import.meta.url), {
          resourceLimits: { maxOldGenerationSizeMb: 768 },
        });
        taken = 0;
      }
      taken += weight;
      const answer = await ask<Answer>(thread, task);
      answers[index] = answer;
      onDone(index);
      if (answer instanceof Error) {
        await thread.terminate();
        thread = undefined;
      }
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(count, work.length) }, drive));
  return answers;
}

function ask<Answer>(thread: Worker, task: unknown): Promise<Answer | Error> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | Error): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      // What a thread dies of while nobody asks it anything is found out when it is asked.
      thread.on("error", () => undefined);
      resolve(answer);
    };
    const timer = setTimeout(
      () => finish(new Error(`it did not end within ${String(limitMilliseconds / 1000)} s`)),
      limitMilliseconds,
    );
    thread.removeAllListeners();
    thread.once("message", (answer: Answer) => finish(answer));
    thread.once("error", (error) => finish(error instanceof Error ? error : new Error(String(error))));
    thread.once("exit", (code) => finish(new Error(`the thread ended with code ${String(code)}`)));
    thread.postMessage(task);
  });
}
