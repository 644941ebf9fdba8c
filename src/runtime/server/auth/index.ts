export { createAuthInterceptor, type ServerAuthScheme } from "./auth-interceptor.ts";
export {
  type BasicCredentials,
  type IdentifyOptions,
  verifyApiKey,
  verifyBasicAuth,
  verifyBearerToken,
} from "./http-auth.ts";
export { createReadBody, expectBodyHash, hashBody } from "../hashed-body.ts";
