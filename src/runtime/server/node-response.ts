import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Headers, OutgoingResponse } from "../http/http-message.ts";
import { textForNode } from "../http/node-text-body.ts";
import { discardBody, readPieces, type StreamingBody } from "../http/outgoing-body.ts";

/** How long a client that is told to stop may go on sending. */
const lingerMilliseconds = 2000;

/**
 * Writes a response, at once where its body has arrived. A body that fails ends the connection: that is the one way to
 * tell the client that the rest will not come.
 */
export function writeNodeResponse(response: ServerResponse, answer: OutgoingResponse): Promise<void> | undefined {
  const { status, headers, body } = answer;
  if (response.destroyed || response.writableEnded) {
    discardBody(body);
    return undefined;
  }
  const bodiless = response.req.method === "HEAD" || status === 204 || status === 304;
  if (bodiless || body === undefined) {
    discardBody(body);
    if (!bodiless) headers["content-length"] = "0";
    response.writeHead(status, headers);
    response.end();
  } else if (typeof body === "string") {
    writeText(response, answer, body);
  } else if (body instanceof Uint8Array) {
    writeBytes(response, answer, body);
  } else if (body instanceof Blob) {
    headers["content-length"] = String(body.size);
    response.writeHead(status, headers);
    return writeStream(response, body.stream(), headers);
  } else {
    response.writeHead(status, headers);
    return writeStream(response, body, headers);
  }
  return undefined;
}

function writeText(response: ServerResponse, { status, headers }: OutgoingResponse, text: string): void {
  const length = Buffer.byteLength(text);
  headers["content-length"] = String(length);
  response.writeHead(status, headers);
  // What is all ASCII is the same in Latin-1, which Node copies where it would have to encode UTF-8.
  if (length === text.length) endResponse(response, { body: text, encoding: "latin1" }, headers);
  else endResponse(response, { body: textForNode(text, headers), encoding: "utf8" }, headers);
}

function writeBytes(response: ServerResponse, { status, headers }: OutgoingResponse, body: Uint8Array): void {
  headers["content-length"] = String(body.byteLength);
  response.writeHead(status, headers);
  endResponse(response, { body, encoding: "utf8" }, headers);
}

/** A body as it is written; the encoding is of texts. */
interface WrittenBody {
  readonly body: string | Uint8Array;
  readonly encoding: BufferEncoding;
}

/**
 * Ends a response whose length is stated. What is closed while bytes have come that nobody has read
 * is reset, and a client that is still sending may then never see the answer: a connection that is to
 * be closed is read on for a while, so that the client can be the one who closes it.
 */
function endResponse(response: ServerResponse, { body, encoding }: WrittenBody, { connection }: Headers): void {
  const { req } = response;
  // Given to `end`, a body is followed by an empty write, and both are gathered for the kernel, which costs more than
  // all else of a small response. Between these two it goes out alone and at once.
  response.cork();
  response.write(body, encoding);
  response.uncork();
  if (req.complete || connection !== "close") {
    response.end();
    return;
  }
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerMilliseconds);
  req.once("end", end);
  req.once("close", end);
  req.resume();
}

async function writeStream(response: ServerResponse, body: StreamingBody, headers: Headers): Promise<void> {
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
    breakOff(response, headers);
  }
}

/** Ends the connection of a response that is not whole, behind what has been written of it. */
function breakOff(response: ServerResponse, headers: Headers): void {
  const { socket } = response;
  if (socket === null) {
    // Responses before it on the connection are still on their way.
    response.destroy();
  } else if (response.chunkedEncoding || headers["content-length"] !== undefined) {
    socket.destroySoon();
  } else {
    // Over HTTP/1.0 an orderly end would be that of the body.
    reset(socket);
  }
}

function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    // Not every connection can be reset: those with TLS cannot.
    socket.destroy();
  }
}
