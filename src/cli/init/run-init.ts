import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { EXIT_CODES, type ExitCode } from "../exit-code.ts";
import { showPath } from "../plan-jobs.ts";
import type { Halves, InitCommand } from "../project-commands.ts";
import { plainText, wrapText, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { isModulePackage, mergePackageJson, type PackageAdditions } from "./merge-package-json.ts";
import { makeProjectFiles, makeScripts, packageFolderOf, type NewProject, type ProjectFile } from "./project-files.ts";

/** The versions of tsx that run the scripts: those of this major one, which `serve` and `call` were tried with. */
const tsxVersions = "^4.19.0";

/**
 * Creates the files of a new service in a folder, leaves existing files unchanged, and prints the next steps.
 *
 * @param version of this package, which the scripts run.
 * @throws UsageError for an invalid name, GeneratorError if the folder cannot be written.
 */
export async function runInit(command: InitCommand, terminal: Terminal, version: string): Promise<ExitCode> {
  const folder = resolve(terminal.folder, command.folder);
  const packageFile = join(folder, "package.json");
  const packageText = existsSync(packageFile) ? readFileSync(packageFile, "utf8") : undefined;
  const project: NewProject = {
    name: await chooseName(command, { folder, terminal }),
    halves: await chooseHalves(command, terminal),
    isModule: isModulePackage(packageText),
  };
  const say = (text: string): void => terminal.writeOut(`${wrapText(plainText(text), { first: "", rest: "  " })}\n`);
  const show = (path: string): string => showPath(join(folder, path), terminal.folder);
  const files = makeProjectFiles(project);
  const taken = files.filter(({ path }) => isTaken(folder, path));
  for (const { path } of taken) say(`kept ${show(path)}: it exists already`);
  const { writeTextFiles } = await import("../../output/write-text-files.ts");
  const write = (file: ProjectFile): void => {
    writeTextFiles([{ path: join(folder, file.path), text: file.text }]);
    say(`wrote ${show(file.path)}`);
  };
  for (const file of files) if (!taken.includes(file)) write(file);
  const devDependencies = { shapewright: `^${version}`, tsx: tsxVersions };
  addToPackage(project, { packageText, additions: { scripts: makeScripts(project), devDependencies }, write, say });
  const steps = [`npx shapewright gen`, `npm install ./${packageFolderOf(project)}`];
  const enter = folder === resolve(terminal.folder) ? "" : `cd ${showPath(folder, terminal.folder)} && `;
  terminal.writeOut(`\nnext:\n${steps.map((step, index) => `  ${index === 0 ? enter : ""}${step}\n`).join("")}`);
  return EXIT_CODES.success;
}

/** The model's folder counts as one path: a new model beside an existing one would become a part of it. */
function isTaken(folder: string, path: string): boolean {
  return existsSync(join(folder, path.startsWith("model/") ? "model" : path));
}

function addToPackage(
  project: NewProject,
  {
    packageText,
    additions,
    write,
    say,
  }: {
    readonly packageText: string | undefined;
    readonly additions: PackageAdditions;
    readonly write: (file: ProjectFile) => void;
    readonly say: (text: string) => void;
  },
): void {
  if (packageText === undefined) {
    const json = { name: project.name, private: true, type: "module", ...additions };
    write({ path: "package.json", text: `${JSON.stringify(json, null, 2)}\n` });
    return;
  }
  const merged = mergePackageJson(packageText, additions);
  if (merged === undefined) {
    say("kept package.json: not a JSON object, nothing added");
    return;
  }
  const { addedScripts, addedDependencies, kept, text } = merged;
  for (const name of kept)
    say(`kept script "${name}" of package.json; the default is: ${additions.scripts[name] ?? ""}`);
  if (text === packageText) return;
  write({ path: "package.json", text });
  if (addedScripts.length > 0) say(`added scripts to package.json: ${addedScripts.join(", ")}`);
  if (addedDependencies.length > 0) say(`added devDependencies to package.json: ${addedDependencies.join(", ")}`);
}

async function chooseName(
  command: InitCommand,
  { folder, terminal }: { readonly folder: string; readonly terminal: Terminal },
): Promise<string> {
  const suggested = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[-0-9]+|-+$/g, "");
  const otherwise = suggested === "" ? "my-service" : suggested;
  const given = command.name ?? (await terminal.ask?.(`name of the service [${otherwise}]: `))?.trim();
  const name = given === undefined || given === "" ? otherwise : given;
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && name.length <= 50) return name;
  throw new UsageError(
    `"${name}" is not a valid service name`,
    "use lower-case letters, digits and hyphens, such as parcel-tracking",
  );
}

async function chooseHalves(command: InitCommand, terminal: Terminal): Promise<Halves> {
  if (command.halves !== undefined) return command.halves;
  const answer = (await terminal.ask?.("what do you want to write: client, server or both? [both]: "))?.trim() ?? "";
  if (answer === "") return "both";
  if (answer === "client" || answer === "server" || answer === "both") return answer;
  throw new UsageError(`"${answer}" is not valid: expected client, server or both`, "run it again, or use --halves");
}
