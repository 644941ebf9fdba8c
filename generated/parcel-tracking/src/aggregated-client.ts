// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import type { RequestOptions } from "@shapewright/runtime";
import { ParcelTrackingClient } from "./client.ts";
import {
  CancelParcelCommand,
  type CancelParcelCommandInput,
  type CancelParcelCommandOutput,
  CreateParcelCommand,
  type CreateParcelCommandInput,
  type CreateParcelCommandOutput,
  DownloadLabelCommand,
  type DownloadLabelCommandInput,
  type DownloadLabelCommandOutput,
  GetParcelCommand,
  type GetParcelCommandInput,
  type GetParcelCommandOutput,
  ListEventsCommand,
  type ListEventsCommandInput,
  type ListEventsCommandOutput,
  ListParcelsCommand,
  type ListParcelsCommandInput,
  type ListParcelsCommandOutput,
  RecordEventCommand,
  type RecordEventCommandInput,
  type RecordEventCommandOutput,
  UpdateParcelCommand,
  type UpdateParcelCommandInput,
  type UpdateParcelCommandOutput,
} from "./commands.ts";

/** {@link ParcelTrackingClient} with a method for each operation. */
export class ParcelTracking extends ParcelTrackingClient {
  /**
   * Cancels a parcel that the carrier has not yet taken over. Cancelling a
   * parcel that is cancelled already changes nothing and succeeds.
   *
   * A parcel past `CREATED` cannot be cancelled: the request fails with
   * `ConflictException`.
   */
  cancelParcel(
    input: CancelParcelCommandInput,
    options?: RequestOptions,
  ): Promise<CancelParcelCommandOutput> {
    return this.send(new CancelParcelCommand(input), options);
  }

  /**
   * Creates a parcel and its label. Keep the number that it returns: all other
   * operations ask for it.
   *
   * It is safe to send the request again with the same `clientToken` when the
   * answer was lost.
   */
  createParcel(
    input: CreateParcelCommandInput,
    options?: RequestOptions,
  ): Promise<CreateParcelCommandOutput> {
    return this.send(new CreateParcelCommand(input), options);
  }

  /**
   * Returns the label to print and stick on a parcel, as a stream. The label
   * can be fetched until the time that {@link CreateParcelCommand} returned as
   * `labelExpiresAt`.
   */
  downloadLabel(
    input: DownloadLabelCommandInput,
    options?: RequestOptions,
  ): Promise<DownloadLabelCommandOutput> {
    return this.send(new DownloadLabelCommand(input), options);
  }

  /**
   * Returns a parcel with its addresses and its present status. For the way
   * that led there, see {@link ListEventsCommand}.
   */
  getParcel(
    input: GetParcelCommandInput,
    options?: RequestOptions,
  ): Promise<GetParcelCommandOutput> {
    return this.send(new GetParcelCommand(input), options);
  }

  /**
   * Lists what happened to a parcel, the oldest event first, a page at a time.
   */
  listEvents(
    input: ListEventsCommandInput,
    options?: RequestOptions,
  ): Promise<ListEventsCommandOutput> {
    return this.send(new ListEventsCommand(input), options);
  }

  /**
   * Lists parcels, the newest first, a page at a time. The filters are joined
   * by *and*; without any, all parcels are listed.
   */
  listParcels(
    input: ListParcelsCommandInput = {},
    options?: RequestOptions,
  ): Promise<ListParcelsCommandOutput> {
    return this.send(new ListParcelsCommand(input), options);
  }

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
    input: RecordEventCommandInput,
    options?: RequestOptions,
  ): Promise<RecordEventCommandOutput> {
    return this.send(new RecordEventCommand(input), options);
  }

  /**
   * Changes what is given and leaves the rest as it is. With `ifRevision`, two
   * people who edit the same parcel cannot overwrite each other's change.
   */
  updateParcel(
    input: UpdateParcelCommandInput,
    options?: RequestOptions,
  ): Promise<UpdateParcelCommandOutput> {
    return this.send(new UpdateParcelCommand(input), options);
  }
}
