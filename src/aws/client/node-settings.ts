import type { Call, Interceptor } from "@shapewright/runtime";
import type { AwsClientConfig } from "./aws-client-config.ts";
import { completeConfig, type CompletedSettings } from "./complete-config.ts";

/**
 * Has a client's first call look in the environment and the shared files for the options that the client is not given.
 * It is the client's retry strategy, too, where that is not given: the mode is found in the same place. It stands before
 * all other interceptors, since these read the options.
 */
export function createSettingsInterceptor(given: AwsClientConfig): Interceptor {
  // A call may have a copy of its client's configuration, as those of presigned URLs.
  const completed = new WeakMap<object, CompletedSettings>();
  const loading = new WeakMap<object, Promise<CompletedSettings>>();
  let retryStrategy: Interceptor | undefined;

  const load = async (call: Call): Promise<CompletedSettings> => {
    try {
      const settings = await completeConfig(call, given);
      if (settings.areValid) completed.set(call.config, settings);
      retryStrategy ??= settings.retryStrategy;
      return settings;
    } finally {
      loading.delete(call.config);
    }
  };
  const useEndpoint = async (call: Call): Promise<void> => {
    const flight = loading.get(call.config) ?? load(call);
    loading.set(call.config, flight);
    const { endpoint } = await flight;
    call.endpoint ??= endpoint;
  };
  return {
    beforeSerialization(call) {
      const settings = completed.get(call.config);
      if (settings === undefined) return useEndpoint(call);
      call.endpoint ??= settings.endpoint;
      return undefined;
    },
    beforeAttempt: (call) => retryStrategy?.beforeAttempt?.(call),
    afterAttempt: (call) => retryStrategy?.afterAttempt?.(call),
  };
}
