import { createFetchTransport, type Endpoint, type Transport } from "@shapewright/runtime";
import type { MetadataOptions } from "./provider-options.ts";

/** A request to a local metadata service. */
interface MetadataRequest {
  readonly method?: "GET" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
}

interface MetadataResponse {
  readonly status: number;
  readonly text: string;
}

/** In bytes: the longest responses, with a session token, have a few thousand. */
const maxResponseBytes = 65_536;

/** The delay before the first retry in milliseconds; doubled for each further one. */
const firstPause = 50;

/** Sends requests to a local metadata service, and retries transient failures. */
export class MetadataClient {
  readonly #options: MetadataOptions & { readonly timeout: number };
  #transport: Transport | undefined;

  constructor(options: MetadataOptions & { readonly timeout: number }) {
    this.#options = options;
  }

  /**
   * @returns the response, whatever its status; after retries, the last one.
   * @throws TransportError if there is no response; its name is `TimeoutError` after a timeout.
   */
  async request(url: URL, request: MetadataRequest = {}): Promise<MetadataResponse> {
    const { maxRetries } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await this.#send(url, request);
        if (response.status < 500 && response.status !== 429) return response;
        if (attempt >= (maxRetries ?? 3)) return response;
      } catch (error) {
        // Not retried by default: if there is no such service, retries would delay every program.
        if (attempt >= (maxRetries ?? 0)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, firstPause * 2 ** attempt));
    }
  }

  async #send(url: URL, { method = "GET", headers = {} }: MetadataRequest): Promise<MetadataResponse> {
    const { timeout } = this.#options;
    const endpoint: Endpoint = {
      protocol: url.protocol === "https:" ? "https:" : "http:",
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? undefined : Number(url.port),
      basePath: "",
    };
    const transport = (this.#transport ??= await createTransport(this.#options.transport));
    const { status, body } = await transport.send(
      endpoint,
      { method, path: url.pathname, query: url.search.slice(1), headers: { ...headers }, body: undefined },
      { abortSignal: AbortSignal.timeout(timeout), connectionTimeout: timeout, maxResponseBytes },
    );
    return { status, text: await body.text() };
  }
}

async function createTransport(transport: MetadataOptions["transport"]): Promise<Transport> {
  if (typeof transport === "object") return transport;
  if (transport !== undefined || !isNode()) return createFetchTransport(transport ?? fetch);
  const { createMetadataTransport } = await import("./metadata-transport.ts");
  return createMetadataTransport();
}

function isNode(): boolean {
  return typeof (globalThis as { process?: Partial<NodeJS.Process> }).process?.getBuiltinModule === "function";
}
