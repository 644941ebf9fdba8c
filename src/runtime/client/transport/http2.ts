import type { TransportPart } from "./transport.ts";

/** For operations that need HTTP/2, where the platform chooses it. */
export const http2: TransportPart = { part: "transport", chooseTransport: (given) => given };
