/** Clients with all parts of their protocols, which generated packages make of those that their operations use. */
import { jsonTypes } from "../../src/runtime/json/json-codec.ts";
import type { ClientProtocol } from "../../src/runtime/protocol/client-protocol.ts";
import {
  createAwsQuery,
  fillHostPrefix,
  queryUnionEncoder,
  xmlDecoder,
} from "../../src/runtime/aws-query/aws-query.ts";
import { createEc2Query } from "../../src/runtime/ec2-query/ec2-query.ts";
import { createRestJson1 } from "../../src/runtime/rest-json/rest-json.ts";
import {
  createRestXml,
  createXmlEncoders,
  fillTokens,
  headerBinding,
  openXmlBody,
  payloadBinding,
  restXmlDecoder,
  targetBinding,
} from "../../src/runtime/rest-xml/rest-xml.ts";
import {
  createAwsJson1_0,
  createAwsJson1_1,
  ignoreJsonNames,
  queryCompatibility,
} from "../../src/runtime/aws-json/aws-json.ts";
import {
  cborBigDecimal,
  cborBigInteger,
  cborBlob,
  cborTimestamp,
  createRpcv2Cbor,
} from "../../src/runtime/rpcv2-cbor/rpcv2-cbor.ts";
import { createRpcv2Json } from "../../src/runtime/rpcv2-json/rpcv2-json.ts";

export const awsJson1_0: ClientProtocol = createAwsJson1_0({
  fillHostPrefix,
  fillTokens,
  queryCompatibility,
  ignoreJsonNames,
  types: jsonTypes,
});

export const awsJson1_1: ClientProtocol = createAwsJson1_1({
  fillHostPrefix,
  fillTokens,
  queryCompatibility,
  ignoreJsonNames,
  types: jsonTypes,
});

export const restJson1: ClientProtocol = createRestJson1({
  target: targetBinding,
  headers: headerBinding,
  payload: payloadBinding,
  fillHostPrefix,
  fillTokens,
  types: jsonTypes,
});

export const rpcv2Json: ClientProtocol = createRpcv2Json({
  fillHostPrefix,
  fillTokens,
  queryCompatibility,
  types: jsonTypes,
});

export const rpcv2Cbor: ClientProtocol = createRpcv2Cbor({
  fillHostPrefix,
  fillTokens,
  queryCompatibility,
  types: [cborBlob, cborTimestamp, cborBigInteger, cborBigDecimal],
});

export const restXml: ClientProtocol = createRestXml({
  target: targetBinding,
  headers: headerBinding,
  payload: payloadBinding,
  fillHostPrefix,
  fillTokens,
  createXmlEncoders,
  restXmlDecoder,
  openXmlBody,
});

export const awsQuery: ClientProtocol = createAwsQuery({
  fillHostPrefix,
  queryUnionEncoder,
  xmlDecoder,
});

export const ec2Query: ClientProtocol = createEc2Query({
  fillHostPrefix,
  queryUnionEncoder,
  xmlDecoder,
});
