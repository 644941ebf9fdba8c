import { SignatureV4 } from "@shapewright/aws/signature-v4";

/** The one request that the servers of verified-throughput.ts are asked, and what they answer. */

/** The servers that are compared. */
export const CONTENDERS = ["plain", "verified"] as const;
export type Contender = (typeof CONTENDERS)[number];

export const credentials = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
} as const;

/** When the request is signed: the verifier's clock stands still. */
export const signedAt: Date = new Date("2026-11-30T12:00:00Z");

export const item: object = {
  id: { S: "parcel-00001234" },
  weight: { N: "2.5" },
  labels: { L: [{ S: "fragile" }, { S: "express" }] },
  address: { M: { street: { S: "Main Street 1" }, city: { S: "Springfield" } } },
};

/** The request's bytes, signed as AWS SDK v3 signs it. @param secretAccessKey in place of the right one. */
export async function writeSignedRequest(secretAccessKey: string = credentials.secretAccessKey): Promise<string> {
  const body = '{"TableName":"Parcels","Key":{"id":{"S":"parcel-00001234"}}}';
  const signer = new SignatureV4({
    ...{ service: "dynamodb", region: "eu-west-1", credentials: { ...credentials, secretAccessKey } },
  });
  const { headers } = await signer.sign(
    {
      ...{ method: "POST", protocol: "http:", hostname: "127.0.0.1", path: "/", body },
      headers: {
        host: "127.0.0.1",
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.GetItem",
        "content-length": String(body.length),
        "x-amz-user-agent": "aws-sdk-js/3.1169.0",
        "user-agent": "aws-sdk-js/3.1169.0 ua/2.1 os/linux lang/js md/nodejs#20.20.2 api/dynamodb#3.1169.0 m/E",
        "amz-sdk-invocation-id": "5e3a2f0e-6c4c-4a35-9a52-0f6f2f3c9a53",
        "amz-sdk-request": "attempt=1; max=3",
      },
    },
    { signingDate: signedAt },
  );
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST / HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}
