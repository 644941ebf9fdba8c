/** Providers of bearer tokens, by the names of `@aws-sdk/token-providers`. */
export { fromSso } from "./credentials/from-sso-token.ts";
export { fromEnvSigningName, fromStatic, nodeProvider } from "./credentials/token-providers.ts";
