import type { PlainRequest } from "../../conformance/send-request.ts";
import { cborBodies } from "./cbor-bodies.ts";
import { formBodies } from "./form-bodies.ts";
import { requestFamily, responseFamily, type Family, type Frame, type HostileBody } from "./hostile-body.ts";
import { jsonBodies } from "./json-bodies.ts";
import type { Protocol } from "./vault-model.ts";
import { xmlBodies } from "./xml-bodies.ts";

const contentTypes: Readonly<Record<Protocol, string>> = {
  awsJson1_0: "application/x-amz-json-1.0",
  awsJson1_1: "application/x-amz-json-1.1",
  restJson1: "application/json",
  restXml: "application/xml",
  awsQuery: "application/x-www-form-urlencoded",
  ec2Query: "application/x-www-form-urlencoded",
  rpcv2Cbor: "application/cbor",
  rpcv2Json: "application/json",
};

/** A request for `Store` with a body, as a client of the protocol would send it. */
export function storeRequest(protocol: Protocol, body: string | Uint8Array): PlainRequest {
  const isRpcv2 = protocol.startsWith("rpcv2");
  const headers: Record<string, string> = { "content-type": contentTypes[protocol] };
  if (protocol.startsWith("awsJson")) headers["x-amz-target"] = "Vault.Store";
  if (isRpcv2) headers["smithy-protocol"] = protocol === "rpcv2Cbor" ? "rpc-v2-cbor" : "rpc-v2-json";
  const target = isRpcv2 ? "/service/Vault/operation/Store" : protocol.startsWith("rest") ? "/store" : "/";
  return { method: "POST", target, headers, body: Buffer.from(body) };
}

/** A response of `Store` with a body, as a server of the protocol would send it. */
export function storeResponse(protocol: Protocol, status: number): ResponseInit {
  const headers: Record<string, string> = { "content-type": contentTypes[protocol] };
  if (responseFamily(protocol) === "xml") headers["content-type"] = "text/xml";
  if (protocol.startsWith("rpcv2"))
    headers["smithy-protocol"] = protocol === "rpcv2Cbor" ? "rpc-v2-cbor" : "rpc-v2-json";
  return { status, headers };
}

const requestFrame: Frame = { open: "<StoreInput>", close: "</StoreInput>" };

function responseFrame(protocol: Protocol): Frame {
  if (protocol === "restXml") return { open: "<StoreOutput>", close: "</StoreOutput>" };
  return protocol === "awsQuery"
    ? { open: "<StoreResponse><StoreResult>", close: "</StoreResult></StoreResponse>" }
    : { open: "<StoreResponse>", close: "</StoreResponse>" };
}

/** A hostile body of a protocol, framed. */
interface FramedBody extends Omit<HostileBody, "body" | "only"> {
  readonly body: () => string | Uint8Array;
}

export function hostileRequests(protocol: Protocol): readonly FramedBody[] {
  return frame(protocol, { family: requestFamily(protocol), frame: requestFrame });
}

export function hostileResponses(protocol: Protocol): readonly FramedBody[] {
  return frame(protocol, { family: responseFamily(protocol), frame: responseFrame(protocol) });
}

/** A body of a request that is as it should be. */
export function validBody(protocol: Protocol): string | Uint8Array {
  switch (requestFamily(protocol)) {
    case "json":
      return '{"note":"x"}';
    case "xml":
      return "<StoreInput><note>x</note></StoreInput>";
    case "cbor":
      return Buffer.from("\xa1dnoteax", "latin1");
    case "form":
      return `Action=Store&Version=2026-01-01&${protocol === "awsQuery" ? "note" : "Note"}=x`;
  }
}

/** Protocols whose bodies others have, too: what takes long need not be seen twice. */
const twins: ReadonlySet<Protocol> = new Set(["awsJson1_1", "ec2Query", "rpcv2Json"]);
const longBody = 200_000;

function frame(protocol: Protocol, side: { readonly family: Family; readonly frame: Frame }): readonly FramedBody[] {
  return bodiesOf(protocol, side.family)
    .filter(({ only }) => only === undefined || only.test(protocol))
    .map(({ body, ...row }) => ({ ...row, body: () => body(side.frame) }))
    .filter(({ body }) => !twins.has(protocol) || body().length < longBody);
}

function bodiesOf(protocol: Protocol, family: Family): readonly HostileBody[] {
  switch (family) {
    case "json":
      return jsonBodies;
    case "xml":
      return xmlBodies;
    case "cbor":
      return cborBodies;
    case "form":
      return formBodies(protocol);
    default:
      return family satisfies never;
  }
}
