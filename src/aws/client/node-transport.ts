import type { Agent } from "node:http";
import type { Agent as SecureAgent, AgentOptions as SecureAgentOptions } from "node:https";
import type { Endpoint, Transport } from "@shapewright/runtime";
import { createNodeHttpTransport } from "@shapewright/runtime/node";
import type { RequestHandlerOptions, WarningLogger } from "./request-handler-options.ts";
import { createQueueWarning, warnAfter } from "./node-transport-warnings.ts";

interface NodeTransportOptions extends RequestHandlerOptions {
  readonly logger: WarningLogger;
  /** Of the shared files. */
  readonly profile: string | undefined;
}

/**
 * The transport over `node:http` with what only clients of AWS have: authorities of `AWS_CA_BUNDLE` or the profile's
 * `ca_bundle`, which are loaded before the first request over `https:`, and the warnings of AWS SDK v3.
 */
export function createAwsNodeTransport(options: NodeTransportOptions): Transport {
  const transports = new Map<Endpoint["protocol"], Promise<Transport>>();
  const { httpsAgent } = options;
  return {
    awaitsContinue: true,
    // The user's own agent may go through a proxy, so it gets every request.
    loadTlsOptions: isAgent(httpsAgent) ? undefined : () => loadTlsOptions(options),
    async send(endpoint, request, limits) {
      const { protocol } = endpoint;
      const transport = transports.get(protocol) ?? openTransport(protocol, options);
      transports.set(protocol, transport);
      // A file may be mended while the process runs.
      transport.catch(() => transports.delete(protocol));
      return (await transport).send(endpoint, request, limits);
    },
    destroy() {
      for (const transport of transports.values()) {
        transport.then(
          (opened) => opened.destroy?.(),
          () => {},
        );
      }
    },
  };
}

/** The transport for a protocol. */
async function openTransport(protocol: Endpoint["protocol"], options: NodeTransportOptions): Promise<Transport> {
  const { requestTimeout, throwOnRequestTimeout, socketTimeout, logger } = options;
  const httpAgent = protocol === "http:" ? createAgent(options) : undefined;
  const httpsAgent = protocol === "https:" ? await createSecureAgent(options) : undefined;
  const transport = createNodeHttpTransport({ httpAgent, httpsAgent, socketTimeout });
  const warnOfQueue = createQueueWarning(httpsAgent ?? httpAgent ?? {}, options);
  return {
    ...transport,
    send(endpoint, request, limits) {
      const sent = transport.send(endpoint, request, limits);
      warnOfQueue(sent);
      if (requestTimeout && !throwOnRequestTimeout) {
        warnAfter(requestTimeout, sent, () => {
          logger.warn?.(
            `a request takes longer than ${requestTimeout} ms: pass requestHandler: { throwOnRequestTimeout: true } to reject it`,
          );
        });
      }
      return sent;
    },
  };
}

/** Those of AWS SDK v3. */
const agentDefaults = { keepAlive: true, maxSockets: 50 };

function createAgent({ httpAgent }: NodeTransportOptions): Agent {
  if (isAgent(httpAgent)) return httpAgent;
  const { Agent } = process.getBuiltinModule("node:http");
  return new Agent({ ...agentDefaults, ...httpAgent });
}

async function createSecureAgent(options: NodeTransportOptions): Promise<SecureAgent> {
  const { httpsAgent } = options;
  if (isAgent(httpsAgent)) return httpsAgent;
  const { Agent } = process.getBuiltinModule("node:https");
  return new Agent({ ...agentDefaults, ...(await loadTlsOptions(options)) });
}

/** Those of the user's agent, with the authorities of the environment and the profile where it has none. */
async function loadTlsOptions({ httpsAgent, profile }: NodeTransportOptions): Promise<SecureAgentOptions> {
  const options: SecureAgentOptions = { ...httpsAgent };
  if ("ca" in options) return options;
  const { loadAuthorities } = await import("../config-files/load-authorities.ts");
  const ca = await loadAuthorities(profile === undefined ? {} : { profile });
  return ca === undefined ? options : { ...options, ca };
}

/** Agents of packages do not have to extend Node's class. */
function isAgent(given: object | undefined): given is SecureAgent {
  return given !== undefined && "destroy" in given;
}
