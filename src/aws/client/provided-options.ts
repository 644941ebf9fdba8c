import type { ClientConfig, InterceptorConfig } from "@shapewright/runtime";
import type { Provider } from "../identity.ts";

/** Options of the runtime that AWS SDK v3 takes as functions, too. */
export type ProvidedName =
  | "disableRequestCompression"
  | "requestChecksumCalculation"
  | "requestMinCompressionSizeBytes"
  | "responseChecksumValidation";

/** {@link ProvidedName} as values or functions; a function is called once, before the client's first call. */
export type ProvidedOptions = {
  readonly [Name in ProvidedName]?: ClientConfig[Name] | Provider<ClientConfig[Name]>;
};

const names: readonly (ProvidedName | "userAgentAppId")[] = [
  "disableRequestCompression",
  "requestChecksumCalculation",
  "requestMinCompressionSizeBytes",
  "responseChecksumValidation",
  "userAgentAppId",
];

/** Replaces functions among a client's options by what they give. @returns a promise only where there are any. */
export function resolveProviders(config: InterceptorConfig): Promise<void> | undefined {
  const options = config as Record<string, unknown>;
  const provided = names.flatMap((name) => {
    const option = options[name];
    return typeof option === "function" ? [[name, option as Provider<unknown>] as const] : [];
  });
  if (provided.length === 0) return undefined;
  return Promise.all(provided.map(async ([name, provide]) => (options[name] = await provide()))).then(() => undefined);
}
