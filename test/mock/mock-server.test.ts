import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  CreateParcelCommand,
  GetParcelCommand,
  ListParcelsCommand,
  ParcelNotFoundException,
  ParcelTracking,
  type ParcelTrackingClientConfig,
  UpdateParcelCommand,
} from "../../generated/parcel-tracking/src/index.ts";
import type { ParcelTrackingHandlers } from "../../generated/parcel-tracking/src/server/index.ts";
import { InvalidClientException, SSOOIDC } from "../../generated/sso-oidc/src/index.ts";
import { createMockServer, createMockServers, type MockServer } from "../../src/mock/mock-server.ts";
import type { MockOptions, MockOverridesOf } from "../../src/mock/mock-options.ts";
import { formatRequest } from "../../src/mock/format-request.ts";
import { ownPackages } from "../packages/own-packages.ts";

const modelOf = (wanted: string): string => ownPackages.find(({ name }) => name === wanted)?.model ?? "";
const parcels = modelOf("parcel-tracking");
const oidcModel = modelOf("sso-oidc");

const address = { name: "Ana", lines: ["Rua 1"], city: "Lisboa", countryCode: "PT" };
const parcel = { sender: address, recipient: address, weightInGrams: 12 };

let mocks: MockServer[] = [];
afterEach(async () => {
  await Promise.all(mocks.map((mock) => mock.close(0)));
  mocks = [];
});

function start(model: string, options: MockOptions<object> = {}): MockServer {
  const mock = createMockServer(model, options);
  mocks.push(mock);
  return mock;
}

function parcelClient(mock: MockServer, config: ParcelTrackingClientConfig = {}): ParcelTracking {
  return new ParcelTracking({ endpoint: "http://in.process", transport: mock.fetch, maxAttempts: 1, ...config });
}

function oidcClient(mock: MockServer): SSOOIDC {
  return new SSOOIDC({ endpoint: "http://in.process", region: "eu-west-1", transport: mock.fetch, maxAttempts: 1 });
}

describe("answers", () => {
  it("are those of the example with the same input, else of the first one", async () => {
    const oidc = oidcClient(start(oidcModel));
    const client = { clientId: "8hT2nV0example", clientSecret: "s3cr3t-of-my-cli" };
    const refresh = { ...client, grantType: "refresh_token", refreshToken: "rt-0b5a61example" };
    const same = await oidc.createToken({ ...refresh, scope: ["sso:account:access"] });
    expect(same).toMatchObject({ accessToken: "at-e2f380example", refreshToken: "rt-92cc4dexample" });
    const other = await oidc.createToken({ ...refresh, refreshToken: "another" });
    expect(other).toMatchObject({ accessToken: "at-7c9d2eexample" });
  });

  it("are the same for the same seed and input, and others for others", async () => {
    const made = async (seed: number, weightInGrams: number): Promise<string> => {
      const mock = start(join(parcels, "api-2.json"), { seed, stateless: true });
      return JSON.stringify(
        (await parcelClient(mock).createParcel({ ...parcel, clientToken: "t", weightInGrams })).parcel,
      );
    };
    const first = await made(0, 5);
    expect(await made(0, 5)).toBe(first);
    expect(await made(1, 5)).not.toBe(first);
    expect(await made(0, 6)).not.toBe(first);
  });
});

describe("state", () => {
  it("keeps what is created until it is deleted, under an identifier of its own", async () => {
    const client = parcelClient(start(parcels));
    const created = await client.send(new CreateParcelCommand({ ...parcel, weightInGrams: 700 }));
    const other = await client.send(new CreateParcelCommand({ ...parcel, weightInGrams: 900 }));
    expect(other.parcel.parcelId).not.toBe(created.parcel.parcelId);
    const { parcelId } = created.parcel;
    expect((await client.send(new GetParcelCommand({ parcelId }))).parcel).toMatchObject({
      parcelId,
      weightInGrams: 700,
    });
    await client.send(new UpdateParcelCommand({ parcelId, instructions: "ring twice" }));
    expect((await client.send(new GetParcelCommand({ parcelId }))).parcel).toMatchObject({
      instructions: "ring twice",
    });
    const { parcels: listed } = await client.send(new ListParcelsCommand({}));
    expect(listed.map((one) => one.parcelId).toSorted()).toEqual([parcelId, other.parcel.parcelId].toSorted());
  });

  it("answers with the model's error for what does not exist", async () => {
    const client = parcelClient(start(parcels));
    const missing = client.getParcel({ parcelId: "NL99999999PT" });
    await expect(missing).rejects.toThrow(ParcelNotFoundException);
  });

  it("lists in pages", async () => {
    const client = parcelClient(start(parcels));
    const ids: string[] = [];
    for (let weightInGrams = 1; weightInGrams <= 7; weightInGrams++) {
      ids.push((await client.createParcel({ ...parcel, weightInGrams })).parcel.parcelId);
    }
    const first = await client.listParcels({ maxResults: 3 });
    expect(first.parcels.map((one) => one.parcelId)).toEqual(ids.slice(0, 3));
    const second = await client.listParcels({ maxResults: 3, nextToken: first.nextToken });
    const third = await client.listParcels({ maxResults: 3, nextToken: second.nextToken });
    expect(third.parcels.map((one) => one.parcelId)).toEqual(ids.slice(6));
    expect(third.nextToken).toBeUndefined();
  });

  it("is off where it is not wanted, and gone after a reset", async () => {
    const stateless = parcelClient(start(parcels, { stateless: true }));
    expect((await stateless.getParcel({ parcelId: "NL99999999PT" })).parcel.parcelId).toBe("NL99999999PT");
    const mock = start(parcels);
    const client = parcelClient(mock);
    const { parcel: made } = await client.createParcel(parcel);
    mock.reset();
    await expect(client.getParcel({ parcelId: made.parcelId })).rejects.toThrow(ParcelNotFoundException);
    expect((await client.listParcels({})).parcels).toEqual([]);
  });
});

describe("overrides", () => {
  it("are outputs or functions, typed by a package's handlers", async () => {
    const overrides: MockOverridesOf<ParcelTrackingHandlers> = {
      getParcel: ({ parcelId }, { output }) => ({ ...(output() as { parcel: never }), note: parcelId }) as never,
      listParcels: { parcels: [] },
    };
    const client = parcelClient(start(parcels, { stateless: true, overrides }));
    expect((await client.getParcel({ parcelId: "NL12345678PT" })).parcel.parcelId).toBe("NL12345678PT");
    expect((await client.listParcels({})).parcels).toEqual([]);
  });

  it("throw errors of the model: by name, or as the package's own class", async () => {
    const overrides = {
      GetParcel: (_input: object, call: { error: (name: string, members?: object) => Error }) => {
        throw call.error("ParcelNotFoundException", { message: "gone", parcelId: "NL12345678PT" });
      },
      UpdateParcel: () => {
        throw new ParcelNotFoundException({ message: "gone, too" });
      },
    };
    const client = parcelClient(start(parcels, { overrides }));
    await expect(client.getParcel({ parcelId: "NL12345678PT" })).rejects.toMatchObject({
      name: "ParcelNotFoundException",
      message: "gone",
      parcelId: "NL12345678PT",
    });
    await expect(client.updateParcel({ parcelId: "NL12345678PT" })).rejects.toThrow(ParcelNotFoundException);
  });

  it("of operations that the service does not have are refused", () => {
    expect(() => createMockServer(parcels, { overrides: { GetParcels: {} } })).toThrow(
      'Parcel Tracking does not have an operation "GetParcels"',
    );
  });
});

describe("faults", () => {
  it("come as errors of the model where a request asks for one", async () => {
    const mock = start(oidcModel);
    const ask = (name: string): SSOOIDC =>
      new SSOOIDC({
        ...{ endpoint: "http://in.process", region: "eu-west-1", maxAttempts: 1 },
        transport: (request) => {
          request.headers.set("x-mock-error", name);
          return mock.fetch(request);
        },
      });
    const register = { clientName: "a", clientType: "public" };
    await expect(ask("InvalidClientException").registerClient(register)).rejects.toThrow(InvalidClientException);
    await expect(ask("NoSuchError").registerClient(register)).rejects.toMatchObject({
      name: "UnknownMockError",
      message: expect.stringContaining('does not have an error "NoSuchError"') as string,
    });
  });

  it("come at the rate that is asked for, the same for the same seed", async () => {
    const run = async (seed: number): Promise<string> => {
      const client = parcelClient(start(parcels, { failRate: 0.3, stateless: true, seed }));
      let outcome = "";
      for (let turn = 0; turn < 60; turn++) {
        outcome += await client.listParcels({}).then(
          () => ".",
          (error: unknown) => ((error as Error).name === "InternalServiceException" ? "x" : "?"),
        );
      }
      return outcome;
    };
    const outcome = await run(1);
    expect(outcome).toBe(await run(1));
    expect(outcome).not.toBe(await run(2));
    expect(outcome).not.toContain("?");
    const failed = outcome.split("x").length - 1;
    expect(failed).toBeGreaterThan(6);
    expect(failed).toBeLessThan(34);
  });

  it("let requests wait", async () => {
    const client = parcelClient(start(parcels, { latency: 60 }));
    const started = performance.now();
    await client.listParcels({});
    expect(performance.now() - started).toBeGreaterThan(55);
  });
});

describe("requests", () => {
  it("are told with operation, status and error, without control characters", async () => {
    const mock = start(parcels);
    const client = parcelClient(mock);
    const { parcel: made } = await client.createParcel(parcel);
    await expect(client.getParcel({ parcelId: "NL99999999PT" })).rejects.toThrow();
    expect(mock.requests).toMatchObject([
      {
        service: "Parcel Tracking",
        operation: "CreateParcel",
        method: "POST",
        path: "/parcels",
        status: 201,
        error: undefined,
        input: parcel,
      },
      { operation: "GetParcel", path: "/parcels/NL99999999PT", status: 404, error: "ParcelNotFoundException" },
    ]);
    expect(made.parcelId).toMatch(/^[A-Z]{2}\d{6,}/);
    const [, request] = mock.requests;
    const line = formatRequest({
      ...(request as never as Parameters<typeof formatRequest>[0]),
      path: "/a\u001B[31m",
      milliseconds: 3.4,
    });
    expect(line).toMatch(
      /^\d\d:\d\d:\d\d {2}404 {2}GET \/a\uFFFD\[31m {2}Parcel Tracking GetParcel {2}ParcelNotFoundException {2}3 ms$/,
    );
  });
});

describe("several services", () => {
  it("are told apart on one port", async () => {
    const mock = createMockServers([parcels, oidcModel, modelOf("sso")]);
    mocks.push(mock);
    const endpoint = await mock.listen();
    const tracking = new ParcelTracking({ endpoint, maxAttempts: 1 });
    const oidc = new SSOOIDC({ endpoint, region: "eu-west-1", maxAttempts: 1 });
    await oidc.registerClient({ clientName: "a", clientType: "public" });
    await tracking.listParcels({});
    expect(mock.requests.map(({ service }) => service)).toEqual(["SSO OIDC", "Parcel Tracking"]);
    tracking.destroy();
    oidc.destroy();
  });
});
