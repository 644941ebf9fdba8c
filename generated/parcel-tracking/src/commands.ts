// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import {
  Command,
  type CommandSchema,
  type MetadataBearer,
} from "@shapewright/runtime";
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
} from "./models.ts";
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
} from "./schemas.ts";

/** The input of `CancelParcelCommand`. */
export interface CancelParcelCommandInput extends CancelParcelRequest {}

/** The output of `CancelParcelCommand`. */
export interface CancelParcelCommandOutput extends MetadataBearer {}

/**
 * Cancels a parcel that the carrier has not yet taken over. Cancelling a parcel
 * that is cancelled already changes nothing and succeeds.
 *
 * A parcel past `CREATED` cannot be cancelled: the request fails with
 * `ConflictException`.
 *
 * @example Cancel a parcel that was never sent
 * ```ts
 * await client.send(
 *   new CancelParcelCommand({
 *     parcelId: "NL20261105PT",
 *     reason: "ordered-by-mistake",
 *   }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws a {@link ConflictException} (client fault): The parcel's state does
 * not allow the request: for example, it has been delivered and cannot be
 * cancelled, or `ifRevision` names a revision that is no longer the latest.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class CancelParcelCommand extends Command<
  CancelParcelCommandInput,
  CancelParcelCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, CancelParcel$];
}

/** The input of `CreateParcelCommand`. */
export interface CreateParcelCommandInput extends CreateParcelRequest {}

/** The output of `CreateParcelCommand`. */
export interface CreateParcelCommandOutput
  extends CreateParcelResponse, MetadataBearer {}

/**
 * Creates a parcel and its label. Keep the number that it returns: all other
 * operations ask for it.
 *
 * It is safe to send the request again with the same `clientToken` when the
 * answer was lost.
 *
 * @example Create an express parcel
 * ```ts
 * const { parcel, labelExpiresAt } = await client.send(
 *   new CreateParcelCommand({
 *     clientToken: "order-A-1027",
 *     sender: {
 *       name: "Boekhandel De Kade",
 *       lines: ["Kade 12"],
 *       city: "Rotterdam",
 *       postalCode: "3011 AA",
 *       countryCode: "NL",
 *     },
 *     recipient: {
 *       name: "Ines Duarte",
 *       lines: ["Rua do Sol 7", "2.º esq."],
 *       city: "Lisboa",
 *       postalCode: "1250-001",
 *       countryCode: "PT",
 *       phone: "+351210000000",
 *     },
 *     weightInGrams: 850,
 *     serviceLevel: "express",
 *     tags: { order: "A-1027" },
 *   }),
 * );
 * ```
 *
 * @throws a {@link ConflictException} (client fault): The parcel's state does
 * not allow the request: for example, it has been delivered and cannot be
 * cancelled, or `ifRevision` names a revision that is no longer the latest.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class CreateParcelCommand extends Command<
  CreateParcelCommandInput,
  CreateParcelCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, CreateParcel$];
}

/** The input of `DownloadLabelCommand`. */
export interface DownloadLabelCommandInput extends DownloadLabelRequest {}

/** The output of `DownloadLabelCommand`. */
export interface DownloadLabelCommandOutput
  extends DownloadLabelResponse, MetadataBearer {}

/**
 * Returns the label to print and stick on a parcel, as a stream. The label can
 * be fetched until the time that {@link CreateParcelCommand} returned as
 * `labelExpiresAt`.
 *
 * @example Download a label as PDF
 * ```ts
 * const { contentType, contentLength, label } = await client.send(
 *   new DownloadLabelCommand({ parcelId: "NL20261104PT", format: "pdf" }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws a {@link ConflictException} (client fault): The parcel's state does
 * not allow the request: for example, it has been delivered and cannot be
 * cancelled, or `ifRevision` names a revision that is no longer the latest.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class DownloadLabelCommand extends Command<
  DownloadLabelCommandInput,
  DownloadLabelCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, DownloadLabel$];
}

/** The input of `GetParcelCommand`. */
export interface GetParcelCommandInput extends GetParcelRequest {}

/** The output of `GetParcelCommand`. */
export interface GetParcelCommandOutput
  extends GetParcelResponse, MetadataBearer {}

/**
 * Returns a parcel with its addresses and its present status. For the way that
 * led there, see {@link ListEventsCommand}.
 *
 * @example Look a parcel up
 * ```ts
 * const { parcel } = await client.send(
 *   new GetParcelCommand({ parcelId: "NL20261104PT" }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class GetParcelCommand extends Command<
  GetParcelCommandInput,
  GetParcelCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, GetParcel$];
}

/** The input of `ListEventsCommand`. */
export interface ListEventsCommandInput extends ListEventsRequest {}

/** The output of `ListEventsCommand`. */
export interface ListEventsCommandOutput
  extends ListEventsResponse, MetadataBearer {}

/**
 * Lists what happened to a parcel, the oldest event first, a page at a time.
 *
 * @example Follow a parcel
 * ```ts
 * const { events, nextToken } = await client.send(
 *   new ListEventsCommand({ parcelId: "NL20261104PT", maxResults: 2 }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class ListEventsCommand extends Command<
  ListEventsCommandInput,
  ListEventsCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, ListEvents$];
}

/** The input of `ListParcelsCommand`. */
export interface ListParcelsCommandInput extends ListParcelsRequest {}

/** The output of `ListParcelsCommand`. */
export interface ListParcelsCommandOutput
  extends ListParcelsResponse, MetadataBearer {}

/**
 * Lists parcels, the newest first, a page at a time. The filters are joined by
 * *and*; without any, all parcels are listed.
 *
 * @example List parcels that are on their way
 * ```ts
 * const { parcels } = await client.send(
 *   new ListParcelsCommand({
 *     statuses: ["IN_TRANSIT", "OUT_FOR_DELIVERY"],
 *     createdAfter: new Date("2026-11-01T00:00:00Z"),
 *     maxResults: 25,
 *   }),
 * );
 * ```
 *
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class ListParcelsCommand extends Command<
  ListParcelsCommandInput,
  ListParcelsCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, ListParcels$];
}

/** The input of `RecordEventCommand`. */
export interface RecordEventCommandInput extends RecordEventRequest {}

/** The output of `RecordEventCommand`. */
export interface RecordEventCommandOutput
  extends RecordEventResponse, MetadataBearer {}

/**
 * Adds an event to a parcel's history and moves its status along:
 *
 * - `accepted` and `scanned` make it `IN_TRANSIT`
 * - `outForDelivery`, `delayed` and `delivered` give it the status of the same
 *   name
 *
 * **Important:** A delivered or cancelled parcel accepts no events; the request
 * fails with `ConflictException`.
 *
 * @example Record a scan
 * ```ts
 * const { eventId, status, recordedAt } = await client.send(
 *   new RecordEventCommand({
 *     parcelId: "NL20261104PT",
 *     occurredAt: new Date("2026-11-04T15:40:00Z"),
 *     event: {
 *       scanned: {
 *         location: {
 *           facility: "Hub Rotterdam",
 *           city: "Rotterdam",
 *           latitude: 51.8851,
 *           longitude: 4.2867,
 *         },
 *       },
 *     },
 *   }),
 * );
 * ```
 *
 * @example Record a delivery with its signature
 * ```ts
 * const { eventId, status, recordedAt } = await client.send(
 *   new RecordEventCommand({
 *     parcelId: "NL20261104PT",
 *     event: {
 *       delivered: {
 *         handedTo: "neighbour",
 *         receivedBy: "T. Silva",
 *         signature: new TextEncoder().encode("iVBORw0KGgo="),
 *       },
 *     },
 *   }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws a {@link ConflictException} (client fault): The parcel's state does
 * not allow the request: for example, it has been delivered and cannot be
 * cancelled, or `ifRevision` names a revision that is no longer the latest.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class RecordEventCommand extends Command<
  RecordEventCommandInput,
  RecordEventCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, RecordEvent$];
}

/** The input of `UpdateParcelCommand`. */
export interface UpdateParcelCommandInput extends UpdateParcelRequest {}

/** The output of `UpdateParcelCommand`. */
export interface UpdateParcelCommandOutput
  extends UpdateParcelResponse, MetadataBearer {}

/**
 * Changes what is given and leaves the rest as it is. With `ifRevision`, two
 * people who edit the same parcel cannot overwrite each other's change.
 *
 * @example Leave a note for the driver
 * ```ts
 * const { parcel } = await client.send(
 *   new UpdateParcelCommand({
 *     parcelId: "NL20261104PT",
 *     ifRevision: 1,
 *     instructions: "The bell is broken, please knock.",
 *   }),
 * );
 * ```
 *
 * @throws a {@link ParcelNotFoundException} (client fault): There is no parcel
 * of this number, or it was delivered more than a year ago and has been
 * forgotten.
 * @throws a {@link ConflictException} (client fault): The parcel's state does
 * not allow the request: for example, it has been delivered and cannot be
 * cancelled, or `ifRevision` names a revision that is no longer the latest.
 * @throws an {@link InvalidRequestException} (client fault): A field of the
 * request is missing, too long, out of range or not of the expected form.
 * @throws a {@link ThrottledException} (client fault): Too many requests at
 * once. Wait for `retryAfterSeconds` and send the request again.
 * @throws an {@link InternalServiceException} (server fault): The service
 * failed. The request may be repeated with the same token.
 */
export class UpdateParcelCommand extends Command<
  UpdateParcelCommandInput,
  UpdateParcelCommandOutput
> {
  override readonly schema: CommandSchema = [ParcelTracking$, UpdateParcel$];
}
