import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitPackage } from "../src/emit/emit-package.ts";
import type { EmittedFile } from "../src/emit/emitted-file.ts";
import { readModel } from "../src/model/read-model.ts";
import { formatWithPrettier } from "../src/output/format-prettier.ts";
import { planPackage } from "../src/plan/plan-package.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the generated commands stand, from the root. */
export const servicesFolder = "src/aws/credentials/services";

/** What credentials need of a package: they make clients of their own, and serve nothing. */
const neededFiles: readonly string[] = ["models.ts", "errors.ts", "schemas.ts", "commands.ts"];

/**
 * The commands of the services that hand out credentials, from the models below `model/aws`. Those have no more than the
 * operations that are called.
 *
 * @returns files with paths from the root.
 */
export async function generateCredentialServices(): Promise<EmittedFile[]> {
  const folders = readdirSync(join(root, "model/aws"), { withFileTypes: true }).filter((each) => each.isDirectory());
  const files = folders.flatMap(({ name: service }) => {
    const [version = ""] = readdirSync(join(root, "model/aws", service));
    const source = `model/aws/${service}/${version}`;
    const model = readModel([join(root, source)], { source, service: undefined, warn: refuse });
    const planned = planPackage(model, { packageName: undefined, scope: undefined, warn: refuse });
    // They bring a signer of their own: the one that clients have stands above them in this package.
    const plan = { ...planned, serviceParts: planned.serviceParts.filter((part) => part !== "sigV4Auth") };
    return emitPackage(plan).flatMap(({ path, text }) => {
      const name = path.replace(/^src\//, "");
      return neededFiles.includes(name) ? [{ path: `${servicesFolder}/${service}/${name}`, text }] : [];
    });
  });
  return formatWithPrettier(files, root);
}

function refuse({ message }: { readonly message: string }): never {
  throw new Error(message);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, servicesFolder), { recursive: true, force: true });
  for (const { path, text } of await generateCredentialServices()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
