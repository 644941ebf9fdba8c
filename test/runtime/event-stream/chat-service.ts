import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { requestFraming } from "../../../src/runtime/client/interceptors/request-body.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { awsJson1_1Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { awsJson1_1, restJson1, restXml, rpcv2Cbor } from "../../../src/runtime/protocols.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import type { ErrorSchema, OperationSchema, StructureSchema, UnionSchema } from "../../../src/runtime/schema/schema.ts";
import type { ServerOptions, StructureConstraints } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { service, TestException } from "../protocol/test-service.ts";

/** The error that ends a stream. */
export class BusyException extends TestException {
  override readonly name = "BusyException";
  override readonly $fault = "server";
  declare readonly seconds?: number | undefined;
}

const busy: ErrorSchema = {
  type: "structure",
  name: "BusyException",
  members: () => ({ message: { target: "string" }, seconds: { target: "integer" } }),
  error: "server",
  errorClass: BusyException,
};
const said: StructureSchema = {
  type: "structure",
  name: "Said",
  members: () => ({ text: { target: "string" }, mood: { target: "string", default: "calm" } }),
};
const events: UnionSchema = {
  type: "union",
  name: "Events",
  members: () => ({ said: { target: said }, busy: { target: busy } }),
};

/** Talks both ways; `room` stands beside the events of both. */
export const chat: OperationSchema = {
  name: "Chat",
  http: { method: "POST", uri: "/chat", code: 200 },
  input: {
    type: "structure",
    name: "ChatInput",
    members: () => ({
      room: { target: "string", httpHeader: "x-room" },
      events: { target: events, streaming: true, httpPayload: true },
    }),
  },
  output: {
    type: "structure",
    name: "ChatOutput",
    members: () => ({
      room: { target: "string", httpHeader: "x-room" },
      events: { target: events, streaming: true, httpPayload: true },
    }),
  },
  parts: [requestFraming],
};

const constraints: StructureConstraints = {
  type: "structure",
  members: () => ({
    events: {
      target: {
        type: "structure",
        members: () => ({
          said: { target: { type: "structure", members: () => ({ text: { length: { max: 5 } } }) } },
        }),
      },
    },
  }),
};

export interface Chat {
  readonly room?: string;
  readonly events: AsyncIterable<ChatEvent>;
}

export interface ChatEvent {
  readonly said?: { readonly text?: string; readonly mood?: string };
  readonly busy?: object;
  readonly $unknown?: readonly [name: string, value: unknown];
}

export class ChatCommand extends Command<Partial<Chat>, Chat> {
  override readonly schema: CommandSchema = [service, chat];
}

export const protocols: Readonly<Record<string, { readonly client: ClientProtocol; readonly server: ServerProtocol }>> =
  {
    restJson1: { client: restJson1, server: restJson1Server },
    restXml: { client: restXml, server: restXmlServer },
    awsJson1_1: { client: awsJson1_1, server: awsJson1_1Server },
    rpcv2Cbor: { client: rpcv2Cbor, server: rpcv2CborServer },
  };

export type ChatHandler = (input: Chat, context: { readonly signal: AbortSignal }) => Chat | Promise<Chat>;

export function createChatServer(protocol: string, handler: ChatHandler, options: ServerOptions = {}): Server {
  const { server } = protocols[protocol] ?? {};
  if (server === undefined) throw new Error(`no protocol ${protocol}`);
  const operations = { chat: { schema: chat, constraints } };
  return createServer({ service, protocols: [server], operations }, { chat: handler }, options);
}

export function createChatClient(protocol: string, config: ClientConfig): ServiceClient {
  const { client } = protocols[protocol] ?? {};
  if (client === undefined) throw new Error(`no protocol ${protocol}`);
  return new ServiceClient(service, client, { maxAttempts: 1, ...config });
}

/** Calls the operation. */
export function startChat(
  protocol: string,
  config: ClientConfig,
  { abortSignal, ...input }: Partial<Chat> & { readonly abortSignal?: AbortSignal } = {},
): Promise<Chat> {
  return createChatClient(protocol, config).send(new ChatCommand(input), { ...(abortSignal && { abortSignal }) });
}
