import { type Call, formatEndpoint, type InterceptorPart, parseEndpoint } from "@shapewright/runtime";
import { resolveRegion } from "../config-files/region.ts";
import type { ResolvedEndpoint } from "./endpoint.ts";

/** The parameters of rules: client options and operation parameters, by name. */
export type EndpointValues = Record<string, unknown>;

/**
 * Resolves the endpoint of each call by the rules of a service's model. The client's `endpoint`, or one set by an
 * earlier interceptor, is a parameter of the rules.
 *
 * @param resolve the rules as a function.
 * @param options the client options that the rules read, by name.
 * @param addValues adds further parameters.
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
      // The rules require a region, which a custom endpoint does not need.
      if (endpoint)
        Object.assign(values, { endpoint: formatEndpoint(endpoint), region: values["region"] ?? "us-east-1" });
      await addValues?.(values, call);
      const parameters = call.operation.endpointParameters?.(call.input);
      for (const name in parameters) values[name] = parameters[name] ?? values[name];
      // Generated functions are typed with the options and operation parameters that they read.
      const { url, properties, headers } = resolve(values as never);
      call.endpoint = { ...parseEndpoint(url), authSchemes: properties?.authSchemes, headers };
    },
  };
}

/**
 * The resolved options, with the region as in host names.
 *
 * @param needsRegion if `false`, an unknown region is omitted.
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
