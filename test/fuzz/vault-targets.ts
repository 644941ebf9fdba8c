import fc, { type Arbitrary } from "fast-check";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import { TransportError } from "../../src/runtime/http/transport-error.ts";
import { SerializationError, ServiceException } from "../../src/runtime/exception/exceptions.ts";
import type { StructureSchema } from "../../src/runtime/schema/schema.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import { protocols, type Protocol } from "../hostile/wire/vault-model.ts";
import { arbitraryOf } from "../packages/arbitrary.ts";
import type { LoadedPackage } from "../packages/loaded-package.ts";
import { cborTokens, formTokens, headTokens, jsonTokens, xmlTokens } from "./dictionaries.ts";
import { createTarget, expectClean, type FuzzTarget } from "./fuzz-target.ts";
import { createMutations, type Mutate } from "./mutate.ts";
import type { VaultPackages } from "./vault-packages.ts";

/** An operation with what goes there and back, and what happens to both on their way. */
interface Exchange {
  /** An operation's name. */
  readonly operation: string;
  readonly input: object;
  readonly output: object;
  readonly status: number;
  readonly body: Mutate;
  readonly head: Mutate;
}

const tokens = [...jsonTokens, ...xmlTokens, ...formTokens];

/** A client and a server of each protocol, with messages between them that something has happened to. */
export function vaultTargets(packages: VaultPackages): readonly FuzzTarget[] {
  return protocols.map((protocol) => {
    let target: Promise<FuzzTarget> | undefined;
    return {
      name: `vault-${protocol}`,
      async run(seed, count) {
        target ??= packages.load(protocol).then((loaded) => createVaultTarget(protocol, loaded));
        return (await target).run(seed, count);
      },
    };
  });
}

function createVaultTarget(protocol: Protocol, loaded: LoadedPackage): FuzzTarget {
  const link = new FuzzedLink(loaded);
  // Streams are not read by codecs.
  const operations = loaded.plan.operations.filter(({ shape }) => !/load$/.test(shape.name));
  const exchanges = operations.map((operation): Arbitrary<Exchange> => {
    const { input, output } = loaded.schemaOf(operation);
    return fc.record({
      operation: fc.constant(operation.shape.name),
      input: valuesOf(input),
      output: valuesOf(output),
      status: fc.constantFrom(200, 200, 200, 201, 400, 404, 409, 500),
      body: createMutations(protocol === "rpcv2Cbor" ? cborTokens : tokens),
      head: createMutations(headTokens),
    });
  });
  return createTarget(`vault-${protocol}`, fc.oneof(...exchanges), (exchange) => link.check(exchange));
}

function valuesOf(schema: StructureSchema | undefined): Arbitrary<object> {
  return schema === undefined ? fc.constant({}) : arbitraryOf(schema);
}

/** A client's way to a server, on which messages are changed. */
class FuzzedLink {
  readonly #loaded: LoadedPackage;
  readonly #client: ServiceClient;
  readonly #server: Server;
  #exchange: Exchange | undefined;
  #fault: unknown;

  constructor(loaded: LoadedPackage) {
    this.#loaded = loaded;
    const handle = (input: object): object => {
      expectClean(input);
      return this.#exchange?.output ?? {};
    };
    const handlers = Object.fromEntries(loaded.plan.operations.map(({ method }) => [method, handle]));
    this.#server = loaded.createServer(handlers, { onError: (error) => (this.#fault ??= error) });
    this.#client = loaded.createClient({
      endpoint: "http://vault.example",
      transport: (request: Request) => this.#carry(request),
    });
  }

  async check(exchange: Exchange): Promise<void> {
    const operation = this.#loaded.plan.operations.find(({ shape }) => shape.name === exchange.operation);
    if (operation === undefined) throw new Error(`there is no operation "${exchange.operation}"`);
    this.#exchange = exchange;
    this.#fault = undefined;
    try {
      expectClean(await this.#client.send(this.#loaded.createCommand(operation, exchange.input)));
    } catch (error) {
      const known = [SerializationError, ServiceException, TransportError];
      if (!known.some((type) => error instanceof type)) throw error;
      expectClean(Object.assign({}, error));
    }
    if (this.#fault !== undefined) throw new Error("the server failed", { cause: this.#fault });
  }

  async #carry(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const valid = await this.#server.fetch(
      new Request(request.url, { ...initOf(request), body: bodyOf(request, bytes) }),
    );
    const changed = this.#changeRequest(request, bytes);
    if (changed !== undefined) {
      const answer = await this.#server.fetch(changed);
      const text = await answer.text();
      if (answer.status >= 500) this.#fault ??= new Error(`it answers with ${answer.status}: ${text}`);
    }
    return this.#changeResponse(valid);
  }

  /** `undefined` for what the `fetch` standard does not carry. */
  #changeRequest(request: Request, bytes: Uint8Array): Request | undefined {
    const { head, body } = this.#given();
    const { pathname, search, origin } = new URL(request.url);
    try {
      return new Request(origin + head.text(pathname + search), {
        ...initOf(request),
        headers: [...request.headers].map(([name, value]) => [name, head.latin1(value)]),
        body: bodyOf(request, body.bytes(bytes)),
      });
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  }

  async #changeResponse(response: Response): Promise<Response> {
    const { head, body, status } = this.#given();
    const bytes = Buffer.from(body.bytes(new Uint8Array(await response.arrayBuffer())));
    const headers = [...response.headers].filter(([name]) => name !== "content-length");
    try {
      return new Response(bytes, { status, headers: headers.map(([name, value]) => [name, head.latin1(value)]) });
    } catch {
      return new Response(bytes, { status, headers });
    }
  }

  #given(): Exchange {
    if (this.#exchange === undefined) throw new Error("nothing is exchanged");
    return this.#exchange;
  }
}

function initOf({ method, headers }: Request): RequestInit {
  return { method, headers };
}

function bodyOf({ method }: Request, bytes: Uint8Array): Buffer | null {
  return method === "GET" ? null : Buffer.from(bytes);
}
