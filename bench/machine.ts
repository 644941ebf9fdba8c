import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

/** What figures were measured on and with. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  /** Of packages, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The project's folder, with a separator at its end. */
export const root: string = fileURLToPath(new URL("..", import.meta.url));

const PACKAGES: readonly string[] = [
  ...["sso-oidc", "sqs", "dynamodb", "s3", "ec2", "cloudwatch"].map((name) => `@aws-sdk/client-${name}`),
  ...["fastify", "esbuild", "typescript"],
];

/** This machine, and the installed versions of what is measured here. */
export function describeMachine(): Machine {
  const manifests = ["package.json", ...PACKAGES.map((name) => `node_modules/${name}/package.json`)];
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    node: process.version.slice(1),
    versions: Object.fromEntries(manifests.map(readVersion)),
  };
}

/** The name and version that a `package.json` says, by its path in the project. */
export function readVersion(manifest: string): readonly [name: string, version: string] {
  const { name, version } = JSON.parse(readFileSync(root + manifest, "utf8")) as { name: string; version: string };
  return [name, version];
}
