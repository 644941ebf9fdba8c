import { encodeBase64, encodePercent } from "../../codec/text-encoding.ts";
import type { AuthSchemePart, IdentityOption } from "./interceptor.ts";

/** Sends a token (RFC 6750; Smithy, "httpBearerAuth trait"). */
export const httpBearerAuth: AuthSchemePart = {
  part: "authScheme",
  id: "smithy.api#httpBearerAuth",
  isConfigured: ({ config }) => config.token !== undefined,
  async sign({ config, request }) {
    const { token } = await provide(config.token);
    request.headers["authorization"] = `Bearer ${token}`;
  },
};

/** Sends a name and a password (RFC 7617; Smithy, "httpBasicAuth trait"). */
export const httpBasicAuth: AuthSchemePart = {
  part: "authScheme",
  id: "smithy.api#httpBasicAuth",
  isConfigured: ({ config }) => config.login !== undefined,
  async sign({ config, request }) {
    const { username, password } = await provide(config.login);
    const credentials = encodeBase64(new TextEncoder().encode(`${username}:${password}`));
    request.headers["authorization"] = `Basic ${credentials}`;
  },
};

/** Sends an API key in the header or query parameter that the model defines (Smithy, "httpApiKeyAuth trait"). */
export const httpApiKeyAuth: AuthSchemePart = {
  part: "authScheme",
  id: "smithy.api#httpApiKeyAuth",
  isConfigured: ({ config }) => config.apiKey !== undefined,
  async sign({ config, service, request }) {
    const { apiKey } = await provide(config.apiKey);
    const place = service.httpApiKeyAuth ?? { name: "authorization", in: "header" };
    if (place.in === "header") {
      request.headers[place.name.toLowerCase()] = place.scheme === undefined ? apiKey : `${place.scheme} ${apiKey}`;
      return;
    }
    const others = request.query.split("&").filter((pair) => pair !== "" && pair.split("=")[0] !== place.name);
    request.query = [...others, `${encodePercent(place.name)}=${encodePercent(apiKey)}`].join("&");
  },
};

async function provide<Identity>(option: IdentityOption<Identity> | undefined): Promise<Identity> {
  const identity = typeof option === "function" ? await (option as () => Promise<Identity>)() : option;
  if (identity === undefined) throw new TypeError("the client's identity is undefined");
  return identity;
}
