import { createFetchTransport, type Endpoint, type Transport } from "@shapewright/runtime";
import type { MetadataOptions } from "./provider-options.ts";

/** A request to a service of the machine. */
interface MetadataRequest {
  readonly method?: "GET" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
}

interface MetadataResponse {
  readonly status: number;
  readonly text: string;
}

/** Bytes: the longest answers, with a session token, are a few thousand. */
const maxResponseBytes = 65_536;

/** Milliseconds before the first of several repetitions; each next one waits twice as long. */
const firstPause = 50;

/** Sends requests to a service of the machine, and sends them again after failures that may pass. */
export class MetadataClient {
  readonly #options: MetadataOptions & { readonly timeout: number };
  #transport: Transport | undefined;

  constructor(options: MetadataOptions & { readonly timeout: number }) {
    this.#options = options;
  }

  /**
   * @returns the response, of whatever status; the last one, where its status says that another attempt might do.
   * @throws TransportError where none came; its name is `TimeoutError` where it took too long.
   */
  async request(url: URL, request: MetadataRequest = {}): Promise<MetadataResponse> {
    const { maxRetries } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await this.#send(url, request);
        if (response.status < 500 && response.status !== 429) return response;
        if (attempt >= (maxRetries ?? 3)) return response;
      } catch (error) {
        // Where there is no such service, nothing answers: to ask again by default would hold up every other program.
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
