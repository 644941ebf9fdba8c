import { mkdirSync, symlinkSync, existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CheckResult, MemberCounts, ModelResult, Skip } from "./check-result.ts";
import { checkTypes, type TypeFaults } from "./check-types.ts";
import type { CorpusModel } from "./corpus-model.ts";
import type { CorpusTask, GenerateAnswer, SendAnswer } from "./corpus-task.ts";
import { MemoryWatch } from "./memory-watch.ts";
import type { Progress } from "./progress.ts";
import { runOnThreads } from "./thread-pool.ts";

/** Milliseconds of wall-clock time. */
interface PhaseTimes {
  readonly generate: number;
  readonly types: number;
  readonly send: number;
}

export interface CorpusResults {
  readonly models: readonly ModelResult[];
  /** Faults of types that stand in no package. */
  readonly otherTypeFaults: readonly string[];
  readonly times: PhaseTimes;
  /** The most resident memory of the process and its children. */
  readonly peakBytes: number;
}

/** JavaScript of generated packages that one thread imports before it is ended. */
const roomOfThread = 8_000_000;
/** Bytes of models that one thread reads: nothing of them stays. */
const endlessRoom = Number.POSITIVE_INFINITY;

/** Generates the packages of models below a folder, checks their types, imports them, and sends their operations. */
export async function runCorpus(
  models: readonly CorpusModel[],
  { folder, progress }: { readonly folder: string; readonly progress: Progress },
): Promise<CorpusResults> {
  const memory = new MemoryWatch();
  linkImported(folder);
  const count = availableParallelism();
  const folderOf = (model: CorpusModel): string => join(folder, model.id.replaceAll("/", "~"));
  const nameAt = (list: readonly { model: CorpusModel }[], index: number): string => list[index]?.model.id ?? "";

  progress.begin("generating", models.length);
  const started = performance.now();
  const generated = await runOnThreads<CorpusTask, GenerateAnswer>(
    models.map((model) => ({ task: { kind: "generate", model, folder: folderOf(model) }, weight: 0 })),
    { count, room: endlessRoom, onDone: (index) => progress.advance(models[index]?.id ?? "") },
  );
  const generatedAt = performance.now();

  const packages = models.flatMap((model, index) => {
    const answer = generated[index];
    if (answer === undefined || answer instanceof Error || answer.kind !== "generated") return [];
    return [{ model, folder: folderOf(model), names: answer.names, bytes: answer.bytes }];
  });
  progress.begin("checking types", packages.length);
  const faults = await checkTypes(packages, {
    root: folder,
    onDone: (run) => progress.advance("", run.length),
  });
  const checkedAt = performance.now();

  progress.begin("sending", packages.length);
  const sent = await runOnThreads<CorpusTask, SendAnswer>(
    packages.map(({ folder: at, names, bytes }) => ({ task: { kind: "send", folder: at, names }, weight: bytes })),
    { count, room: roomOfThread, onDone: (index) => progress.advance(nameAt(packages, index)) },
  );
  const sentAt = performance.now();
  progress.end();

  const answers = new Map(packages.map(({ model }, index) => [model, sent[index]]));
  return {
    models: models.map((model, index) =>
      resultOf(model, {
        generated: generated[index],
        faults: faults.byFolder.get(folderOf(model)),
        sent: answers.get(model),
      }),
    ),
    otherTypeFaults: faults.others,
    times: { generate: generatedAt - started, types: checkedAt - generatedAt, send: sentAt - checkedAt },
    peakBytes: memory.stop(),
  };
}

/** Packages find the sources of what they import beside them, wherever the folder is. */
function linkImported(folder: string): void {
  const scope = join(folder, "node_modules/@shapewright");
  mkdirSync(scope, { recursive: true });
  for (const name of ["runtime", "aws"]) {
    const link = join(scope, name);
    if (existsSync(link)) continue;
    symlinkSync(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)), link, "junction");
  }
}

interface ModelAnswers {
  readonly generated: GenerateAnswer | Error | undefined;
  readonly faults: TypeFaults["byFolder"] extends ReadonlyMap<string, infer Faults> ? Faults | undefined : never;
  readonly sent: SendAnswer | Error | undefined;
}

const noMembers: MemberCounts = { all: 0, sent: 0 };

function resultOf({ id }: CorpusModel, { generated, faults, sent }: ModelAnswers): ModelResult {
  if (generated === undefined || generated instanceof Error) {
    return {
      id,
      protocols: [],
      checks: [{ kind: "generate", reason: String(generated?.stack) }],
      skips: [],
      members: noMembers,
    };
  }
  const { protocols } = generated;
  if (generated.kind !== "generated") {
    const unsupported = generated.kind === "unsupported" ? generated.reason : undefined;
    return {
      id,
      protocols,
      unsupported,
      checks: [{ kind: "generate", reason: generated.reason }],
      skips: [],
      members: noMembers,
    };
  }
  const checks: CheckResult[] = [{ kind: "generate" }, { kind: "types", reason: faults && summarize(faults) }];
  let skips: readonly Skip[] = [];
  let members = noMembers;
  if (sent === undefined || sent instanceof Error) checks.push({ kind: "import", reason: String(sent?.stack) });
  else if (sent.kind === "not imported") checks.push({ kind: "import", reason: sent.reason });
  else {
    checks.push({ kind: "import" }, ...sent.checks);
    ({ skips, members } = sent);
  }
  return { id, protocols, checks, skips, members };
}

function summarize(faults: readonly string[]): string {
  const more = faults.length - 3;
  return [...faults.slice(0, 3), ...(more > 0 ? [`and ${String(more)} more`] : [])].join("\n");
}
