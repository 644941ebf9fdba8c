import { describe, expect, test } from "vitest";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { ec2QueryServer } from "../../../src/runtime/ec2-query/ec2-query-server.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { incomingRequest } from "../protocol/messages.ts";
import { createQueryTestServer, NotFoundException } from "./query-service.ts";

const form = "application/x-www-form-urlencoded";

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly input: object | undefined;
}

async function call(server: typeof awsQueryServer, body: string, init: RequestInit = {}): Promise<Answer> {
  let input: object | undefined;
  const { fetch } = createQueryTestServer(server, (given) => ((input = given), {}));
  const response = await fetch(
    new Request("http://host/", { method: "POST", headers: { "content-type": form }, body, ...init }),
  );
  return { status: response.status, body: await response.text(), input };
}
const aws = (fields: string): Promise<Answer> => call(awsQueryServer, `Action=Echo&Version=1&${fields}`);
const ec2 = (fields: string): Promise<Answer> => call(ec2QueryServer, `Action=Echo&Version=1&${fields}`);

describe("fields become values", () => {
  const own = (text: string): object => JSON.parse(text) as object;
  const cases: readonly { fields: string; want: object; of?: typeof aws }[] = [
    { fields: "text=a+b%20%2B%C3%A9", want: { text: "a b +é" } },
    { fields: "text=", want: { text: "" } },
    { fields: "text", want: { text: "" } },
    { fields: "text=a=b&&=x", want: { text: "a=b" } },
    { fields: "unknown=1&nested.unknown.member.x=2&list.other=1", want: { nested: { defaulted: 7 }, list: [] } },
    { fields: "list.member.3=30&list.member.1=10&list.member.4000000000=40", want: { list: [10, 30, 40] } },
    { fields: "list.member.10=2&list.member.9=1", want: { list: [1, 2] } },
    { fields: "list=&flatItem=", want: { list: [], flat: [] } },
    { fields: "flatItem.1=a&named.item.1=b", want: { flat: ["a"], named: ["b"] } },
    { fields: "lists.member.1.member.1=a&lists.member.2=", want: { lists: [["a"], []] } },
    {
      fields: "map.entry.2.key=b&map.entry.2.value=2&map.entry.1.value=1&map.entry.1.key=a",
      want: { map: { a: 1, b: 2 } },
    },
    { fields: "flatMap.1.K=a&flatMap.1.V=", want: { flatMap: { a: "" } } },
    { fields: "structures.member.1.text=a", want: { structures: [{ text: "a", defaulted: 7 }] } },
    { fields: "choice.number=5", want: { choice: { number: 5 } } },
    { fields: "defaulted=8", want: { defaulted: 8 } },
    { fields: "constructor=c&__proto__=p", want: own('{"constructor":"c","__proto__":"p"}') },
    { fields: "map.entry.1.key=__proto__&map.entry.1.value=1", want: own('{"map":{"__proto__":1}}') },
    { of: ec2, fields: "Text=x&EcTwo=y&text=ignored", want: { text: "x", renamed: "y" } },
    { of: ec2, fields: "List.2=2&List.1=1&Named.1=a&FlatItem.1=b", want: { list: [1, 2], named: ["a"], flat: ["b"] } },
    {
      of: ec2,
      fields: "Structures.1.Nested.Text=a",
      want: { structures: [{ nested: { text: "a", defaulted: 7 }, defaulted: 7 }] },
    },
  ];
  test.each(cases)("$fields", async ({ fields, want, of = aws }) => {
    const { status, body, input } = await of(fields);
    expect(body).not.toContain("<Error>");
    expect(status).toBe(200);
    expect(input).toEqual({ defaulted: 7, ...want });
    expect(JSON.stringify(input)).toContain(JSON.stringify(want).slice(1, -1).split(",")[0]);
  });

  test("a query means the same", async () => {
    const { fetch } = createQueryTestServer(awsQueryServer, (input) => input);
    const response = await fetch(new Request("http://host/some/path?Action=Echo&Version=1&text=a+b"));
    expect(await response.text()).toContain("<text>a b</text>");
  });

  test("a compressed body is read", async () => {
    const plain = new Blob(["Action=Echo&text=zipped"]).stream();
    const body = await new Response(plain.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
    const headers = { "content-type": `${form}; charset=utf-8`, "content-encoding": "gzip" };
    const { input } = await call(awsQueryServer, "", { body, headers });
    expect(input).toMatchObject({ text: "zipped" });
  });
});

describe("what is no request is refused", () => {
  const cases: readonly { fields: string; message: string }[] = [
    { fields: "text=1&text=2", message: "two fields of one key" },
    { fields: "count=x", message: "/count" },
    { fields: "count=", message: "/count" },
    { fields: "count=2147483648", message: "/count" },
    { fields: "count.x=1", message: "expected an integer, got an object" },
    { fields: "flag=1", message: "/flag" },
    { fields: "at=1", message: "/at" },
    { fields: "data=%3D", message: "/data" },
    { fields: "list=x", message: "expected a list, got a string" },
    { fields: "nested=x", message: "expected an object, got a string" },
    { fields: "list.member.0=1", message: "not a positive integer" },
    { fields: "list.member.-1=1", message: "not a positive integer" },
    { fields: "list.member.1e3=1", message: "not a positive integer" },
    { fields: "list.member.__proto__=1", message: "not a positive integer" },
    { fields: `list.member.${"9".repeat(400)}=1`, message: "not a positive integer" },
    { fields: "map.entry.1.key=a", message: "no value" },
    { fields: "map.entry.1.value=1", message: "no key" },
    { fields: "choice=", message: "no member set" },
    { fields: "choice.number=1&choice.nested.text=x", message: "more than one" },
    { fields: "choice.other=1", message: "not known" },
    { fields: "text=%", message: "percent-encoded" },
    { fields: "text=%ff", message: "percent-encoded" },
    { fields: "%ff=1", message: "percent-encoded" },
  ];
  test.each(cases)("$fields", async ({ fields, message }) => {
    const { status, body, input } = await aws(fields);
    expect(status).toBe(400);
    expect(body).toContain("<Code>SerializationException</Code>");
    expect(body).toContain(message);
    expect(input).toBeUndefined();
  });

  test.each([
    { fields: "Action=Other", code: "InvalidAction" },
    { fields: "Action=constructor", code: "InvalidAction" },
    { fields: "Version=1", code: "MissingAction" },
    { fields: "", code: "MissingAction" },
  ])("the action of $fields", async ({ fields, code }) => {
    for (const server of [awsQueryServer, ec2QueryServer]) {
      const { status, body } = await call(server, fields);
      expect(status).toBe(400);
      expect(body).toContain(`<Code>${code}</Code>`);
    }
  });
});

describe("hostile forms are answered in bounded time", () => {
  const many = (count: number, field: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => field(i)).join("&");
  test.each([
    { name: "many items", fields: many(200_000, (index) => `list.member.${index + 1}=1`), status: 400 },
    { name: "many unknown keys", fields: many(200_000, (index) => `k${index}=`), status: 400 },
    { name: "many pairs of one key", fields: many(200_000, () => "text=x"), status: 400 },
    { name: "a key of millions of parts", fields: `${"nested.".repeat(1_000_000)}text=x`, status: 400 },
    { name: "a key nested deeper than any", fields: `${"nested.".repeat(5000)}text=x`, status: 400 },
    { name: "empty pairs", fields: "&".repeat(5_000_000), status: 200 },
    { name: "dots", fields: `${".".repeat(5_000_000)}=x`, status: 400 },
    { name: "percent signs", fields: `text=${"%25".repeat(1_000_000)}`, status: 200 },
  ])("$name", async ({ fields, status }) => {
    const { fetch } = createQueryTestServer(awsQueryServer, () => ({}));
    const cpuTime = startCpuClock();
    const send = (body: string): Promise<Response> =>
      fetch(new Request("http://host/", { method: "POST", headers: { "content-type": form }, body }));
    expect((await send(`Action=Echo&${fields}`)).status).toBe(status);
    expect(cpuTime()).toBeLessThan(cpuLimit);
    expect((await send("Action=Ping")).status).toBe(200);
  });
});

describe("claims", () => {
  test.each([
    { method: "POST", headers: { "content-type": form }, want: true },
    { method: "POST", headers: { "content-type": `${form}; charset=UTF-8` }, want: true },
    { method: "POST", headers: { "content-type": "application/json" }, want: false },
    { method: "GET", headers: {}, want: false },
    { method: "GET", query: "Version=1&Action=Echo", headers: {}, want: true },
    { method: "GET", query: "MyAction=Echo", headers: {}, want: false },
  ])("$method $headers $query", ({ want, ...request }) => {
    expect(awsQueryServer.claims(incomingRequest({ path: "/", ...request }))).toBe(want);
  });
});

describe("answers", () => {
  test("of awsQuery have the namespace and the id of the headers", async () => {
    const { fetch } = createQueryTestServer(awsQueryServer, () => ({ text: "x" }));
    const response = await fetch(new Request("http://host/?Action=Echo"));
    const id = response.headers.get("x-amzn-requestid");
    expect(response.headers.get("content-type")).toBe("text/xml");
    expect(await response.text()).toBe(
      `<EchoResponse xmlns="https://example.com/"><EchoResult><text>x</text><defaulted>7</defaulted></EchoResult>` +
        `<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></EchoResponse>`,
    );
  });

  test("of ec2Query too", async () => {
    const { fetch } = createQueryTestServer(ec2QueryServer, () => ({ text: "x" }));
    const response = await fetch(new Request("http://host/?Action=Echo"));
    const id = response.headers.get("x-amzn-requestid");
    expect(await response.text()).toBe(
      `<EchoResponse xmlns="https://example.com/"><text>x</text><defaulted>7</defaulted><requestId>${id}</requestId></EchoResponse>`,
    );
  });

  test("errors have the status and code of the protocol", async () => {
    const handle = (): never => {
      throw new NotFoundException({ message: "gone & lost", resource: "r", secret: "s" });
    };
    const answers = [awsQueryServer, ec2QueryServer].map(async (server) => {
      const { fetch } = createQueryTestServer(server, handle);
      const response = await fetch(new Request("http://host/?Action=Echo"));
      const id = response.headers.get("x-amzn-requestid") ?? "";
      return [response.status, (await response.text()).replace(id, "ID")];
    });
    expect(await Promise.all(answers)).toEqual([
      [
        404,
        "<ErrorResponse><Error><Type>Sender</Type><Code>Query.NotFound</Code><Message>gone &amp; lost</Message>" +
          "<resource>r</resource></Error><RequestId>ID</RequestId></ErrorResponse>",
      ],
      [
        410,
        "<Response><Errors><Error><Code>NotFoundException</Code><Message>gone &amp; lost</Message>" +
          "<resource>r</resource></Error></Errors><RequestID>ID</RequestID></Response>",
      ],
    ]);
  });

  test("what went wrong inside says nothing", async () => {
    const errors: unknown[] = [];
    const handle = (): never => {
      throw new Error("secret");
    };
    const { fetch } = createQueryTestServer(awsQueryServer, handle, { onError: (error) => errors.push(error) });
    const response = await fetch(new Request("http://host/?Action=Echo"));
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).toContain("<Type>Receiver</Type><Code>InternalFailure</Code>");
    expect(body).not.toContain("secret");
    expect(errors).toHaveLength(1);
  });
});
