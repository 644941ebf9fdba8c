import { once } from "node:events";
import { FolderInUseError, lockFolder } from "../../src/database/folder-lock.ts";

/**
 * A process that says when it is ready, wants a folder when its input comes, says whether it got it, and holds it until
 * its input ends: `FOLDER`.
 */
const [folder = ""] = process.argv.slice(2);
process.stdout.write("ready\n");
await once(process.stdin, "data");
try {
  await lockFolder(folder);
  process.stdout.write("locked\n");
} catch (error) {
  if (!(error instanceof FolderInUseError)) throw error;
  process.stdout.write("in use\n");
}
// The lock is good for as long as its process runs.
await once(process.stdin.resume(), "end");
