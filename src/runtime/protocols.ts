/**
 * Whole protocols, for clients of services that speak several: each brings the code of all types of its format, which
 * operations do not name that were generated for another one. Pass one as a client's `protocol`.
 */
import { createAwsJson } from "./aws-json/aws-json-client.ts";
import { createAwsQuery } from "./aws-query/aws-query-client.ts";
import { cborBigDecimal, cborBigInteger, cborBlob, cborTimestamp } from "./cbor/cbor-types.ts";
import { createEc2Query } from "./ec2-query/ec2-query-client.ts";
import { formUnion } from "./form/form-encoder.ts";
import { jsonMap, jsonUnion } from "./json/json-aggregates.ts";
import { jsonBigNumber, jsonBlob, jsonDocument, jsonTimestamp } from "./json/json-simple-types.ts";
import type { ClientProtocol } from "./protocol/protocol.ts";
import { headerBinding } from "./protocol/header-binding.ts";
import { rpcEventStreams } from "./protocol/rpc-event-streams.ts";
import { anyPayloadReader, anyPayloadWriter } from "./protocol/event-stream-binding.ts";
import { queryCompatibility } from "./protocol/error-reader.ts";
import { targetBinding } from "./protocol/target-binding.ts";
import { createRestJson1 } from "./rest-json/rest-json-client.ts";
import { createRestXml, openXmlBody } from "./rest-xml/rest-xml-client.ts";
import { createRpcv2Cbor } from "./rpcv2-cbor/rpcv2-cbor-client.ts";
import { createRpcv2Json } from "./rpcv2-json/rpcv2-json-client.ts";
import { xmlRequest, xmlUnionResponse } from "./xml/xml-parts.ts";

/** AWS JSON 1.0. */
export const awsJson1_0: ClientProtocol = /* @__PURE__ */ createAwsJson("1.0", [
  queryCompatibility,
  rpcEventStreams,
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
]);

/** AWS JSON 1.1. */
export const awsJson1_1: ClientProtocol = /* @__PURE__ */ createAwsJson("1.1", [
  queryCompatibility,
  rpcEventStreams,
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
]);

/** awsQuery. */
export const awsQuery: ClientProtocol = /* @__PURE__ */ createAwsQuery([formUnion, xmlUnionResponse]);

/** ec2Query. */
export const ec2Query: ClientProtocol = /* @__PURE__ */ createEc2Query([formUnion, xmlUnionResponse]);

/** AWS restJson1. */
export const restJson1: ClientProtocol = /* @__PURE__ */ createRestJson1([
  targetBinding,
  headerBinding,
  anyPayloadReader,
  anyPayloadWriter,
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
]);

/** AWS restXml. */
export const restXml: ClientProtocol = /* @__PURE__ */ createRestXml([
  targetBinding,
  headerBinding,
  anyPayloadReader,
  anyPayloadWriter,
  xmlRequest,
  xmlUnionResponse,
  openXmlBody,
]);

/** Smithy RPC v2 CBOR. */
export const rpcv2Cbor: ClientProtocol = /* @__PURE__ */ createRpcv2Cbor([
  queryCompatibility,
  rpcEventStreams,
  cborBigDecimal,
  cborBigInteger,
  cborBlob,
  cborTimestamp,
]);

/** Smithy RPC v2 JSON. */
export const rpcv2Json: ClientProtocol = /* @__PURE__ */ createRpcv2Json([
  queryCompatibility,
  rpcEventStreams,
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
]);
