import { strictJsonCodec } from "../json/strict-json-codec.ts";
import { collectBody } from "../http/bodies.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { createRpcServer } from "../protocol/rpc-server.ts";
import { unknownOperation } from "./server-errors.ts";
import { createBufferedBody } from "./request-body.ts";
import { readBody } from "./lambda-event.ts";
import { connect } from "./lambda-invocation.ts";
import type { Awaitable } from "./request-context.ts";
import type { Server } from "./server.ts";

/** What Lambda is called with for a connection or a message of a WebSocket API of API Gateway. */
export interface LambdaWebSocketEvent {
  readonly requestContext: {
    readonly connectionId: string;
    readonly routeKey: string;
    readonly eventType: "CONNECT" | "MESSAGE" | "DISCONNECT" | (string & {});
  };
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

/** What Lambda returns: for `$connect` the status decides, for a message the body is sent to the client. */
export interface LambdaWebSocketResponse {
  readonly statusCode: number;
  readonly body?: string;
}

/** Events other than messages. */
export interface WebSocketLambdaOptions {
  /** A connection is refused with 403 when it returns false, and with 500 when it throws. */
  readonly onConnect?: ((event: LambdaWebSocketEvent, context: unknown) => Awaitable<boolean | undefined>) | undefined;
  readonly onDisconnect?: ((event: LambdaWebSocketEvent, context: unknown) => Awaitable<void>) | undefined;
}

/** Messages have no method of HTTP's. */
const messageMethod = "MESSAGE";

/**
 * The protocol of messages, in JSON as restJson1 writes it: the route key names the operation (`SendMessage` or
 * `sendMessage`), the message is the input, whatever its HTTP bindings, and the answer is the output or an error with
 * its name in `__type`. A server takes it beside its model's protocols: `{ protocols: [webSocketServer] }`.
 */
export const webSocketServer: ServerProtocol = /* @__PURE__ */ createWebSocketServer();

function createWebSocketServer(): ServerProtocol {
  return {
    ...createRpcServer({
      id: "shapewright#webSocket",
      codec: strictJsonCodec,
      claims: ({ method }) => method === messageMethod,
      readKey: () => undefined,
      keysOf: () => [],
      checkHeaders: () => {},
      headers: {},
      emptyHeaders: {},
      typeOf: (_, { name }) => name,
    }),
    createRouter(_, operations) {
      const routes = new Map(
        operations.flatMap(({ operation }) => {
          const { name } = operation;
          return [name, name.charAt(0).toLowerCase() + name.slice(1)].map((key) => [key, { operation, labels: {} }]);
        }),
      );
      return ({ path }) => {
        const route = routes.get(path);
        if (route === undefined) throw unknownOperation();
        return route;
      };
    },
  };
}

/**
 * Makes a server the handler of the Lambda function behind a WebSocket API. The server needs the protocol
 * {@link webSocketServer}; each operation has a route of its name in the API.
 */
export function toWebSocketLambdaHandler(
  server: Server,
  { onConnect, onDisconnect }: WebSocketLambdaOptions = {},
): (event: LambdaWebSocketEvent, context?: unknown) => Promise<LambdaWebSocketResponse> {
  return async (event, context) => {
    const { eventType, routeKey } = event.requestContext;
    if (eventType === "CONNECT") {
      return { statusCode: (await onConnect?.(event, context)) === false ? 403 : 200 };
    }
    if (eventType === "DISCONNECT") {
      await onDisconnect?.(event, context);
      return { statusCode: 200 };
    }
    const { status, body } = await server.handle(
      {
        method: messageMethod,
        path: routeKey,
        query: "",
        headers: { "content-type": strictJsonCodec.mediaType },
        body: createBufferedBody(readBody(event), server.maxBodyBytes),
      },
      connect({ event, context }),
    );
    return {
      statusCode: status,
      ...(body !== undefined && { body: new TextDecoder().decode(await collectBody(body)) }),
    };
  };
}
