import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../test/shared-folder.ts";
import { root } from "./machine.ts";
import { runNode } from "./run-node.ts";

/** A service of the corpus of which there is an AWS SDK client to compare with. */
export interface CorpusService {
  /** As people call it: `SQS`. */
  readonly name: string;
  /** Below the folder of models. */
  readonly model: string;
  readonly sdk: string;
  readonly client: string;
}

/** {@link CorpusService} with its package, generated and built as users have it. */
export interface CorpusPackage extends CorpusService {
  /** Its own folder, in a `node_modules`. */
  readonly folder: string;
  /** The name by which modules of {@link CorpusPackages.folder} import it. */
  readonly packageName: string;
}

export interface CorpusPackages {
  readonly packages: readonly CorpusPackage[];
  /** A folder whose modules find the packages, the runtime and the AWS SDK. */
  readonly folder: string;
  /** Says what is not here, for people; empty where all is. */
  readonly skipped: readonly string[];
  readonly remove: () => void;
}

export const SQS: CorpusService = {
  ...{ name: "SQS", model: "smithy/sqs-2012-11-05.json" },
  ...{ sdk: "@aws-sdk/client-sqs", client: "SQSClient" },
};
export const DYNAMODB: CorpusService = {
  ...{ name: "DynamoDB", model: "smithy/dynamodb-2012-08-10.json" },
  ...{ sdk: "@aws-sdk/client-dynamodb", client: "DynamoDBClient" },
};
export const S3: CorpusService = {
  ...{ name: "S3", model: "smithy/s3-2006-03-01.json" },
  ...{ sdk: "@aws-sdk/client-s3", client: "S3Client" },
};
export const EC2: CorpusService = {
  ...{ name: "EC2", model: "c2j/ec2/2016-11-15" },
  ...{ sdk: "@aws-sdk/client-ec2", client: "EC2Client" },
};

/** The path of a model of the corpus; undefined where it is not here. */
export function findModel(model: string): string | undefined {
  const shared = sharedFolder();
  const path = join(shared ?? "", "corpus", model);
  return shared !== undefined && existsSync(path) ? path : undefined;
}

/**
 * Generates packages with the built command line, into a folder of their own below the project's `node_modules`,
 * where the runtime and the AWS SDK are found as from a user's own code.
 */
export async function generatePackages(services: readonly CorpusService[]): Promise<CorpusPackages> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "shapewright-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Scripts that fail leave nothing behind, either.
  process.once("exit", remove);
  const packages: CorpusPackage[] = [];
  const absent: string[] = [];
  for (const service of services) {
    const path = findModel(service.model);
    if (path === undefined) {
      absent.push(service.name);
      continue;
    }
    const packageName = `@bench/${service.name.toLowerCase()}`;
    const out = join(folder, "node_modules", packageName);
    await runNode([`${root}dist/cli/shapewright.js`, "gen", path, "--out", out, "--name", packageName]);
    packages.push({ ...service, folder: out, packageName });
  }
  const skipped = absent.length === 0 ? [] : [`Skipped, as their models are not here: ${absent.join(", ")}.`];
  return { packages, folder, skipped, remove };
}
