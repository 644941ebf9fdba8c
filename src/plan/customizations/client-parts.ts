import type { OperationShape } from "../../model/service-model.ts";

/** Interceptors of the runtime that the client of a single service of AWS has, as AWS's own clients do. */
interface ClientParts {
  /** Of every call. */
  readonly ofService: readonly string[];
  readonly ofOperation: (operation: OperationShape) => readonly string[];
}

/** By `sdkId`. */
const clientParts: Readonly<Record<string, Partial<ClientParts>>> = {
  "API Gateway": { ofService: ["acceptJson"] },
  Glacier: { ofService: ["glacierHeaders"] },
  "Machine Learning": { ofOperation: ({ name }) => (name === "Predict" ? ["predictEndpoint"] : []) },
  "Route 53": { ofService: ["route53Ids"] },
  S3: {
    ofService: ["bucketHosts"],
    ofOperation: ({ output }) =>
      output?.members.some(({ name }) => name === "ExpiresString") === true ? ["expiresString"] : [],
  },
};

/** What a service's client has of its own; nothing for nearly all of them. */
export function clientPartsOf(sdkId: string): ClientParts {
  const own = Object.hasOwn(clientParts, sdkId) ? clientParts[sdkId] : undefined;
  return { ofService: own?.ofService ?? [], ofOperation: own?.ofOperation ?? (() => []) };
}
