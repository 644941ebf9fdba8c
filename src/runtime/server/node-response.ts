import type { ServerResponse } from "node:http";
import type { Headers, OutgoingResponse } from "../http/http-message.ts";
import { textForNode } from "../http/node-text-body.ts";
import { discardBody, isStreamingBody, readPieces, type StreamingBody } from "./outgoing-body.ts";

/** How long a client that is told to stop may go on sending. */
const lingerMilliseconds = 2000;

/**
 * Writes a response. A body that fails after its first bytes destroys the connection: that is the
 * one way to tell the client that the rest will not come.
 */
export async function writeNodeResponse(response: ServerResponse, answer: OutgoingResponse): Promise<void> {
  const { status, headers, body } = answer;
  if (response.destroyed || response.writableEnded) {
    discardBody(body);
    return;
  }
  const bodiless = response.req.method === "HEAD" || status === 204 || status === 304;
  if (bodiless || body === undefined) {
    discardBody(body);
    if (!bodiless) headers["content-length"] = "0";
    response.writeHead(status, headers);
    response.end();
  } else if (typeof body === "string") {
    headers["content-length"] = String(Buffer.byteLength(body));
    response.writeHead(status, headers);
    endResponse(response, textForNode(body, headers), headers);
  } else if (isStreamingBody(body)) {
    response.writeHead(status, headers);
    await writeStream(response, body);
  } else {
    const bytes = body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : body;
    headers["content-length"] = String(bytes.byteLength);
    response.writeHead(status, headers);
    endResponse(response, bytes, headers);
  }
}

/**
 * Ends a response whose length is stated. What is closed while bytes have come that nobody has read
 * is reset, and a client that is still sending may then never see the answer: a connection that is to
 * be closed is read on for a while, so that the client can be the one who closes it.
 */
function endResponse(response: ServerResponse, body: string | Uint8Array, { connection }: Headers): void {
  const { req } = response;
  if (req.complete || connection !== "close") {
    response.end(body);
    return;
  }
  response.write(body);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerMilliseconds);
  req.once("end", end);
  req.once("close", end);
  req.resume();
}

async function writeStream(response: ServerResponse, body: StreamingBody): Promise<void> {
  const pieces = readPieces(body);
  let wake: (() => void) | undefined;
  const onProgress = (): void => {
    wake?.();
  };
  const onClose = (): void => {
    wake?.();
    // The client has gone: the source must not wait for somebody to ask for its next piece.
    if (!response.writableEnded) pieces.return().catch(() => undefined);
  };
  response.on("drain", onProgress);
  response.on("close", onClose);
  response.on("error", onProgress);
  try {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      if (response.destroyed) return;
      if (response.write(next.value)) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (response.destroyed) resolve();
      });
      wake = undefined;
    }
    if (!response.destroyed) response.end();
  } catch {
    response.destroy();
  }
}
