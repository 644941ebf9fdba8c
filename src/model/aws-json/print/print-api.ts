import { protocolOf } from "../../../protocols/protocol-table.ts";
import { mergeUris } from "../../operation-uris.ts";
import { membersOf, type HttpTrait, type OperationShape, type ServiceModel, type Shape } from "../../service-model.ts";
import { findNameRules } from "../name-rules.ts";
import { makeShapeName } from "../read-service-names.ts";
import type { ConstrainedShapes } from "./place-constraints.ts";
import { printDefinition } from "./print-shape.ts";
import { type Keys, printDocumented } from "./print-traits.ts";

const noAuth = "smithy.api#noAuth";

/** A service as in api-2.json, without documentation. */
export function printApi(model: ServiceModel, { shapes, targetOf }: ConstrainedShapes): Keys {
  const { operations, traits } = model;
  const rules = findNameRules(model.protocols, { awsQueryCompatible: traits.awsQueryCompatible === true });
  const messages = new Set<Shape>(
    operations.flatMap(({ input, output }) => [input, output]).filter((shape) => shape !== undefined),
  );
  const events = new Set(
    shapes.flatMap((shape) =>
      shape.kind === "union" && shape.traits.streaming === true ? membersOf(shape).map(({ target }) => target) : [],
    ),
  );
  const https = mergeUris(operations);
  return {
    version: "2.0",
    metadata: printMetadata(model),
    operations: Object.fromEntries(
      operations.map((operation) => [operation.name, printOperation(operation, { model, http: https.get(operation) })]),
    ),
    shapes: Object.fromEntries(
      shapes.map((shape) => [shape.name, printDefinition(shape, { rules, messages, events, targetOf })]),
    ),
    clientContextParams: traits.clientContextParams,
  };
}

function printMetadata(model: ServiceModel): Keys {
  const { traits, auth, sdkId, name } = model;
  const rows = model.protocols.map((protocol) => protocolOf(protocol.name));
  const needsHttp2 = model.protocols.some(({ eventStreamHttp }) => eventStreamHttp?.[0] === "h2");
  return {
    apiVersion: model.version,
    auth: traits.optionalAuth === true ? [...auth, noAuth] : auth,
    endpointPrefix: model.endpointPrefix,
    jsonVersion: rows.find(({ awsName }) => awsName.jsonVersion !== undefined)?.awsName.jsonVersion,
    protocol: rows[0]?.awsName.protocol,
    protocols: rows.map(({ awsName }) => awsName.protocol),
    protocolSettings: needsHttp2 ? { h2: "eventstream" } : undefined,
    serviceFullName: model.title,
    serviceId: sdkId,
    signatureVersion: auth.includes("aws.auth#sigv4") ? "v4" : undefined,
    signingName: model.signingName,
    targetPrefix: name === makeShapeName(sdkId) ? undefined : name,
    xmlNamespace: traits.xmlNamespace,
    awsQueryCompatible: traits.awsQueryCompatible && {},
  };
}

function printOperation(
  operation: OperationShape,
  { model, http }: { readonly model: ServiceModel; readonly http: HttpTrait | undefined },
): Keys {
  const { name, input, output, traits } = operation;
  const code = http?.code === 200 ? undefined : http?.code;
  const errors = [...new Set([...operation.errors, ...model.errors])].map((error) => ({ shape: error.name }));
  return {
    name,
    http: { method: http?.method ?? "POST", requestUri: http?.uri ?? "/", responseCode: code },
    input: input && printMessage(input),
    output: output && printMessage(output),
    errors: errors.length === 0 ? undefined : errors,
    documentationUrl: traits.externalDocumentation?.["Documentation"],
    ...printDocumented(traits),
    auth: printAuth(operation, model),
    unsignedPayload: traits.unsignedPayload,
    endpoint: traits.endpoint,
    httpChecksum: traits.httpChecksum,
    httpChecksumRequired: traits.httpChecksumRequired,
    requestcompression: traits.requestCompression,
    staticContextParams: traits.staticContextParams,
    operationContextParams:
      traits.operationContextParams &&
      Object.fromEntries(
        Object.entries(traits.operationContextParams).map(([key, { path }]) => [key, { path: path.text }]),
      ),
  };
}

/** An input or output, with its root element. */
function printMessage({ name, traits }: Shape): Keys {
  return { shape: name, locationName: traits.xmlName, xmlNamespace: traits.xmlNamespace };
}

function printAuth({ auth, traits }: OperationShape, model: ServiceModel): readonly string[] | undefined {
  if (traits.optionalAuth === true) return [...(auth ?? model.auth), noAuth];
  return auth?.length === 0 ? [noAuth] : auth;
}
