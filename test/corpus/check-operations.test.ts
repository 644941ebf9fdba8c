import { describe, expect, it } from "vitest";
import { crc32, crc32c } from "../../src/runtime/client/interceptors/checksum-parts.ts";
import { requestChecksum } from "../../src/runtime/client/interceptors/request-checksum.ts";
import { Command, type CommandSchema } from "../../src/runtime/client/command.ts";
import { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { ClientProtocol } from "../../src/runtime/protocol/protocol.ts";
import { restJson1Server } from "../../src/runtime/rest-json/rest-json-server.ts";
import type { MemberSchemas, OperationSchema, StructureSchema, UnionSchema } from "../../src/runtime/schema/schema.ts";
import type { StructureConstraints } from "../../src/runtime/server/server-definition.ts";
import { createServer } from "../../src/runtime/server/server.ts";
import { createOperation, limitException, service } from "../runtime/protocol/test-service.ts";
import { checkOperations } from "./check-operations.ts";
import type { LoadedPackage } from "./load-package.ts";
import { restJson1 } from "../../src/runtime/protocols.ts";

interface TestPackage {
  readonly operation: OperationSchema;
  /** What the server takes the operation for; the same in a package that is right. */
  readonly served?: OperationSchema;
  /** What the server asks for. */
  readonly constraints?: StructureConstraints;
  /** What the package says that the server asks for. */
  readonly told?: StructureConstraints;
  readonly protocol?: ClientProtocol;
}

function packageOf({
  operation,
  served = operation,
  constraints,
  told = constraints,
  protocol = restJson1,
}: TestPackage): LoadedPackage {
  return {
    Client: class extends ServiceClient {
      constructor(config: ServiceClient["config"]) {
        super(service, protocol, config);
      }
    },
    createServer: (handlers, options) => {
      const operations = { operation: { schema: served, constraints } };
      return createServer({ service, protocols: [restJson1Server], operations }, handlers, options);
    },
    protocol: "restJson1",
    operations: [
      {
        method: "operation",
        isAmbiguous: false,
        schema: operation,
        Command: class extends Command<object, object> {
          override readonly schema: CommandSchema = [service, operation];
        },
        constraints: told,
      },
    ],
  };
}

const members: MemberSchemas = {
  id: { target: "string", httpLabel: true },
  kind: { target: "string", httpQuery: "kind" },
  at: { target: "timestamp" },
};
const output: MemberSchemas = {
  level: { target: "double" },
  chart: { target: "blob", httpPayload: true, streaming: true },
};
const operation = createOperation({ uri: "/tides/{id}", input: members, output }, { errors: [limitException] });

async function check(given: TestPackage): Promise<readonly string[]> {
  const { checks } = await checkOperations(packageOf(given));
  return checks.map(({ kind, reason }) => (reason === undefined ? kind : `${kind}: ${reason}`));
}

describe("an operation that is sent to its own server", () => {
  it("passes where all arrives", async () => {
    expect(
      await check({ operation: createOperation({ uri: "/tides/{id}", input: members }, { errors: [limitException] }) }),
    ).toEqual(["all members", "required members", "error"]);
  });

  it("passes with a body that fetch refuses", async () => {
    const asked = createOperation({ method: "GET", input: { at: { target: "timestamp" } } });
    expect(await check({ operation: asked })).toEqual(["all members", "required members"]);
  });

  it("fails where an input member is lost", async () => {
    const served = createOperation({
      uri: "/tides/{id}",
      input: { ...members, kind: { target: "string", httpQuery: "type" } },
    });
    expect(await check({ operation: createOperation({ uri: "/tides/{id}", input: members }), served })).toEqual([
      'all members: input: /kind is absent, not "kind 0 é&=+%/?#"',
      "required members",
    ]);
  });

  it("fails where an output member is lost", async () => {
    expect(await check({ operation })).toEqual([
      "all members: output: /level is absent, not 1.5",
      "required members",
      "error",
    ]);
  });

  it("fails where the server refuses the input", async () => {
    const constraints: StructureConstraints = { type: "structure", members: () => ({ kind: { length: { max: 3 } } }) };
    const [first, second] = await check({ operation, constraints, told: { type: "structure", members: () => ({}) } });
    expect(first).toContain("Member must have length less than or equal to 3");
    expect(second).toBe("required members");
    expect((await check({ operation, constraints }))[0]).not.toContain("must have length");
  });

  it("fails where another error comes than the handler threw", async () => {
    const asked = createOperation({ uri: "/tides/{id}", input: members }, { errors: [limitException] });
    const [, , last] = await check({
      operation: asked,
      served: createOperation({ uri: "/tides/{id}", input: members }),
    });
    expect(last).toContain("error: LimitException was thrown, but another error came: ");
  });

  it("has the checksums of its body, made by the client and given to it", async () => {
    const input: MemberSchemas = {
      by: { target: "string", httpHeader: "x-amz-sdk-checksum-algorithm" },
      md5: { target: "string", httpHeader: "Content-MD5" },
      crc32: { target: "string", httpHeader: "x-amz-checksum-crc32" },
      crc64: { target: "string", httpHeader: "x-amz-checksum-crc64nvme" },
      tide: { target: "double" },
    };
    const asked: OperationSchema = {
      ...createOperation({ input }),
      httpChecksum: { requestAlgorithmMember: "by", requestChecksumRequired: true },
    };
    const constraints: StructureConstraints = { type: "structure", members: () => ({ by: { enum: ["CRC32"] } }) };
    const sent = { ...asked, parts: [requestChecksum, crc32] };
    expect(await check({ operation: sent, served: asked, constraints })).toEqual(["all members", "required members"]);
    const [all, required] = await check({ operation: asked, constraints });
    expect(all).toMatch(/^all members: input: \/crc32 is absent, not ".{6}=="$/);
    expect(required).toBe('required members: input: /by is absent, not "CRC32"');
    const broken = { ...asked, parts: [requestChecksum, { ...crc32, start: crc32c.start }] };
    expect((await check({ operation: broken, served: asked, constraints }))[0]).toContain("BadDigest");
  });

  it("is sent with an event where it has a stream of them", async () => {
    const tide: StructureSchema = {
      type: "structure",
      name: "Tide",
      members: () => ({ level: { target: "integer" } }),
    };
    const events: UnionSchema = { type: "union", name: "Events", members: () => ({ tide: { target: tide } }) };
    const members: MemberSchemas = { events: { target: events, streaming: true, httpPayload: true } };
    const { checks, skips } = await checkOperations(
      packageOf({ operation: createOperation({ input: members, output: members }) }),
    );
    expect(checks.map(({ reason }) => reason)).toEqual([undefined, undefined]);
    expect(skips).toEqual([]);
  });

  it("is not sent where no server could tell it from another", async () => {
    const { operations, ...rest } = packageOf({ operation });
    const ambiguous = operations.map((loaded) => ({ ...loaded, isAmbiguous: true }));
    const { checks, skips } = await checkOperations({ ...rest, operations: ambiguous });
    expect(checks).toEqual([]);
    expect(skips.map(({ cause }) => cause)).toEqual(["ambiguous route"]);
  });

  it("is sent until each member of its unions has been", async () => {
    const tide: UnionSchema = {
      type: "union",
      name: "Tide",
      members: () => Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, { target: "string" }])),
    };
    const asked = createOperation({ input: { tide: { target: tide } } });
    const { members: counts } = await checkOperations(packageOf({ operation: asked }));
    expect(counts).toEqual({ all: 6, sent: 6 });
  });
});
