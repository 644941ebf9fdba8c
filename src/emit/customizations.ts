import type { PackagePlan } from "../plan/package-plan.ts";
import { code, type Code } from "./code.ts";
import type { SourceFile } from "./source-file.ts";

/** Additions to the package of a specific AWS service that are not in its model, as in AWS SDK v3. */
interface Customization {
  /** The configuration passed to the base class's constructor, if not `config` itself. */
  readonly handedConfig?: (file: SourceFile) => Code;
  /** Additional client options. */
  readonly clientConfig?: (file: SourceFile) => readonly Code[];
  /** Additional server options. */
  readonly serverOptions?: (file: SourceFile) => Code;
  /** A function that returns the server's definition, given the model's definition and the server's options. */
  readonly adaptServer?: (file: SourceFile) => Code;
}

/** By `sdkId`. */
const customizations: Readonly<Record<string, Customization>> = {
  S3: {
    clientConfig: (file) => [
      file.runtime("RegionRedirectConfig", "type", entry),
      file.runtime("ExpectContinueConfig", "type", entry),
    ],
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

/** If S3's model has no endpoint rules, the client derives endpoints from the configured one. */
const s3WithoutRules: Customization = {
  clientConfig: (file) => [file.runtime("S3AddressingConfig", "type", entry)],
  handedConfig: (file) => code`${imported("chooseS3Endpoint", file)}(config)`,
};

function imported(name: string, file: SourceFile): Code {
  return file.runtime(name, "value", entry);
}

/** The customization of the package's service; empty for nearly all services. */
export function customizationOf({ model, endpoint }: PackagePlan): Customization {
  const own = Object.hasOwn(customizations, model.sdkId) ? (customizations[model.sdkId] ?? {}) : {};
  return model.sdkId === "S3" && endpoint === undefined ? { ...own, ...s3WithoutRules } : own;
}
