/**
 * How long `tsc` takes for a file that calls EC2, and how much memory: with our client and with the AWS SDK's, in
 * turns.
 *
 *     node --conditions=@shapewright/source --import tsx bench/type-check-time.ts [--json]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { EC2, generatePackages, type CorpusPackage, type CorpusPackages } from "./corpus-packages.ts";
import { spreadOf, type Figure, type Spread, type Target } from "./figures.ts";
import { readVersion, root } from "./machine.ts";
import { report } from "./report.ts";
import { runNode } from "./run-node.ts";

const RUNS = 7;
const HALF: Target = { kind: "share-at-most", limit: 1 / 2, words: "at most half" };

/** A compiler's package in `node_modules`, and its script. */
interface Compiler {
  readonly name: string;
  readonly script: string;
}

const COMPILERS: readonly Compiler[] = [
  { name: "typescript", script: "lib/tsc.js" },
  { name: "typescript-native", script: "bin/tsc" },
];

/** Without `types`: since TypeScript 6, what a package's declarations ask for is loaded, and nothing else. */
const OPTIONS = {
  target: "es2023",
  module: "nodenext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

const generated = await generatePackages([EC2]);
const figures: Figure[] = [];
for (const ec2 of generated.packages) {
  const projects = writeProjects(ec2, generated);
  for (const compiler of COMPILERS) figures.push(...(await compareChecks(compiler, projects)));
}
generated.remove();

report({
  title: "Type check of a caller",
  method:
    "`tsc` on one file that makes an `EC2Client`, sends a `DescribeInstancesCommand` and reads its output, with " +
    `\`strict\` and \`skipLibCheck\`; the whole process, ${RUNS} runs in turns. Memory is what \`tsc\` says that it used.`,
  figures,
  skipped: generated.skipped,
});

interface Projects {
  readonly ours: string;
  readonly theirs: string;
}

/** The same file twice, but for the package that it imports; beside what they import, as in a user's folder. */
function writeProjects({ packageName, sdk }: CorpusPackage, { folder }: CorpusPackages): Projects {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  const writeProject = (name: string, imported: string): string => {
    writeFileSync(join(folder, `${name}.ts`), printCaller(imported));
    const project = join(folder, `tsconfig.${name}.json`);
    // Below `node_modules` the declarations of Node are looked for by the root, not by the folder.
    const typeRoots = [join(root, "node_modules/@types")];
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...OPTIONS, typeRoots }, files: [`${name}.ts`] }));
    return project;
  };
  return { ours: writeProject("ours", packageName), theirs: writeProject("theirs", sdk) };
}

/** It reads a member whose type comes from deep in the output, so that a client of `any` would not pass. */
function printCaller(imported: string): string {
  return `import { DescribeInstancesCommand, EC2Client, type Instance } from ${JSON.stringify(imported)};

const client = new EC2Client({ region: "eu-central-1" });

export async function listRunning(vpcId: string): Promise<string[]> {
  const { Reservations = [] } = await client.send(
    new DescribeInstancesCommand({ Filters: [{ Name: "vpc-id", Values: [vpcId] }], MaxResults: 100 }),
  );
  const instances: Instance[] = Reservations.flatMap((reservation) => reservation.Instances ?? []);
  return instances.flatMap(({ InstanceId, State }) => (State?.Name === "running" && InstanceId ? [InstanceId] : []));
}

// @ts-expect-error an instance's id is a text
export const wrong = (instance: Instance): number | undefined => instance.InstanceId;
`;
}

interface Check {
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function compareChecks({ name, script }: Compiler, projects: Projects): Promise<Figure[]> {
  const path = join(root, "node_modules", name, script);
  const checks: Record<keyof Projects, Check[]> = { ours: [], theirs: [] };
  for (let run = -1; run < RUNS; run++) {
    for (const side of ["ours", "theirs"] as const) {
      const check = await checkProject(path, projects[side]);
      // The first run brings the files into the system's cache.
      if (run >= 0) checks[side].push(check);
    }
  }
  const version = readVersion(`node_modules/${name}/package.json`)[1];
  const compare = (what: string, unit: string, measure: keyof Check): Figure => {
    const spread = (side: keyof Projects): Spread => spreadOf(checks[side].map((check) => check[measure]));
    const peer = { name: "AWS SDK", spread: spread("theirs") };
    return { what: `TypeScript ${version}, ${what}`, unit, ours: spread("ours"), peer, target: HALF };
  };
  return [compare("time", "ms", "milliseconds"), compare("memory", "MB", "megabytes")];
}

async function checkProject(script: string, project: string): Promise<Check> {
  const { milliseconds, output } = await runNode([script, "--project", project, "--extendedDiagnostics"]);
  const kilobytes = /Memory used:\s*(\d+)K/.exec(output)?.[1];
  if (kilobytes === undefined) throw new Error(`tsc tells no memory:\n${output}`);
  return { milliseconds, megabytes: Number(kilobytes) / 1000 };
}
