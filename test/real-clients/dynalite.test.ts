import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type Call, close, createCaller, listen, requireServer } from "./real-server.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

/** Dynalite is a DynamoDB in memory, written from what the real one answers. */
describe.skipIf(sharedFolder() === undefined).each(["smithy/dynamodb-2012-08-10.json", "c2j/dynamodb/2012-08-10"])(
  "the DynamoDB client of %s and dynalite",
  (model) => {
    const folder = new PackageFolder();
    let server: Server;
    let call: Call;
    beforeAll(async () => {
      const createDynamoDB = requireServer("dynalite") as (options: object) => Server;
      server = createDynamoDB({ createTableMs: 0, deleteTableMs: 0 });
      call = await createCaller({ model, endpoint: await listen(server), credentials });
    });
    afterAll(async () => {
      await close(server);
      folder.remove();
    });

    it("make a table, fill it, read it and delete it", async () => {
      const TableName = "orders";
      await call("CreateTable", {
        TableName,
        AttributeDefinitions: [
          { AttributeName: "customer", AttributeType: "S" },
          { AttributeName: "number", AttributeType: "N" },
        ],
        KeySchema: [
          { AttributeName: "customer", KeyType: "HASH" },
          { AttributeName: "number", KeyType: "RANGE" },
        ],
        BillingMode: "PAY_PER_REQUEST",
      });
      await expect
        .poll(async () => (await call("DescribeTable", { TableName }))["Table"])
        .toMatchObject({
          TableStatus: "ACTIVE",
        });
      const itemOf = (number: number): object => ({
        ...{ customer: { S: "anna" }, number: { N: String(number) }, open: { BOOL: number > 1 }, none: { NULL: true } },
        ...{ data: { B: Uint8Array.of(0, 255, number) }, tags: { SS: ["a", "é"] } },
        nested: { M: { list: { L: [{ N: "1.5" }, { S: "\u0000" }] } } },
      });
      await call("PutItem", { TableName, Item: itemOf(1) });
      await call("BatchWriteItem", {
        RequestItems: { [TableName]: [2, 3].map((number) => ({ PutRequest: { Item: itemOf(number) } })) },
      });
      const Key = { customer: { S: "anna" }, number: { N: "1" } };
      expect((await call("GetItem", { TableName, Key, ConsistentRead: true }))["Item"]).toEqual(itemOf(1));
      const asked = {
        ...{ TableName, KeyConditionExpression: "customer = :c AND #n > :n", ScanIndexForward: false },
        ExpressionAttributeNames: { "#n": "number" },
        ExpressionAttributeValues: { ":c": { S: "anna" }, ":n": { N: "1" } },
      };
      const first = await call("Query", { ...asked, Limit: 1 });
      expect(first).toMatchObject({ Count: 1, Items: [itemOf(3)] });
      const next = await call("Query", { ...asked, ExclusiveStartKey: first["LastEvaluatedKey"] });
      expect(next["Items"]).toEqual([itemOf(2)]);
      const changed = await call("UpdateItem", {
        ...{ TableName, Key, UpdateExpression: "SET note = :n", ReturnValues: "UPDATED_NEW" },
        ExpressionAttributeValues: { ":n": { S: "x" } },
      });
      expect(changed["Attributes"]).toEqual({ note: { S: "x" } });
      await call("DeleteItem", { TableName, Key });
      expect(await call("GetItem", { TableName, Key })).not.toHaveProperty("Item");
      expect(await call("Scan", { TableName, Select: "COUNT" })).toMatchObject({ Count: 2 });
      await call("DeleteTable", { TableName });
      await expect.poll(async () => (await call("ListTables"))["TableNames"]).toEqual([]);
    });

    it("know each other's errors", async () => {
      const TableName = "missing";
      await expect(call("DescribeTable", { TableName })).rejects.toMatchObject({
        name: "ResourceNotFoundException",
        $metadata: { httpStatusCode: 400, requestId: expect.any(String) as unknown },
      });
      await expect(call("GetItem", { TableName: "!", Key: {} })).rejects.toMatchObject({ name: "ValidationException" });
    });
  },
);
