import { type Call, formatEndpoint, type InterceptorPart, parseEndpoint } from "@shapewright/runtime";
import { resolveRegion } from "../config-files/region.ts";
import type { ResolvedEndpoint } from "./endpoint.ts";

/** What rules decide by: options of the client by their names, parameters of the operation by theirs. */
export type EndpointValues = Record<string, unknown>;

/**
 * Finds the endpoint of each call by the rules of a service's model. The client's `endpoint`, or one that an interceptor
 * has set before, is one of the rules' parameters.
 *
 * @param resolve the rules as a function.
 * @param options of the client that the rules read, by name.
 * @param addValues adds what they read besides.
 */
export function endpointRules(
  resolve: (parameters: never) => ResolvedEndpoint,
  options: readonly string[],
  addValues?: (values: EndpointValues, call: Call) => Promise<void>,
): InterceptorPart {
  const known = new WeakMap<object, EndpointValues>();
  return {
    part: "interceptor",
    async beforeSerialization(call) {
      const { config, endpoint } = call;
      let values = known.get(config);
      if (values === undefined) {
        values = await readOptions(config as EndpointValues, options, endpoint === undefined);
        known.set(config, values);
      }
      values = { ...values };
      // Rules want a region, which means nothing to an endpoint of one's own.
      if (endpoint)
        Object.assign(values, { endpoint: formatEndpoint(endpoint), region: values["region"] ?? "us-east-1" });
      await addValues?.(values, call);
      const parameters = call.operation.endpointParameters?.(call.input);
      for (const name in parameters) values[name] = parameters[name] ?? values[name];
      // Generated code takes the options that it names, and what its operations give.
      const { url, properties, headers } = resolve(values as never);
      call.endpoint = { ...parseEndpoint(url), authSchemes: properties?.authSchemes, headers };
    },
  };
}

/**
 * The options with what their providers give, the region as host names have it.
 *
 * @param needsRegion `false`: a region that is not to be found is left out.
 */
async function readOptions(
  config: EndpointValues,
  options: readonly string[],
  needsRegion: boolean,
): Promise<EndpointValues> {
  const values: EndpointValues = {};
  for (const option of options) {
    try {
      const value = config[option];
      values[option] = typeof value === "function" ? await (value as () => unknown)() : value;
    } catch (error) {
      if (option !== "region" || needsRegion) throw error;
    }
  }
  if (typeof values["region"] === "string") {
    const { region, isFips } = resolveRegion(values["region"]);
    values["region"] = region;
    if (isFips) values["useFipsEndpoint"] = true;
  }
  return values;
}
