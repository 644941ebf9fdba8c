import type { TransportPart } from "./transport.ts";

/** For operations that require HTTP/2, on platforms that negotiate it themselves. */
export const http2: TransportPart = { part: "transport", chooseTransport: (given) => given };
