import fc from "fast-check";
import type { HttpRequest } from "../../../src/aws/signature-v4/http-request.ts";
import type { RequestPresigningArguments, RequestSignerInit } from "../../../src/aws/signature-v4/request-signer.ts";

/** What a signer is made with, a request and the options of one signature. */
export interface SigningTask {
  readonly init: RequestSignerInit & { readonly uriEscapePath: boolean; readonly applyChecksum: boolean };
  readonly request: HttpRequest & { readonly query: Record<string, string | string[]> };
  readonly options: RequestPresigningArguments;
}

const characters = fc.constantFrom(...Array.from("abzAZ09-._~!'()*+,;:@&=$/?#[]% \t\"<>\\^`{|}éあ😀"));
const text = fc.string({ unit: characters, maxLength: 12 });
const headerName = fc.oneof(
  fc.constantFrom(
    ...["host", "Content-Type", "content-length", "X-Amz-Target", "x-amz-acl", "X-Amz-Meta-A", "x-amz-meta-b", "date"],
    ...["User-Agent", "expect", "Authorization", "X-Amz-Date", "proxy-x", "sec-fetch-mode", "range", "x-amzn-trace-id"],
  ),
  fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,8}$/).map((name) => `h-${name}`),
);
const headerValue = fc.string({ unit: fc.constantFrom(...Array.from('aZ0 \t,;="é\r\n')), maxLength: 16 });
const nameSet = fc.option(
  fc
    .uniqueArray(
      headerName.map((name) => name.toLowerCase()),
      { maxLength: 4 },
    )
    .map((names) => new Set(names)),
  { nil: undefined },
);
const path = fc
  .array(fc.oneof(text.map(encodeURIComponent), fc.constantFrom("", ".", "..", "a b", "%2F", "%2e%2e", "it's(1)!*")), {
    maxLength: 6,
  })
  .map((segments) => `/${segments.join("/")}`);
const credentials = fc.record(
  {
    accessKeyId: fc.stringMatching(/^AKIA[A-Z0-9]{16}$/),
    secretAccessKey: fc.stringMatching(/^[A-Za-z0-9/+]{40}$/),
    sessionToken: fc.stringMatching(/^[A-Za-z0-9/+=]{1,60}$/),
  },
  { requiredKeys: ["accessKeyId", "secretAccessKey"] },
);

export const signingTasks: fc.Arbitrary<SigningTask> = fc.record({
  init: fc.record({
    service: fc.constantFrom("s3", "dynamodb", "execute-api", "sqs"),
    region: fc.constantFrom("us-east-1", "eu-west-1", "cn-north-1"),
    credentials,
    uriEscapePath: fc.boolean(),
    applyChecksum: fc.boolean(),
  }),
  request: fc.record({
    method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "HEAD"),
    protocol: fc.constant("https:"),
    hostname: fc.constant("example.amazonaws.com"),
    path,
    query: fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 3 })), { maxKeys: 5, noNullPrototype: true }),
    headers: fc
      .dictionary(headerName, headerValue, { maxKeys: 8, noNullPrototype: true })
      .map((headers) => ({ ...headers, host: "example.amazonaws.com" })),
    body: fc.oneof(fc.constant(undefined), text, fc.uint8Array({ maxLength: 40 }), fc.constant({ stream: true })),
  }),
  options: fc.record(
    {
      signingDate: fc.oneof(
        fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }),
      ),
      expiresIn: fc.integer({ min: 1, max: 604_800 }),
      unsignableHeaders: nameSet,
      signableHeaders: nameSet,
      unhoistableHeaders: nameSet,
      hoistableHeaders: nameSet,
      signingRegion: fc.constantFrom("ap-southeast-2"),
      signingService: fc.constantFrom("iot"),
    },
    { requiredKeys: ["signingDate"] },
  ),
});
