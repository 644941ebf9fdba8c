import { parentPort } from "node:worker_threads";
import { checkOperations } from "./check-operations.ts";
import type { CorpusAnswer, CorpusTask, SendAnswer } from "./corpus-task.ts";
import { generateModel, type PackageNames } from "./generate-model.ts";
import { loadPackage, type LoadedPackage } from "./load-package.ts";

/** The whole of a thread: it answers one task after the other. */
parentPort?.on("message", (task: CorpusTask) => {
  void perform(task).then((answer) => parentPort?.postMessage(answer));
});

async function perform(task: CorpusTask): Promise<CorpusAnswer> {
  switch (task.kind) {
    case "generate":
      return generateModel(task.model, task.folder);
    case "send":
      return send(task.folder, task.names);
    default:
      return task satisfies never;
  }
}

async function send(folder: string, names: PackageNames): Promise<SendAnswer> {
  let loaded: LoadedPackage;
  try {
    loaded = await loadPackage(folder, names);
  } catch (error) {
    return { kind: "not imported", reason: String((error as Error).stack ?? error) };
  }
  return { kind: "sent", ...(await checkOperations(loaded)) };
}
