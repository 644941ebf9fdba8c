// A thread's first module is JavaScript: tsx reads TypeScript in threads only where it is asked to.
import { register } from "tsx/esm/api";

register();
await import("./corpus-thread.ts");
