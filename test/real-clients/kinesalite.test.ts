import type { Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type Call, close, createCaller, listen, requireServer } from "./real-server.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

/** Kinesalite is a Kinesis in memory, written from what the real one answers. */
describe.skipIf(sharedFolder() === undefined).each(["smithy/kinesis-2013-12-02.json", "c2j/kinesis/2013-12-02"])(
  "the Kinesis client of %s and kinesalite",
  (model) => {
    const folder = new PackageFolder();
    let server: Server;
    let call: Call;
    beforeAll(async () => {
      const createKinesis = requireServer("kinesalite") as (options: object) => Server;
      server = createKinesis({ createStreamMs: 0, deleteStreamMs: 0 });
      call = await createCaller({ model, endpoint: await listen(server), credentials });
    });
    afterAll(async () => {
      await close(server);
      folder.remove();
      // Kinesalite leaves it behind.
      Reflect.deleteProperty(globalThis, "buffer");
    });

    it("make a stream, write records and read them", async () => {
      const StreamName = "clicks";
      await call("CreateStream", { StreamName, ShardCount: 1 });
      const describeStream = async (): Promise<{ StreamStatus: string; Shards: { ShardId: string }[] }> =>
        (await call("DescribeStream", { StreamName }))["StreamDescription"] as never;
      await expect.poll(async () => (await describeStream()).StreamStatus).toBe("ACTIVE");
      const { Shards } = await describeStream();
      const ShardId = Shards[0]?.ShardId;
      const data = [Uint8Array.of(0, 255), new TextEncoder().encode("é")];
      const put = await call("PutRecord", { StreamName, PartitionKey: "a", Data: data[0] });
      expect(put["ShardId"]).toBe(ShardId);
      const many = await call("PutRecords", { StreamName, Records: [{ PartitionKey: "b", Data: data[1] }] });
      expect(many["FailedRecordCount"]).toBe(0);
      const { ShardIterator } = await call("GetShardIterator", {
        ...{ StreamName, ShardId, ShardIteratorType: "TRIM_HORIZON" },
      });
      const { Records } = await call("GetRecords", { ShardIterator });
      expect(Records).toMatchObject([
        { PartitionKey: "a", Data: data[0], ApproximateArrivalTimestamp: expect.any(Date) as unknown },
        { PartitionKey: "b", Data: data[1] },
      ]);
      await call("DeleteStream", { StreamName });
      await expect.poll(async () => (await call("ListStreams"))["StreamNames"]).toEqual([]);
    });

    it("know each other's errors", async () => {
      const described = call("DescribeStream", { StreamName: "missing" });
      await expect(described).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    });
  },
);
