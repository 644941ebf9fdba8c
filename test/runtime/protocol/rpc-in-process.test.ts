import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import {
  BuyCommand,
  createShop,
  createShopClient,
  halves,
  oldShop,
  PingCommand,
  ShopException,
  SoldOutException,
} from "./rpc-service.ts";

const thing = {
  id: "x",
  token: "t",
  count: 2,
  total: 2n ** 80n,
  price: "0.10000000000000000000000001",
  at: new Date(1_700_000_000_123),
  parts: [{ id: "y", count: 1, total: -5n }],
  byName: { ["__proto__x"]: { count: 3, price: "1e30" } },
};

async function faultOf(answer: Promise<unknown>): Promise<ServiceException> {
  const thrown: unknown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof ServiceException) return thrown;
  throw thrown;
}

describe.each(Object.entries(halves))("%s, client to server to client in process", (name, { client: protocol }) => {
  test("values come through and back, big numbers without loss", async () => {
    let received: object = {};
    const { client } = createShopClient(
      protocol,
      createShop({
        buy: (input) => {
          received = input;
          return input;
        },
      }),
    );
    const output = await client.send(new BuyCommand(thing));
    expect(received).toEqual(thing);
    expect(output).toMatchObject(thing);
    expect(output).toHaveProperty("$metadata.httpStatusCode", 200);
  });

  test("HTTP bindings and names for JSON are ignored", async () => {
    const { client, sent } = createShopClient(protocol, createShop({ buy: () => ({}) }));
    await client.send(new BuyCommand({ id: "x", count: 5 }));
    const [request] = sent;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe(`http://in.process/${name.startsWith("rpcv2") ? "service/Shop/operation/Buy" : ""}`);
    expect(request?.headers.get("x-id")).toBeNull();
    const text = await request?.text();
    expect(text).toContain("id");
    expect(text).not.toContain("ID");
  });

  test("tokens are filled in, and a server fills in defaults", async () => {
    let received: { token?: string } = {};
    const server = createShop({
      buy: (input) => {
        received = input;
        return { id: "z" };
      },
    });
    const output = await createShopClient(protocol, server).client.send(new BuyCommand({}));
    expect(received).toEqual({ token: received.token, count: 1 });
    expect(received.token).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    expect(output).toMatchObject({ id: "z", count: 1 });
  });

  test("operations without input and output", async () => {
    const inputs: object[] = [];
    const { client, sent } = createShopClient(
      protocol,
      createShop({
        ping: (input) => {
          inputs.push(input);
        },
      }),
    );
    const { $metadata, ...output } = (await client.send(new PingCommand({}))) as { $metadata: object };
    expect($metadata).toHaveProperty("httpStatusCode", 200);
    expect(output).toEqual({});
    expect(inputs).toEqual([{}]);
    expect(await sent[0]?.text()).toBe(name.startsWith("rpcv2") ? "" : "{}");
    expect(sent[0]?.headers.has("content-type")).toBe(!name.startsWith("rpcv2"));
  });

  test("modeled errors", async () => {
    const server = createShop({
      buy: () => {
        throw new SoldOutException({ message: "gone", left: 2n ** 70n, shelf: "s" });
      },
    });
    const error = await faultOf(createShopClient(protocol, server).client.send(new BuyCommand({})));
    expect(error).toBeInstanceOf(SoldOutException);
    expect(error).toMatchObject({ message: "gone", left: 2n ** 70n, shelf: "s", $fault: "client" });
    expect(error.$metadata).toMatchObject({ httpStatusCode: 409, attempts: 1 });
    expect(error.$metadata.requestId).toBeDefined();
    expect(error.$response?.status).toBe(409);
    expect((await error.$response?.body.bytes())?.length).toBeGreaterThan(10);
    expect(await error.$response?.body.text()).toContain(name === "awsJson1_1" ? "SoldOut" : "example.shop#SoldOut");
    expect(error).not.toHaveProperty("Code");
  });

  test("what a handler throws else is a failure that says nothing", async () => {
    const server = createShop({
      buy: () => {
        throw new Error("secret");
      },
    });
    const error = await faultOf(createShopClient(protocol, server).client.send(new BuyCommand({})));
    expect(error).toBeInstanceOf(ShopException);
    expect(error).toMatchObject({ name: "InternalFailure", $fault: "server" });
    expect(await error.$response?.body.text()).not.toContain("secret");
  });

  test("a service that once spoke awsQuery", async () => {
    const server = createShop(
      {
        buy: () => {
          throw new SoldOutException({ message: "gone" });
        },
      },
      oldShop,
    );
    const { client, sent } = createShopClient(protocol, server, oldShop);
    const error = await faultOf(client.send(new BuyCommand({})));
    expect(sent[0]?.headers.get("x-amzn-query-mode")).toBe("true");
    expect(error).toBeInstanceOf(SoldOutException);
    expect(error).toMatchObject({ message: "gone", Code: "Shop.SoldOut", Type: "Sender" });
    expect(error.$response?.headers["x-amzn-query-error"]).toBe("Shop.SoldOut;Sender");
    const unknown = await faultOf(client.send(new PingCommand({})));
    expect(unknown).toMatchObject({ name: "NotImplementedException", Code: "NotImplementedException" });
  });

  test("any values come back as they were", async () => {
    let received: object = {};
    const server = createShop({
      buy: (input) => {
        received = input;
        return input;
      },
    });
    const { client } = createShopClient(protocol, server);
    const values = fc.record(
      {
        id: fc.string({ unit: "grapheme" }),
        token: fc.uuid(),
        count: fc.integer(),
        total: fc.bigInt(),
        price: fc.bigInt().map(String),
        at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4_000_000_000_000) }),
        parts: fc.array(fc.record({ count: fc.integer(), total: fc.bigInt() })),
        byName: fc.dictionary(fc.string(), fc.record({ count: fc.integer(), id: fc.string() })),
      },
      { requiredKeys: ["token", "count"] },
    );
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const output: { $metadata?: object } = await client.send(new BuyCommand(value));
        delete output.$metadata;
        expect(received).toEqual(value);
        expect(output).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });
});
