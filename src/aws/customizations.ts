/** Interceptors of specific services that need signatures. Generated packages list those of their service. */
export { presignedCopy } from "./presigned/presigned-copy.ts";
