import type { PackagePlan } from "../plan/package-plan.ts";
import { code, type Code } from "./code.ts";
import type { SourceFile } from "./source-file.ts";

/** What a package of a single service of AWS has besides what its model says, as AWS's own clients do. */
interface Customization {
  /** The configuration that the client's constructor hands on, where that is not `config` itself. */
  readonly handedConfig?: (file: SourceFile) => Code;
  /** Options of the client besides those of every client. */
  readonly clientConfig?: (file: SourceFile) => readonly Code[];
  /** Options of the server besides those of every server. */
  readonly serverOptions?: (file: SourceFile) => Code;
  /** A function that makes the server's definition of the model's and of the server's options. */
  readonly adaptServer?: (file: SourceFile) => Code;
}

/** By `sdkId`. */
const customizations: Readonly<Record<string, Customization>> = {
  S3: {
    clientConfig: (file) => [file.runtime("RegionRedirectConfig", "type", entry)],
    serverOptions: (file) => file.runtime("S3ServerAddressing", "type", entry),
    adaptServer: (file) => imported("adaptS3Server", file),
  },
  SQS: {
    clientConfig: (file) => [
      file.runtime("SQSDigestsConfig", "type", entry),
      file.runtime("QueueUrlConfig", "type", entry),
    ],
  },
};

const entry = "@shapewright/runtime/customizations";

/** Where S3's model has no endpoint rules, the client makes endpoints of the one that it is given. */
const s3WithoutRules: Customization = {
  clientConfig: (file) => [file.runtime("S3AddressingConfig", "type", entry)],
  handedConfig: (file) => code`${imported("chooseS3Endpoint", file)}(config)`,
};

function imported(name: string, file: SourceFile): Code {
  return file.runtime(name, "value", entry);
}

/** What the package's service has of its own; nothing for nearly all of them. */
export function customizationOf({ model, endpoint }: PackagePlan): Customization {
  const own = Object.hasOwn(customizations, model.sdkId) ? (customizations[model.sdkId] ?? {}) : {};
  return model.sdkId === "S3" && endpoint === undefined ? { ...own, ...s3WithoutRules } : own;
}
