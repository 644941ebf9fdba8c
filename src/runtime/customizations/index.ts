/** What single services of AWS ask of every client, and no model says. Generated clients name what theirs needs. */
export { withGlacierHeaders } from "./glacier.ts";
export { withRequestHeaders } from "./request-headers.ts";
