// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import {
  type Awaitable,
  type HandlerContext,
  type SentStream,
  type ServerDefinition,
  type ServerOptions,
  type ServiceServer,
  createServer,
} from "@shapewright/runtime/server";
import { restJson1Server } from "@shapewright/runtime/server/rest-json";
import { InvalidRequestException } from "../errors.ts";
import type {
  CancelParcelRequest,
  CreateParcelRequest,
  CreateParcelResponse,
  DownloadLabelRequest,
  DownloadLabelResponse,
  GetParcelRequest,
  GetParcelResponse,
  ListEventsRequest,
  ListEventsResponse,
  ListParcelsRequest,
  ListParcelsResponse,
  RecordEventRequest,
  RecordEventResponse,
  UpdateParcelRequest,
  UpdateParcelResponse,
} from "../models.ts";
import {
  CancelParcel$,
  CreateParcel$,
  DownloadLabel$,
  GetParcel$,
  ListEvents$,
  ListParcels$,
  ParcelTracking$,
  RecordEvent$,
  UpdateParcel$,
} from "../schemas.ts";
import {
  CancelParcelRequestConstraints,
  CreateParcelRequestConstraints,
  DownloadLabelRequestConstraints,
  GetParcelRequestConstraints,
  ListEventsRequestConstraints,
  ListParcelsRequestConstraints,
  RecordEventRequestConstraints,
  UpdateParcelRequestConstraints,
} from "./constraints.ts";

/** A handler for each operation of ParcelTracking. */
export interface ParcelTrackingHandlers<Context = unknown> {
  /**
   * Cancels a parcel that the carrier has not yet taken over. Cancelling a
   * parcel that is cancelled already changes nothing and succeeds.
   *
   * A parcel past `CREATED` cannot be cancelled: the request fails with
   * `ConflictException`.
   */
  cancelParcel(
    input: CancelParcelRequest,
    context: HandlerContext<Context>,
  ): Awaitable<void>;

  /**
   * Creates a parcel and its label. Keep the number that it returns: all other
   * operations ask for it.
   *
   * It is safe to send the request again with the same `clientToken` when the
   * answer was lost.
   */
  createParcel(
    input: CreateParcelRequest,
    context: HandlerContext<Context>,
  ): Awaitable<CreateParcelResponse>;

  /**
   * Returns the label to print and stick on a parcel, as a stream. The label
   * can be fetched until the time that {@link CreateParcelCommand} returned as
   * `labelExpiresAt`.
   */
  downloadLabel(
    input: DownloadLabelRequest,
    context: HandlerContext<Context>,
  ): Awaitable<SentStream<DownloadLabelResponse, "label">>;

  /**
   * Returns a parcel with its addresses and its present status. For the way
   * that led there, see {@link ListEventsCommand}.
   */
  getParcel(
    input: GetParcelRequest,
    context: HandlerContext<Context>,
  ): Awaitable<GetParcelResponse>;

  /**
   * Lists what happened to a parcel, the oldest event first, a page at a time.
   */
  listEvents(
    input: ListEventsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListEventsResponse>;

  /**
   * Lists parcels, the newest first, a page at a time. The filters are joined
   * by *and*; without any, all parcels are listed.
   */
  listParcels(
    input: ListParcelsRequest,
    context: HandlerContext<Context>,
  ): Awaitable<ListParcelsResponse>;

  /**
   * Adds an event to a parcel's history and moves its status along:
   *
   * - `accepted` and `scanned` make it `IN_TRANSIT`
   * - `outForDelivery`, `delayed` and `delivered` give it the status of the
   *   same name
   *
   * **Important:** A delivered or cancelled parcel accepts no events; the
   * request fails with `ConflictException`.
   */
  recordEvent(
    input: RecordEventRequest,
    context: HandlerContext<Context>,
  ): Awaitable<RecordEventResponse>;

  /**
   * Changes what is given and leaves the rest as it is. With `ifRevision`, two
   * people who edit the same parcel cannot overwrite each other's change.
   */
  updateParcel(
    input: UpdateParcelRequest,
    context: HandlerContext<Context>,
  ): Awaitable<UpdateParcelResponse>;
}

const definition: ServerDefinition = {
  service: ParcelTracking$,
  protocols: [restJson1Server],
  operations: {
    cancelParcel: {
      schema: CancelParcel$,
      constraints: CancelParcelRequestConstraints,
      validationError: InvalidRequestException,
    },
    createParcel: {
      schema: CreateParcel$,
      constraints: CreateParcelRequestConstraints,
      validationError: InvalidRequestException,
    },
    downloadLabel: {
      schema: DownloadLabel$,
      constraints: DownloadLabelRequestConstraints,
      validationError: InvalidRequestException,
    },
    getParcel: {
      schema: GetParcel$,
      constraints: GetParcelRequestConstraints,
      validationError: InvalidRequestException,
    },
    listEvents: {
      schema: ListEvents$,
      constraints: ListEventsRequestConstraints,
      validationError: InvalidRequestException,
    },
    listParcels: {
      schema: ListParcels$,
      constraints: ListParcelsRequestConstraints,
      validationError: InvalidRequestException,
    },
    recordEvent: {
      schema: RecordEvent$,
      constraints: RecordEventRequestConstraints,
      validationError: InvalidRequestException,
    },
    updateParcel: {
      schema: UpdateParcel$,
      constraints: UpdateParcelRequestConstraints,
      validationError: InvalidRequestException,
    },
  },
};

/**
 * Creates a server that calls the given handlers; operations without a handler
 * respond with 501.
 */
export function createParcelTrackingServer<Context = unknown>(
  handlers: Partial<ParcelTrackingHandlers<Context>>,
  options: ServerOptions<Context> = {},
): ServiceServer {
  return createServer(definition, handlers, options);
}
