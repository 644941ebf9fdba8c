/**
 * How much CPU time a signature of a DynamoDB request takes, beside `@smithy/signature-v4`, which AWS SDK v3 signs with.
 *
 *     node --import tsx bench/signature.ts [--json]
 */
import { Hash } from "@smithy/core/serde";
import { HttpRequest } from "@smithy/core/protocols";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { SignatureV4 } from "@shapewright/aws/signature-v4";
import type { Target } from "./figures.ts";
import { report } from "./report.ts";
import { timePromisesInTurns } from "./time-in-turns.ts";

const target: Target = { kind: "share-at-most", limit: 0.4, words: "at most 0.4" };

const init = {
  service: "dynamodb",
  region: "eu-west-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
};
const request = new HttpRequest({
  method: "POST",
  protocol: "https:",
  hostname: "dynamodb.eu-west-1.amazonaws.com",
  path: "/",
  headers: {
    host: "dynamodb.eu-west-1.amazonaws.com",
    "content-type": "application/x-amz-json-1.0",
    "x-amz-target": "DynamoDB_20120810.GetItem",
    "content-length": "58",
    "user-agent": "bench",
    "amz-sdk-invocation-id": "5e3a2f0e-6c4c-4a35-9a52-0f6f2f3c9a53",
    "amz-sdk-request": "attempt=1; max=3",
  },
  body: '{"TableName":"Parcels","Key":{"id":{"S":"parcel-00001234"}}}',
});

const ours = new SignatureV4(init);
const smithys = new SmithySignatureV4({ ...init, sha256: Hash.bind(null, "sha256") });
const at = { signingDate: new Date("2026-11-30T12:00:00Z") };
const [signed, wanted] = await Promise.all([ours.sign(request, at), smithys.sign(request, at)]);
if (signed.headers["authorization"] !== wanted.headers["authorization"]) throw new Error("the signatures differ");

const times = await timePromisesInTurns(
  {
    sign: () => ours.sign(request, at),
    signBySmithy: () => smithys.sign(request, at),
    presign: () => ours.presign(request, at),
    presignBySmithy: () => smithys.presign(request, at),
  },
  200,
);
report({
  title: "Signature Version 4",
  method: "A GetItem of DynamoDB, signed and presigned. One thread computes, so that time is CPU time.",
  figures: [
    {
      what: "sign a request",
      unit: "µs",
      ours: times.sign,
      peer: { name: "@smithy/signature-v4", spread: times.signBySmithy },
      target,
    },
    {
      what: "presign it",
      unit: "µs",
      ours: times.presign,
      peer: { name: "@smithy/signature-v4", spread: times.presignBySmithy },
      target,
    },
  ],
});
