import { beforeAll, describe, expect, it } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const shared = sharedFolder();

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Wait {
  readonly waiter: string;
  readonly input: object;
  /** In this order. */
  readonly answers: readonly Answer[];
  /** The state, or what the message of the error has. */
  readonly want: string;
}

const json = (status: number, value: object): Answer => ({ status, body: JSON.stringify(value) });
const instances = (...states: readonly string[]): Answer => ({
  status: 200,
  body: `<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet>${states
    .map(
      (state) =>
        `<item><instancesSet><item><instanceState><name>${state}</name></instanceState></item></instancesSet></item>`,
    )
    .join("")}</reservationSet></DescribeInstancesResponse>`,
});
const ec2Error = (code: string): Answer => ({
  status: 400,
  body: `<Response><Errors><Error><Code>${code}</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>`,
});
const queryError = (code: string, status: number): Answer => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>m</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
});

const bucket = { Bucket: "bucket" };
const s3: readonly Wait[] = [
  { waiter: "BucketExists", input: bucket, answers: [{ status: 404 }, { status: 200 }], want: "SUCCESS" },
  { waiter: "BucketExists", input: bucket, answers: [{ status: 403 }], want: "SUCCESS" },
  { waiter: "BucketExists", input: bucket, answers: [{ status: 301 }], want: "SUCCESS" },
  { waiter: "BucketExists", input: bucket, answers: [{ status: 400 }], want: '"state":"FAILURE"' },
  { waiter: "BucketNotExists", input: bucket, answers: [{ status: 200 }, { status: 404 }], want: "SUCCESS" },
  {
    waiter: "ObjectExists",
    input: { ...bucket, Key: "k" },
    answers: [{ status: 404 }, { status: 200 }],
    want: "SUCCESS",
  },
];

const table = { TableName: "t" };
const noTable = json(400, { __type: "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", message: "m" });
const dynamodb: readonly Wait[] = [
  {
    waiter: "TableExists",
    input: table,
    answers: [
      noTable,
      json(200, { Table: { TableStatus: "CREATING" } }),
      json(200, { Table: { TableStatus: "ACTIVE" } }),
    ],
    want: "SUCCESS",
  },
  {
    waiter: "TableExists",
    input: table,
    answers: [json(400, { __type: "ValidationException", message: "no" })],
    want: '"reason":"400: no"',
  },
  { waiter: "TableNotExists", input: table, answers: [json(200, {}), noTable], want: "SUCCESS" },
];

const ec2: readonly Wait[] = [
  {
    waiter: "InstanceRunning",
    input: {},
    answers: [
      ec2Error("InvalidInstanceID.NotFound"),
      instances(),
      instances("running", "pending"),
      instances("running", "running"),
    ],
    want: "SUCCESS",
  },
  {
    waiter: "InstanceRunning",
    input: {},
    answers: [instances("running", "terminated")],
    want: '"state":"FAILURE","reason":"terminated"',
  },
  { waiter: "InstanceExists", input: {}, answers: [instances(), instances("pending")], want: "SUCCESS" },
  { waiter: "VolumeDeleted", input: {}, answers: [ec2Error("InvalidVolume.NotFound")], want: "SUCCESS" },
];

// The shape of this error is called DBInstanceNotFoundFault.
const rds: readonly Wait[] = [
  {
    waiter: "DBInstanceDeleted",
    input: {},
    answers: [queryError("DBInstanceNotFound", 404)],
    want: "SUCCESS",
  },
];

describe.skipIf(shared === undefined).each([
  { name: "c2j/s3/2006-03-01", waits: s3 },
  { name: "smithy/s3-2006-03-01.json", waits: s3 },
  { name: "c2j/dynamodb/2012-08-10", waits: dynamodb },
  { name: "smithy/dynamodb-2012-08-10.json", waits: dynamodb },
  { name: "c2j/ec2/2016-11-15", waits: ec2 },
  { name: "c2j/rds/2014-10-31", waits: rds },
  { name: "smithy/rds-2014-10-31.json", waits: rds },
])("waiters of $name", ({ name, waits }) => {
  let loaded: LoadedPackage;
  beforeAll(async () => {
    loaded = await loadCorpusPackage(name);
  }, 120_000);

  it.each(waits)("$waiter: $want", async ({ waiter, input, answers, want }) => {
    const left = [...answers];
    const client = loaded.createClient({
      endpoint: "http://in.process",
      region: "us-east-1",
      signer: (request) => request,
      transport: () => {
        const { status, headers = {}, body } = left.shift() ?? expect.fail("asked once too often");
        return Promise.resolve(new Response(status === 404 && body === undefined ? null : body, { status, headers }));
      },
    });
    const config = { client, minDelay: 0.001, maxDelay: 0.001, maxWaitTime: 60 };
    const outcome = await loaded
      .waitUntil(waiter)(config, input)
      .then(
        ({ state }) => state,
        (error: unknown) => String(error),
      );
    expect(outcome).toContain(want);
    expect(left).toEqual([]);
  });
});
