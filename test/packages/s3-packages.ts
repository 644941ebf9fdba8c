import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sharedFolder } from "../shared-folder.ts";
import { loadBundled } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";
import type { PackageFolder } from "./package-folder.ts";

/** The formats in which the corpus has S3's model. */
export const layouts = ["split", "smithy"] as const;
export type Layout = (typeof layouts)[number];

const paths: Readonly<Record<Layout, string>> = {
  split: "corpus/c2j/s3/2006-03-01/api-2.json",
  smithy: "corpus/smithy/s3-2006-03-01.json",
};

interface S3Model {
  readonly layout: Layout;
  /** The operations to keep; all where it is not given. */
  readonly operations?: readonly string[];
  /** Whether `Expires` is a string, as newer models have it. */
  readonly hasTextExpires?: boolean;
}

/** The package of S3's model, or of a part of it. */
export async function loadS3(folder: PackageFolder, name: string, model: S3Model): Promise<LoadedPackage> {
  const models = join(folder.path, name, "model");
  mkdirSync(models, { recursive: true });
  writeFileSync(join(models, "model.json"), JSON.stringify(changeModel(model)));
  if (model.layout === "split") {
    // The rules of endpoints stand in a file of their own.
    const rules = join(dirname(paths.split), "endpoint-rule-set-1.json");
    copyFileSync(join(sharedFolder() ?? "", rules), join(models, "endpoint-rule-set-1.json"));
  }
  return loadBundled(folder, name, models);
}

interface SplitModel {
  operations: Record<string, unknown>;
  shapes: Record<string, { type: string }>;
}

interface SmithyModel {
  shapes: Record<string, { type: string; operations?: readonly { readonly target: string }[] }>;
}

function changeModel({ layout, operations, hasTextExpires = false }: S3Model): SplitModel | SmithyModel {
  const json: unknown = JSON.parse(readFileSync(join(sharedFolder() ?? "", paths[layout]), "utf8"));
  const isKept = (operation: string): boolean => operations?.includes(operation) ?? true;
  if (layout === "split") {
    const model = json as SplitModel;
    model.operations = Object.fromEntries(Object.entries(model.operations).filter(([name]) => isKept(name)));
    if (hasTextExpires) model.shapes["Expires"] = { type: "string" };
    return model;
  }
  const model = json as SmithyModel;
  for (const shape of Object.values(model.shapes)) {
    if (shape.operations === undefined) continue;
    shape.operations = shape.operations.filter(({ target }) => isKept(target.slice(target.indexOf("#") + 1)));
  }
  if (hasTextExpires) model.shapes["com.amazonaws.s3#Expires"] = { type: "string" };
  return model;
}
