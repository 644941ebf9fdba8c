import { createHash } from "node:crypto";
import { cbor } from "@smithy/core/cbor";
import { crc32 } from "../../src/runtime/checksum/platform-checksums-node.ts";
import type { ClientConfig, ServiceClient } from "../../src/runtime/index.ts";
import type { Command } from "../../src/runtime/client/command.ts";
import { findSignatureFault } from "./verify-signature.ts";

/** A request as a client gives it to what carries it, in a form that compares. */
export interface SentRequest {
  readonly failure: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: string;
  /** What the signer of AWS SDK v3 finds wrong with the signature, if there is one. */
  readonly signatureFault: string | undefined;
  readonly body: unknown;
}

class Captured extends Error {}

/** Both clients'. */
export const credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
};

/** What says who sends, when and how often, and what transports add. */
const leftOut = /^(authorization|host|content-length|(x-amz-)?user-agent|amz-sdk-.*)$/;

interface GivenRequest {
  readonly method: string;
  readonly url: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function describeRequest({ method, url, query, headers, body }: GivenRequest): Promise<SentRequest> {
  const bytes = await readBytes(body);
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const kept = entries.filter(([name]) => !leftOut.test(name)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const { authorization = "" } = Object.fromEntries(entries);
  const names = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(";") ?? [];
  return {
    failure: undefined,
    method,
    url,
    query: query.map((pair) => pair.join("=").replaceAll(uuid, "a-uuid")).toSorted(),
    headers: Object.fromEntries(kept.map(([name, value]) => [name, describeHeader(value, bytes)])),
    signatureFault:
      authorization === ""
        ? undefined
        : await findSignatureFault(
            {
              ...{ method, path: url.replace(/^https?:\/\/[^/]*/, ""), query },
              headers: { host: new URL(url).host, ...Object.fromEntries(entries) },
            },
            credentials,
          ),
    signedHeaders: names.filter((name) => name === "host" || !leftOut.test(name)).join(";"),
    body: bytes === undefined ? "a stream" : describeBody(bytes, Object.fromEntries(kept)["content-type"] ?? ""),
  };
}

async function readBytes(body: unknown): Promise<Uint8Array | undefined> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body !== "string" && !(body instanceof Uint8Array) && !(body instanceof Blob)) return undefined;
  return new Uint8Array(await new Blob([body]).arrayBuffer());
}

/** The order of a form's fields and XML's spelling are the client's own: of digests, that they are the body's is compared. */
function describeHeader(value: string, bytes: Uint8Array = new Uint8Array()): string {
  const checksum = crc32();
  checksum.update(bytes);
  if (value === Buffer.from(checksum.digest()).toString("base64")) return "the body's CRC-32";
  const digests = ["hex", "base64"].map((form) =>
    createHash("sha256")
      .update(bytes)
      .digest(form as "hex"),
  );
  return digests.includes(value) ? "the body's SHA-256" : value.replaceAll(uuid, "a-uuid");
}

/** Without the order of members, with which models changed, and of attributes; tokens made for the call by one name. */
function describeBody(bytes: Uint8Array, mediaType: string): unknown {
  if (mediaType.includes("cbor")) return sortKeys(bytes.length === 0 ? undefined : cbor.deserialize(bytes));
  const text = new TextDecoder().decode(bytes).replaceAll(uuid, "a-uuid");
  if (mediaType.includes("json") && text !== "") return sortKeys(JSON.parse(text));
  if (mediaType.includes("form")) return text.split("&").toSorted();
  const short = text.replace(/^<\?xml[^>]*\?>/, "").replaceAll("&apos;", "'");
  const elements = short.replace(/<([\w:-]+)([^<>]*)><\/\1>/g, "<$1$2/>").split(/(?=<)/);
  return elements.map(sortAttributes).toSorted().join("");
}

function sortAttributes(element: string): string {
  const list = /(?<=^<[\w:-]+)(?: [\w:-]+="[^"]*")+/;
  return element.replace(list, (attributes) =>
    attributes
      .split(/(?= [\w:-]+=)/)
      .toSorted()
      .join(""),
  );
}

const uuid = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

function sortKeys(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return value.replaceAll(uuid, "a-uuid");
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}

/** What a generated client sends. */
export async function ofOurs(
  createClient: (config: ClientConfig) => ServiceClient,
  command: Command<object, object>,
): Promise<SentRequest> {
  let sent: GivenRequest | undefined;
  const client = createClient({
    transport: {
      send({ protocol, hostname, port, basePath }, { method, path, query, headers, body }) {
        const host = port === undefined ? hostname : `${hostname}:${String(port)}`;
        const pairs = query === "" ? [] : query.split("&").map((pair) => pair.split("=").map(decodeURIComponent));
        const bag = pairs.map(([name = "", value = ""]) => [name, value] as const);
        sent = { method, url: `${protocol}//${host}${basePath}${path}`, query: bag, headers, body };
        return Promise.reject(new Captured("captured"));
      },
    },
  });
  return capture(client.send(command), () => sent);
}

/** What a client of AWS SDK v3 sends. */
export async function ofSdk(
  Client: new (config: object) => { send(command: object): Promise<unknown> },
  config: object,
  command: object,
): Promise<SentRequest> {
  let sent: GivenRequest | undefined;
  const handle = (request: SdkRequest): Promise<never> => {
    const { protocol, hostname, port, method, path, query, headers, body } = request;
    const host = port === undefined ? hostname : `${hostname}:${String(port)}`;
    const bag = Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one ?? ""] as const),
    );
    sent = { method, url: `${protocol}//${host}${path}`, query: bag, headers, body };
    return Promise.reject(new Captured("captured"));
  };
  const client = new Client({ ...config, requestHandler: { handle, metadata: { handlerProtocol: "http/1.1" } } });
  return capture(client.send(command), () => sent);
}

interface SdkRequest {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

async function capture(sending: Promise<unknown>, sent: () => GivenRequest | undefined): Promise<SentRequest> {
  const failure = await sending.then(
    () => "nothing was sent",
    (error: unknown) => error,
  );
  const request = sent();
  if (request !== undefined) return describeRequest(request);
  const message = failure instanceof Error ? failure.message : String(failure);
  return {
    failure: message,
    method: "",
    url: "",
    query: [],
    headers: {},
    signedHeaders: "",
    signatureFault: undefined,
    body: "",
  };
}
