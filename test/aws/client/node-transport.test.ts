import { Agent, createServer as createHttpServer, type Server } from "node:http";
import { Agent as SecureAgent, createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createAwsNodeTransport } from "../../../src/aws/client/node-transport.ts";
import type { AwsClientConfig } from "../../../src/aws/client/aws-client-config.ts";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import type { Endpoint, Transport, TransportOptions, TransportResponse } from "../../../src/runtime/index.ts";
import { until } from "../../runtime/client/loopback-server.ts";
import { useHome, writeFiles } from "../use-home.ts";
import { authority, certificate, key } from "./localhost-certificate.ts";

const noLimits: TransportOptions = { abortSignal: undefined, connectionTimeout: undefined };
const get = { method: "GET", path: "/x", query: "", headers: {}, body: undefined };
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket.on("error", () => {})));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ending.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function createTransport(options: Partial<Parameters<typeof createAwsNodeTransport>[0]> = {}): Transport {
  const transport = createAwsNodeTransport({ logger: {}, profile: undefined, ...options });
  ending.push(() => transport.destroy?.());
  return transport;
}

const endpointAt = (protocol: Endpoint["protocol"], port: number): Endpoint => {
  return { protocol, hostname: "127.0.0.1", port, basePath: "" };
};
const textOf = (response: TransportResponse): Promise<string> => response.body.text();

describe("authorities", () => {
  const startSecure = (): Promise<number> =>
    listen(createSecureServer({ cert: certificate, key }, (_, response) => response.end("secret")));

  it.each<[string, Record<string, string>, Record<string, string>, string?]>([
    ["AWS_CA_BUNDLE", { "ca.pem": authority }, { AWS_CA_BUNDLE: "~/ca.pem" }],
    ["ca_bundle", { "ca.pem": authority, ".aws/config": "[default]\nca_bundle = ~/ca.pem" }, {}],
    ["ca_bundle of a profile", { "ca.pem": authority, ".aws/config": "[profile a]\nca_bundle = ~/ca.pem" }, {}, "a"],
  ])("are those of %s", async (_, files, variables, profile) => {
    useHome(files, variables);
    const sent = createTransport({ profile }).send(endpointAt("https:", await startSecure()), get, noLimits);
    expect(await textOf(await sent)).toBe("secret");
  });

  it.each([
    ["options with their own", { ca: authority }],
    ["an agent", new SecureAgent({ ca: authority })],
  ])("of AWS_CA_BUNDLE have no effect on %s", async (_, httpsAgent) => {
    useHome({}, { AWS_CA_BUNDLE: "/nowhere/ca.pem" });
    const sent = createTransport({ httpsAgent }).send(endpointAt("https:", await startSecure()), get, noLimits);
    expect(await textOf(await sent)).toBe("secret");
  });

  it("are Node's without a bundle", async () => {
    useHome();
    const sent = createTransport().send(endpointAt("https:", await startSecure()), get, noLimits);
    await expect(sent).rejects.toMatchObject({ name: "TransportError", $retryable: undefined });
  });

  it("of a file that cannot be used are an error; a file that was mended is used", async () => {
    const home = useHome({}, { AWS_CA_BUNDLE: "~/ca.pem" });
    const endpoint = endpointAt("https:", await startSecure());
    const transport = createTransport();
    const file = "the file of AWS_CA_BUNDLE or ca_bundle (~/ca.pem)";
    const failure = (message: string): object => ({ name: "ConfigurationError", message: `${file} ${message}` });
    await expect(transport.send(endpoint, get, noLimits)).rejects.toMatchObject(failure("cannot be read"));
    writeFiles(home, { "ca.pem": "" });
    await expect(transport.send(endpoint, get, noLimits)).rejects.toMatchObject(
      failure("does not contain a PEM certificate"),
    );
    writeFiles(home, { "ca.pem": authority });
    expect((await transport.send(endpoint, get, noLimits)).status).toBe(200);
  });

  it("are not looked for where the endpoint is http:", async () => {
    useHome({}, { AWS_CA_BUNDLE: "/nowhere/ca.pem" });
    const port = await listen(createHttpServer((_, response) => response.end("plain")));
    expect(await textOf(await createTransport().send(endpointAt("http:", port), get, noLimits))).toBe("plain");
  });
});

describe("agents", () => {
  it("of a proxy carry requests to https: endpoints through it", async () => {
    const origin = await listen(
      createSecureServer({ cert: certificate, key }, (request, response) => response.end(request.url)),
    );
    const asked: string[] = [];
    const proxy = createHttpServer().on("connect", (request, socket: Socket) => {
      asked.push(request.url ?? "");
      const target = connect(origin, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        target.pipe(socket).pipe(target);
      });
      target.on("error", () => {});
    });
    const proxyPort = await listen(proxy);
    class ProxyAgent extends SecureAgent {
      override createConnection(options: object, callback?: (error: Error | null, socket: Socket) => void): undefined {
        const { host, port } = options as { host: string; port: number };
        const socket = connect(proxyPort, "127.0.0.1", () => socket.write(`CONNECT ${host}:${port} HTTP/1.1\r\n\r\n`));
        socket.once("data", () => {
          const made = super.createConnection({ ...options, socket, servername: "localhost" } as never);
          callback?.(null, made as Socket);
        });
      }
    }
    const transport = createTransport({ httpsAgent: new ProxyAgent({ ca: authority }) });
    const endpoint: Endpoint = { protocol: "https:", hostname: "dynamodb.invalid", port: 443, basePath: "" };
    expect(await textOf(await transport.send(endpoint, get, noLimits))).toBe("/x");
    expect(asked).toEqual(["dynamodb.invalid:443"]);
  });

  it("keep connections, and have as many as their options say", async () => {
    const sockets = new Set<Socket>();
    let open = 0;
    let most = 0;
    const server = createHttpServer((request, response) => {
      sockets.add(request.socket);
      most = Math.max(most, ++open);
      setImmediate(() => (open--, response.end()));
    });
    const endpoint = endpointAt("http:", await listen(server));
    const transport = createTransport({ httpAgent: { maxSockets: 2 } });
    for (let round = 0; round < 2; round++) {
      await Promise.all(Array.from({ length: 5 }, async () => textOf(await transport.send(endpoint, get, noLimits))));
    }
    expect(most).toBeLessThanOrEqual(2);
    expect(sockets.size).toBe(2);
  });

  it("are closed by destroy, those of the user as well", async () => {
    const endpoint = endpointAt("http:", await listen(createHttpServer((_, response) => response.end())));
    const httpAgent = new Agent();
    const destroy = vi.spyOn(httpAgent, "destroy");
    const transport = createTransport({ httpAgent });
    await transport.send(endpoint, get, noLimits);
    transport.destroy?.();
    await until(() => destroy.mock.calls.length > 0, "a call");
  });
});

describe("limits and warnings of NodeHttpHandler's options", () => {
  const startSilent = (): Promise<number> => listen(createHttpServer(() => {}));

  it("socketTimeout rejects", async () => {
    const sent = createTransport({ socketTimeout: 20 }).send(endpointAt("http:", await startSilent()), get, noLimits);
    const message = "no byte came or went within 20 ms";
    await expect(sent).rejects.toMatchObject({ name: "TimeoutError", message, $retryable: {} });
  });

  it("requestTimeout warns", async () => {
    const warn = vi.fn();
    const transport = createTransport({ requestTimeout: 10, logger: { warn } });
    const sent = transport.send(endpointAt("http:", await startSilent()), get, noLimits);
    sent.catch(() => {});
    await until(() => warn.mock.calls.length > 0, "a call");
    expect(warn.mock.calls).toEqual([
      ["a request takes longer than 10 ms: pass requestHandler: { throwOnRequestTimeout: true } to reject it"],
    ]);
  });

  it("a queue of twice the pool's length is warned of once", async () => {
    const warn = vi.fn();
    const options = { httpAgent: { maxSockets: 1 }, socketAcquisitionWarningTimeout: 10, logger: { warn } };
    const transport = createTransport(options);
    const endpoint = endpointAt("http:", await startSilent());
    for (let request = 0; request < 4; request++) transport.send(endpoint, get, noLimits).catch(() => {});
    await until(() => warn.mock.calls.length > 0, "a call");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(warn.mock.calls).toEqual([
      [
        "1 connections to one host are in use and 3 requests wait for one: " +
          "raise maxSockets of requestHandler.httpsAgent, or send fewer requests at a time",
      ],
    ]);
  });

  it.each([
    [{ requestTimeout: 5 }, {}, undefined],
    [{ requestTimeout: 5, throwOnRequestTimeout: true }, {}, 5],
    [{ requestTimeout: 5, throwOnRequestTimeout: true }, { requestTimeout: 7 }, 7],
  ])("%o with the client's %o: a request has %o ms", (requestHandler, config, want) => {
    expect(resolveAwsConfig({ requestHandler, ...config }).requestTimeout).toBe(want);
  });

  it("connectionTimeout is the client's", () => {
    expect(resolveAwsConfig<AwsClientConfig>({ requestHandler: { connectionTimeout: 5 } }).connectionTimeout).toBe(5);
    expect(resolveAwsConfig({ requestHandler: { connectionTimeout: 5 }, connectionTimeout: 6 }).connectionTimeout).toBe(
      6,
    );
  });
});
