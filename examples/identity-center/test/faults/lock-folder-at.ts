import { setTimeout as sleep } from "node:timers/promises";
import { FolderInUseError, lockFolder } from "../../src/database/folder-lock.ts";

/** A process that wants a folder at a given moment, and says whether it got it: `FOLDER EPOCH-MILLISECONDS`. */
const [folder = "", moment = "0"] = process.argv.slice(2);
await sleep(Math.max(0, Number(moment) - Date.now()));
try {
  await lockFolder(folder);
  process.stdout.write("locked");
} catch (error) {
  if (!(error instanceof FolderInUseError)) throw error;
  process.stdout.write("in use");
}
// The lock is good for as long as its process runs.
await sleep(2_000);
