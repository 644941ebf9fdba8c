import type { OperationShape } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, stringLiteral, type Code } from "./code.ts";
import { entryDoc, objectDoc, type Doc } from "./layout.ts";
import type { Wrapper } from "./protocol-parts.ts";
import type { SourceFile } from "./source-file.ts";

/** What a package of a single service of AWS has besides what its model says, as AWS's own clients do. */
interface Customization {
  /** A function that puts something around the client's protocol; it may name the constructor's `config`. */
  readonly adaptProtocol?: (file: SourceFile) => Doc;
  /** The configuration that the client's constructor hands on, where that is not `config` itself. */
  readonly handedConfig?: (file: SourceFile) => Code;
  /** Options of the client besides those of every client. */
  readonly clientConfig?: (file: SourceFile) => Code;
  /** What goes around an operation's protocol on the client, besides what its traits ask for. */
  readonly wrappersOf?: (operation: OperationShape) => readonly Wrapper[];
  /** Options of the server besides those of every server. */
  readonly serverOptions?: (file: SourceFile) => Code;
  /** A function that makes the server's definition of the model's and of the server's options. */
  readonly adaptServer?: (file: SourceFile) => Code;
  /** By operation, the member of the input that says where its requests go. */
  readonly endpointMembers?: Readonly<Record<string, string>>;
}

/** By `sdkId`. */
const customizations: Readonly<Record<string, Customization>> = {
  "API Gateway": {
    adaptProtocol: (file) => {
      const headers = objectDoc([entryDoc(code`accept`, stringLiteral("application/json"))]);
      return [imported("withRequestHeaders", file), code`(`, headers, code`)`];
    },
  },
  Glacier: {
    adaptProtocol: (file) => imported("withGlacierHeaders", file),
  },
  "Machine Learning": { endpointMembers: { Predict: "PredictEndpoint" } },
  "Route 53": {
    adaptProtocol: (file) => imported("withoutIdPrefixes", file),
  },
  S3: {
    clientConfig: (file) => file.runtime("S3AddressingConfig", "type", entry),
    adaptProtocol: (file) => code`${imported("withBucketHosts", file)}(config)`,
    handedConfig: (file) => code`${imported("chooseS3Endpoint", file)}(config)`,
    wrappersOf: ({ output }) => {
      const hasText = output?.members.some(({ name }) => name === "ExpiresString");
      return hasText === true ? [{ word: "ExpiresString", symbol: "withExpiresString" }] : [];
    },
    serverOptions: (file) => file.runtime("S3ServerAddressing", "type", entry),
    adaptServer: (file) => imported("adaptS3Server", file),
  },
};

const entry = "@shapewright/runtime/customizations";

function imported(name: string, file: SourceFile): Code {
  return file.runtime(name, "value", entry);
}

/** What the package's service has of its own; nothing for nearly all of them. */
export function customizationOf({ model }: PackagePlan): Customization {
  return Object.hasOwn(customizations, model.sdkId) ? (customizations[model.sdkId] ?? {}) : {};
}
