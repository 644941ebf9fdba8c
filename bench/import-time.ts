/**
 * How long a cold `import()` takes, ours and the AWS SDK's in turns, each in a process of its own.
 *
 *     node --import tsx bench/import-time.ts [--json]
 */
import { spreadOf } from "./figures.ts";
import { report } from "./report.ts";
import { runNode } from "./run-node.ts";

const RUNS = 21;
const OURS = "@shapewright/sso-oidc";
const THEIRS = "@aws-sdk/client-sso-oidc";

const samples = { [OURS]: [] as number[], [THEIRS]: [] as number[] };
for (let run = -1; run < RUNS; run++) {
  for (const [name, times] of Object.entries(samples)) {
    const time = await measureImport(name);
    // The first run brings the files into the system's cache.
    if (run >= 0) times.push(time);
  }
}

report({
  title: "Cold import",
  method: `\`import()\` of the client in ${RUNS} fresh processes, in turns; its files are in the system's cache.`,
  figures: [
    {
      what: "`import()` of sso-oidc's client",
      unit: "ms",
      ours: spreadOf(samples[OURS]),
      peer: { name: "AWS SDK", spread: spreadOf(samples[THEIRS]) },
      target: { kind: "share-at-most", limit: 1 / 4, words: "at most a quarter" },
    },
  ],
});

async function measureImport(name: string): Promise<number> {
  const code = `const started = performance.now();
    const { SSOOIDCClient } = await import(${JSON.stringify(name)});
    const time = performance.now() - started;
    if (typeof SSOOIDCClient !== "function") throw new Error("no client");
    console.log(time);`;
  const { output } = await runNode(["--input-type=module", "--eval", code]);
  return Number(output);
}
