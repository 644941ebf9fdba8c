import { type BodyPieces, readPieces, streamBody } from "../http/bodies.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import { findEventForm, type LambdaHttpEvent, readEvent } from "./lambda-event.ts";
import { type LambdaHttpResponse, writeHead, writeResponse } from "./node-lambda-response.ts";
import { connect } from "./lambda-invocation.ts";
import type { Server } from "./server.ts";

export { lambdaInvocation, type LambdaInvocation } from "./lambda-invocation.ts";
export type { LambdaHttpEvent } from "./lambda-event.ts";
export type { LambdaHttpResponse } from "./node-lambda-response.ts";
export {
  toWebSocketLambdaHandler,
  type LambdaWebSocketEvent,
  type LambdaWebSocketResponse,
  type WebSocketLambdaOptions,
  webSocketServer,
} from "./lambda-websocket.ts";

/**
 * Makes a server the handler of a Lambda function, behind API Gateway (REST and HTTP APIs), an Application Load
 * Balancer or a function URL. Bodies that are not text are in base64: a REST API must list their types among its binary
 * media types.
 *
 * The handler rejects with a TypeError for an event that is not one of an HTTP request.
 */
export function toLambdaHandler(
  server: Server,
): (event: LambdaHttpEvent, context?: unknown) => Promise<LambdaHttpResponse> {
  return async (event, context) => {
    const form = findEventForm(event);
    const request = readEvent(event, form, server.maxBodyBytes);
    return writeResponse(await server.handle(request, connect({ event, context })), event, form);
  };
}

/** The stream that Lambda gives a function that streams its response. */
export interface LambdaResponseStream {
  setContentType(type: string): void;
  /** @returns false when the stream is full, until it emits `drain`. */
  write(chunk: string | Uint8Array): boolean;
  end(): void;
  destroy(error?: Error): void;
  once(event: "drain" | "close", listener: () => void): unknown;
  off(event: "drain" | "close", listener: () => void): unknown;
}

type StreamingHandler = (event: LambdaHttpEvent, stream: LambdaResponseStream, context: unknown) => Promise<void>;

/** The global object of Lambda's runtime for Node. */
interface LambdaRuntime {
  streamifyResponse(handler: StreamingHandler): unknown;
}

/**
 * Makes a server the handler of a function whose URL streams responses (invoke mode `RESPONSE_STREAM`): bodies are sent
 * as they are made, without base64 and without Lambda's limit of 6 MB. A body that fails destroys the stream.
 *
 * @throws TypeError outside of Lambda's runtime for Node, which has the function that marks such handlers.
 */
export function toStreamingLambdaHandler(server: Server): unknown {
  const { awslambda } = globalThis as { readonly awslambda?: LambdaRuntime };
  if (awslambda === undefined) throw new TypeError("response streaming needs Lambda's runtime for Node (awslambda)");
  return awslambda.streamifyResponse(async (event, stream, context) => {
    const form = findEventForm(event);
    const request = readEvent(event, form, server.maxBodyBytes);
    const response = await server.handle(request, connect({ event, context }));
    const head = JSON.stringify(writeHead(response, event, form));
    stream.setContentType("application/vnd.awslambda.http-integration-response");
    // The head and the body are parted by eight zero bytes.
    stream.write(head + "\0".repeat(8));
    await writeBody(response, stream);
  });
}

async function writeBody({ body }: OutgoingResponse, stream: LambdaResponseStream): Promise<void> {
  const pieces: BodyPieces | undefined = body === undefined ? undefined : readPieces(streamBody(body));
  const closed = new AbortController();
  const onClose = (): void => {
    closed.abort();
  };
  stream.once("close", onClose);
  try {
    for (let next = await pieces?.next(); next !== undefined && next.done !== true; next = await pieces?.next()) {
      if (closed.signal.aborted) break;
      if (!stream.write(next.value)) await drained(stream);
    }
    if (!closed.signal.aborted) stream.end();
  } catch (error) {
    stream.destroy(error as Error);
    throw error;
  } finally {
    stream.off("close", onClose);
    await pieces?.return();
  }
}

/** Resolves when the stream takes more, or is closed. */
function drained(stream: LambdaResponseStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.once("drain", done);
    stream.once("close", done);
  });
}
