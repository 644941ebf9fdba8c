import { readOptions } from "./read-options.ts";

const values = readOptions({
  command: "npm run fuzz --",
  does: "Fuzzes each decoder, and both halves of each protocol. Prints the seed, and the\nsmallest input of each finding; ends with 1 where there is one.",
  options: {
    seconds: { type: "number", default: 60, describe: "How long each target runs" },
    seed: { type: "number", describe: "Runs what a run with this seed ran" },
    only: { type: "string", describe: "Names of targets, with commas between" },
  },
  examples: [
    ["--seconds 5", "a quick round"],
    ["--only xml --seed 1234", "one target, as it was"],
  ],
});
const { seconds, seed = Date.now() % 2 ** 31 } = values;
if (!(seconds >= 0) || !Number.isSafeInteger(seed)) {
  console.error("--seconds and --seed are numbers");
  process.exit(2);
}

// Loaded once the options are known to be right: it loads the generator and the whole runtime.
const { runTargets } = await import("../test/fuzz/run-targets.ts");
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
