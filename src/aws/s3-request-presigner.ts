/** Presigned URLs, by the names of `@aws-sdk/s3-request-presigner`. */
export { getSignedUrl } from "./presigned/get-signed-url.ts";
export type { RequestPresigningArguments } from "./signature-v4/request-signer.ts";
