/** Signatures that are valid for several regions. */
export { sigV4aAuth } from "./client/sigv4a-auth.ts";
export * from "./signature-v4/signature-v4a.ts";
