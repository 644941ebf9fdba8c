import { parseArgs } from "node:util";
import { runTargets } from "../test/fuzz/run-targets.ts";

/**
 * Fuzzes every decoder: `[--seconds N] [--only NAME,NAME] [--seed N]`. Each target runs for a minute where
 * nothing else is said. Prints the seed, and the smallest input of each finding; exits 1 where there is one.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    only: { type: "string" },
  },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds >= 0) || !Number.isSafeInteger(seed)) {
  console.error("--seconds and --seed are numbers");
  process.exit(2);
}

console.log(`seed ${seed}`);
const shows = process.stderr.isTTY;
const clear = (): void => {
  if (shows) process.stderr.write("\r\u001b[K");
};
const summary = await runTargets({
  seconds,
  seed,
  only: values.only?.split(","),
  print: (line) => {
    clear();
    console.log(line);
  },
  progress: (line) => {
    clear();
    if (shows) process.stderr.write(line);
  },
});
if (summary.targets === 0) {
  console.error(`no target is called "${values.only ?? ""}"`);
  process.exit(2);
}
console.log(`${summary.targets} targets, ${summary.inputs} inputs, ${summary.findings} findings`);
process.exitCode = summary.findings > 0 ? 1 : 0;
