import { describe, expectTypeOf, it } from "vitest";
import type {
  ServiceException,
  StreamingBlobPayloadInputTypes,
  StreamingBlobPayloadOutputTypes,
} from "@shapewright/runtime";
import type { HandlerContext } from "@shapewright/runtime/server";
import {
  type CancelParcelRequest,
  ConflictException,
  CreateParcelCommand,
  type CreateParcelCommandInput,
  type CreateParcelCommandOutput,
  DownloadLabelCommand,
  type DownloadLabelCommandOutput,
  type EventKind,
  GetParcelCommand,
  type GetParcelCommandOutput,
  InvalidRequestException,
  type ListEventsCommandOutput,
  ListParcelsCommand,
  type ListParcelsCommandInput,
  type ListParcelsCommandOutput,
  type Parcel,
  ParcelStatus,
  ParcelTracking,
  ParcelTrackingClient,
  type ParcelTrackingServiceException,
  paginateListEvents,
  paginateListParcels,
  type ScannedEvent,
  ThrottledException,
} from "@shapewright/parcel-tracking";
import { createParcelTrackingServer, type ParcelTrackingHandlers } from "@shapewright/parcel-tracking/server";

/** Nothing here is called: the types are what is looked at, by `tsc`. */
const client: ParcelTrackingClient = new ParcelTrackingClient();

describe("inputs and outputs", () => {
  it("ask for what is required and let the rest be absent or undefined", () => {
    expectTypeOf<CancelParcelRequest>().toEqualTypeOf<{
      parcelId: string;
      reason?: "ordered-by-mistake" | "address-unknown" | "other" | undefined;
    }>();
    expectTypeOf<CreateParcelCommandInput["clientToken"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Parcel["createdAt"]>().toEqualTypeOf<Date>();
    expectTypeOf<Parcel["tags"]>().toEqualTypeOf<Record<string, string> | undefined>();
    expectTypeOf<Parcel["revision"]>().toEqualTypeOf<number>();
    // @ts-expect-error -- a parcel's number is required
    new GetParcelCommand({});
    // @ts-expect-error -- there is no such member
    new GetParcelCommand({ parcelId: "", parcel: "" });
  });

  it("may be left out where nothing is required", () => {
    expectTypeOf(ListParcelsCommand).toBeConstructibleWith();
    expectTypeOf(ListParcelsCommand).toBeConstructibleWith({ maxResults: 1 });
    expectTypeOf<ParcelTracking["listParcels"]>().toBeCallableWith();
    // @ts-expect-error -- a parcel's number is required
    new GetParcelCommand();
  });

  it("are what send infers from a command", () => {
    expectTypeOf(() =>
      client.send(new CreateParcelCommand({} as CreateParcelCommandInput)),
    ).returns.resolves.toEqualTypeOf<CreateParcelCommandOutput>();
    expectTypeOf(() => client.send(new GetParcelCommand({ parcelId: "" }))).returns.resolves.toHaveProperty(
      "$metadata",
    );
    expectTypeOf<GetParcelCommandOutput["parcel"]>().toEqualTypeOf<Parcel>();
    expectTypeOf<GetParcelCommandOutput["$metadata"]["httpStatusCode"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<ParcelTracking["getParcel"]>().returns.resolves.toEqualTypeOf<GetParcelCommandOutput>();
    expectTypeOf<ParcelTracking>().toExtend<ParcelTrackingClient>();
  });

  it("read streams as streams", () => {
    expectTypeOf<DownloadLabelCommandOutput["label"]>().toEqualTypeOf<StreamingBlobPayloadOutputTypes>();
    expectTypeOf(() => client.send(new DownloadLabelCommand({ parcelId: "" }))).returns.resolves.toExtend<{
      label: ReadableStream<Uint8Array>;
    }>();
  });
});

describe("enums and unions", () => {
  it("are constants with a type of the same name", () => {
    expectTypeOf(ParcelStatus.CREATED).toEqualTypeOf<"CREATED">();
    expectTypeOf<ParcelStatus>().toEqualTypeOf<
      "CREATED" | "IN_TRANSIT" | "OUT_FOR_DELIVERY" | "DELAYED" | "DELIVERED" | "CANCELLED"
    >();
  });

  it("are told apart by the member that is set", () => {
    const event = {} as EventKind;
    if (event.accepted !== undefined) {
      expectTypeOf(event.accepted).toEqualTypeOf<ScannedEvent>();
      expectTypeOf(event.delivered).toEqualTypeOf<undefined>();
    } else if (event.$unknown !== undefined) {
      expectTypeOf(event.$unknown).toEqualTypeOf<readonly [name: string, value: unknown]>();
    }
    expectTypeOf<{ delayed: { reason: "weather" } }>().toExtend<EventKind>();
    expectTypeOf<{ $unknown: ["teleported", 1] }>().toExtend<EventKind>();
    expectTypeOf<{ teleported: 1 }>().not.toExtend<EventKind>();
    expectTypeOf<{ delayed: { reason: "weather" }; outForDelivery: object }>().not.toExtend<EventKind>();
  });
});

describe("errors", () => {
  it("are classes under the service's, made from their members", () => {
    const error = new ConflictException({ message: "delivered", parcelId: "NL20261105PT", status: "DELIVERED" });
    expectTypeOf(error).toExtend<ParcelTrackingServiceException>();
    expectTypeOf(error).toExtend<ServiceException>();
    expectTypeOf<ConflictException["name"]>().toEqualTypeOf<"ConflictException">();
    expectTypeOf<ConflictException["$fault"]>().toEqualTypeOf<"client">();
    expectTypeOf(error.status).toEqualTypeOf<ParcelStatus | undefined>();
    expectTypeOf(new ThrottledException({}).$retryable).toEqualTypeOf<{ readonly throttling: true }>();
    expectTypeOf(new InvalidRequestException({}).fieldList).toEqualTypeOf<
      { path: string; message: string }[] | undefined
    >();
    // @ts-expect-error -- no such status
    new ConflictException({ status: "LOST" });
    // @ts-expect-error -- no such member
    new ConflictException({ reason: "" });
  });
});

describe("paginators", () => {
  it("give the pages of their operation", () => {
    const pages = paginateListParcels({ client, pageSize: 10 }, {});
    expectTypeOf(pages).toExtend<AsyncGenerator<ListParcelsCommandOutput>>();
    expectTypeOf(paginateListParcels).parameter(1).toEqualTypeOf<ListParcelsCommandInput>();
    expectTypeOf(() =>
      paginateListEvents({ client }, { parcelId: "" })[Symbol.asyncIterator]().next(),
    ).returns.resolves.toExtend<{
      value: ListEventsCommandOutput | undefined;
    }>();
    // @ts-expect-error -- the parcel's number is required
    expectTypeOf(() => paginateListEvents({ client }, {})).toBeFunction();
  });
});

describe("the server", () => {
  interface Caller {
    readonly caller: string;
  }

  it("types the handlers' context by the user's own", () => {
    expectTypeOf<ParcelTrackingHandlers<Caller>["getParcel"]>().parameter(1).toEqualTypeOf<HandlerContext<Caller>>();
    createParcelTrackingServer<Caller>(
      {
        listParcels: (_input, context) => {
          expectTypeOf(context.caller).toEqualTypeOf<string>();
          expectTypeOf(context.signal).toEqualTypeOf<AbortSignal>();
          return { parcels: [] };
        },
      },
      { context: () => ({ caller: "carrier" }) },
    );
    // @ts-expect-error -- the context has no caller
    createParcelTrackingServer<Caller>({}, { context: () => ({}) });
  });

  it("takes handlers that return their output, or promise it", () => {
    type Handle = ParcelTrackingHandlers["getParcel"];
    expectTypeOf<Handle>().returns.toEqualTypeOf<{ parcel: Parcel } | Promise<{ parcel: Parcel }>>();
    createParcelTrackingServer({
      cancelParcel: () => undefined,
      listEvents: async () => Promise.resolve({ events: [] }),
    });
    // @ts-expect-error -- an output has its required members
    createParcelTrackingServer({ listEvents: () => ({}) });
    // @ts-expect-error -- there is no such operation
    createParcelTrackingServer({ loseParcel: () => undefined });
  });

  it("streams any kind of body", () => {
    type Output = Awaited<ReturnType<ParcelTrackingHandlers["downloadLabel"]>>;
    expectTypeOf<Output["label"]>().toEqualTypeOf<StreamingBlobPayloadInputTypes>();
    expectTypeOf<{ label: "text" }>().toExtend<Output>();
  });

  it("is a client's transport", () => {
    const server = createParcelTrackingServer({});
    expectTypeOf(ParcelTracking).toBeConstructibleWith({ transport: server.fetch });
  });
});
