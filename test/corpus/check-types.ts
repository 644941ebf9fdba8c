import { execFile } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A package to be checked, and how much text its JavaScript has. */
interface CheckedPackage {
  readonly folder: string;
  readonly bytes: number;
}

export interface TypeFaults {
  /** By the package's folder: its faults, one a line. */
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** Faults that are in no package: in the runtime, or of the compiler itself. */
  readonly others: readonly string[];
}

interface TypeCheckOptions {
  /** The folder of all packages, where the compiler's configuration is laid. */
  readonly root: string;
  /** Told of the packages of each run of the compiler. */
  readonly onDone: (packages: readonly CheckedPackage[]) => void;
}

/** JavaScript that one run takes: the compiler needs some twenty times as much memory, with types and documentation. */
const bytesOfRun = 8_000_000;

/** Checks the sources of packages, and their declarations, with TypeScript's native compiler, which uses all cores. */
export async function checkTypes(
  packages: readonly CheckedPackage[],
  { root, onDone }: TypeCheckOptions,
): Promise<TypeFaults> {
  const byFolder = new Map<string, string[]>();
  const others = new Set<string>();
  for (const [index, run] of splitRuns(packages).entries()) {
    const config = join(root, `tsconfig.${String(index)}.json`);
    writeFileSync(config, JSON.stringify(configOf(run)));
    for (const line of await compile(config, root)) {
      const [path = ""] = line.split("(", 1);
      const file = resolve(root, path);
      const owner = run.find(({ folder }) => file.startsWith(`${folder}/`));
      if (owner === undefined) others.add(line);
      else
        byFolder.set(owner.folder, [
          ...(byFolder.get(owner.folder) ?? []),
          relative(owner.folder, resolve(root, line)),
        ]);
    }
    onDone(run);
  }
  return { byFolder, others: [...others] };
}

function splitRuns(packages: readonly CheckedPackage[]): readonly (readonly CheckedPackage[])[] {
  const runs: CheckedPackage[][] = [];
  let room = 0;
  for (const checked of packages) {
    const last = runs.at(-1);
    if (last === undefined || checked.bytes > room) {
      runs.push([checked]);
      room = bytesOfRun - checked.bytes;
    } else {
      last.push(checked);
      room -= checked.bytes;
    }
  }
  return runs;
}

function configOf(packages: readonly CheckedPackage[]): object {
  return {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023"],
      types: ["node"],
      typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
      module: "nodenext",
      moduleResolution: "nodenext",
      customConditions: ["@shapewright/source"],
      noEmit: true,
      allowImportingTsExtensions: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
    },
    files: packages.flatMap(({ folder }) => [...listFiles(join(folder, "src"), ".ts"), join(folder, "handlers.ts")]),
  };
}

function listFiles(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}

function compile(config: string, root: string): Promise<string[]> {
  const compiler = fileURLToPath(new URL("../../node_modules/typescript-native/bin/tsc", import.meta.url));
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [compiler, "-p", config, "--pretty", "false"],
      { cwd: root, maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const lines = stdout.split("\n").filter((line) => line.includes("error TS"));
        const failed = error !== null && lines.length === 0;
        settle(failed ? [`the compiler failed: ${(stderr || stdout || error.message).slice(0, 2000)}`] : lines);
      },
    );
  });
}
