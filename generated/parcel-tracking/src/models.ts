// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import type {
  StreamingBlobPayloadOutputTypes,
  Union,
} from "@shapewright/runtime";

/** A postal address with the person who lives or works there. */
export interface Address {
  /** The person or company at this address. */
  name: string;
  /**
   * Street and house number, then floor, apartment or company. One to three
   * lines.
   */
  lines: string[];
  /** The city or town. */
  city: string;
  /** The postal code, in countries that have them. */
  postalCode?: string | undefined;
  /** The country's two-letter code of ISO 3166-1, such as `NL`. */
  countryCode: string;
  /**
   * A phone number with its country's prefix, such as `+31201234567`, for the
   * driver.
   */
  phone?: string | undefined;
}

/** The request of {@link CancelParcelCommand}. */
export interface CancelParcelRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
  /** Why the parcel is cancelled; it appears on the sender's invoice. */
  reason?: CancelReason | undefined;
}

/** Why a parcel is cancelled. */
export const CancelReason = {
  ordered_by_mistake: "ordered-by-mistake",
  address_unknown: "address-unknown",
  other: "other",
} as const;
export type CancelReason = (typeof CancelReason)[keyof typeof CancelReason];

export interface CreateParcelRequest {
  /**
   * A token of your choice, unique to this parcel. A second request with the
   * same token within 24 hours creates nothing and returns the parcel that the
   * first one created.
   */
  clientToken?: string | undefined;
  /**
   * Where the parcel is collected, and where it returns to when it cannot be
   * delivered.
   */
  sender: Address;
  /** Where the parcel goes. */
  recipient: Address;
  /** The weight in grams, 70 kg at most. */
  weightInGrams: number;
  /** How fast the parcel travels; `standard` where nothing is said. */
  serviceLevel?: ServiceLevel | undefined;
  /** A note for the driver. */
  instructions?: string | undefined;
  /** Your own labels, such as an order number. */
  tags?: Record<string, string> | undefined;
}

export interface CreateParcelResponse {
  /** The new parcel. */
  parcel: Parcel;
  /** Until when {@link DownloadLabelCommand} offers the label. */
  labelExpiresAt?: Date | undefined;
}

/** Why a parcel is late. */
export const DelayReason = {
  weather: "weather",
  customs: "customs",
  address_unknown: "address-unknown",
  capacity: "capacity",
} as const;
export type DelayReason = (typeof DelayReason)[keyof typeof DelayReason];

/** The parcel will arrive later than expected. */
export interface DelayedEvent {
  /** Why the parcel is late. */
  reason: DelayReason;
  /** The new expectation, where there is one. */
  estimatedDelivery?: Date | undefined;
}

/** The parcel has left the carrier's hands. */
export interface DeliveredEvent {
  /** Who or what took the parcel. */
  handedTo: HandedTo;
  /** The name of the person who took the parcel. */
  receivedBy?: string | undefined;
  /** A picture of the signature (PNG), at most 64 KiB. */
  signature?: Uint8Array | undefined;
}

export interface DownloadLabelRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
  /**
   * The form of the label:
   *
   * - **pdf**: A page of A6, for office printers. This is what you get where
   *   nothing is said.
   * - **png**: A picture of 300 dpi.
   * - **zpl**: Commands for label printers.
   */
  format?: LabelFormat | undefined;
}

export interface DownloadLabelResponse {
  /**
   * The media type of the label: `application/pdf`, `image/png` or
   * `application/zpl`.
   */
  contentType?: string | undefined;
  /** The length of the label in bytes. */
  contentLength?: number | undefined;
  /** The label itself, as a stream. */
  label: StreamingBlobPayloadOutputTypes;
}

/** What happened to a parcel. Exactly one of the members is set. */
export type EventKind = Union<{
  /**
   * The carrier took the parcel over from its sender. Its status becomes
   * `IN_TRANSIT`.
   */
  accepted: ScannedEvent;
  /** The parcel passed a facility. */
  scanned: ScannedEvent;
  /** A driver has the parcel. Its status becomes `OUT_FOR_DELIVERY`. */
  outForDelivery: OutForDeliveryEvent;
  /**
   * The parcel was handed over. Its status becomes `DELIVERED`, and no further
   * event is accepted.
   */
  delivered: DeliveredEvent;
  /**
   * The parcel will arrive later than expected. Its status becomes `DELAYED`.
   */
  delayed: DelayedEvent;
}>;

/** An event in a parcel's history. */
export interface RecordedEvent {
  /** The id of the event. */
  eventId: string;
  /** When the event happened. */
  occurredAt: Date;
  /** What happened. */
  event: EventKind;
}

export interface GetParcelRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
}

export interface GetParcelResponse {
  /** The parcel. */
  parcel: Parcel;
}

/** Who or what took the parcel. */
export const HandedTo = {
  recipient: "recipient",
  neighbour: "neighbour",
  locker: "locker",
  letterbox: "letterbox",
} as const;
export type HandedTo = (typeof HandedTo)[keyof typeof HandedTo];

/** One field of a request that was refused. */
export interface InvalidField {
  /** The field as a JSON pointer, such as `/recipient/countryCode`. */
  path: string;
  /** What is wrong with the field. */
  message: string;
}

/** The form of a label. */
export const LabelFormat = {
  pdf: "pdf",
  png: "png",
  zpl: "zpl",
} as const;
export type LabelFormat = (typeof LabelFormat)[keyof typeof LabelFormat];

export interface ListEventsRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
  /**
   * The most items that one page holds. The service may return fewer, and
   * returns 25 where nothing is said.
   */
  maxResults?: number | undefined;
  /**
   * The token of the page to return, from the answer before. Leave it out to
   * start at the first page.
   */
  nextToken?: string | undefined;
}

export interface ListEventsResponse {
  /** The events, the oldest first. */
  events: RecordedEvent[];
  /** The token of the next page. It is absent on the last page. */
  nextToken?: string | undefined;
}

export interface ListParcelsRequest {
  /** Only parcels with one of these statuses. */
  statuses?: ParcelStatus[] | undefined;
  /** Only parcels that were created after this time. */
  createdAfter?: Date | undefined;
  /**
   * The most items that one page holds. The service may return fewer, and
   * returns 25 where nothing is said.
   */
  maxResults?: number | undefined;
  /**
   * The token of the page to return, from the answer before. Leave it out to
   * start at the first page.
   */
  nextToken?: string | undefined;
}

export interface ListParcelsResponse {
  /** The parcels of this page, the newest first. */
  parcels: ParcelSummary[];
  /** The token of the next page. It is absent on the last page. */
  nextToken?: string | undefined;
}

/** A place where parcels are handled. */
export interface Location {
  /** The facility's name, such as `Hub Rotterdam`. */
  facility: string;
  /** The city where the facility stands. */
  city?: string | undefined;
  /** Degrees north of the equator. */
  latitude?: number | undefined;
  /** Degrees east of Greenwich. */
  longitude?: number | undefined;
}

/** A driver has the parcel. */
export interface OutForDeliveryEvent {
  /** When the driver expects to arrive. */
  estimatedDelivery?: Date | undefined;
  /** How many stops the driver makes before this one. */
  stopsBefore?: number | undefined;
}

/** A parcel with all that the service knows of it. */
export interface Parcel {
  /** The parcel's number, printed on its label. */
  parcelId: string;
  /** Where the parcel is on its way. */
  status: ParcelStatus;
  /** The number of times that the parcel was changed, counted from 1. */
  revision: number;
  /** Where the parcel was collected. */
  sender: Address;
  /** Where the parcel goes. */
  recipient: Address;
  /** The weight in grams. */
  weightInGrams: number;
  /** How fast the parcel travels. */
  serviceLevel: ServiceLevel;
  /** A note for the driver. */
  instructions?: string | undefined;
  /** When the parcel was created. */
  createdAt: Date;
  /**
   * When the parcel is expected at its recipient. It moves when a delay is
   * recorded.
   */
  estimatedDelivery?: Date | undefined;
  /** Your own labels. */
  tags?: Record<string, string> | undefined;
}

/**
 * Where a parcel is on its way. A parcel moves down this list, except that
 * `DELAYED` may come and go:
 *
 * - `CREATED`: the label exists, the carrier has not seen the parcel
 * - `IN_TRANSIT`: scanned at least once
 * - `OUT_FOR_DELIVERY`: with a driver
 * - `DELAYED`: later than expected
 * - `DELIVERED` or `CANCELLED`: the end
 */
export const ParcelStatus = {
  CREATED: "CREATED",
  IN_TRANSIT: "IN_TRANSIT",
  OUT_FOR_DELIVERY: "OUT_FOR_DELIVERY",
  DELAYED: "DELAYED",
  DELIVERED: "DELIVERED",
  CANCELLED: "CANCELLED",
} as const;
export type ParcelStatus = (typeof ParcelStatus)[keyof typeof ParcelStatus];

/** A parcel as lists show it; {@link GetParcelCommand} returns the rest. */
export interface ParcelSummary {
  /** The parcel's number. */
  parcelId: string;
  /** Where the parcel is on its way. */
  status: ParcelStatus;
  /** When the parcel was created. */
  createdAt: Date;
  /**
   * When the parcel is expected at its recipient. It moves when a delay is
   * recorded.
   */
  estimatedDelivery?: Date | undefined;
  /** Your own labels. */
  tags?: Record<string, string> | undefined;
}

export interface RecordEventRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
  /**
   * A token of your choice, unique to this event. A scanner that repeats a
   * request after a lost connection sends the same token again.
   */
  clientToken?: string | undefined;
  /**
   * When the event happened, where that is not now: a scanner may send its
   * events hours later.
   */
  occurredAt?: Date | undefined;
  /** What happened. */
  event: EventKind;
}

export interface RecordEventResponse {
  /** The id of the recorded event. */
  eventId: string;
  /** The parcel's status after the event. */
  status: ParcelStatus;
  /** When the service took the event in. */
  recordedAt?: Date | undefined;
}

/** A scan at one of the carrier's facilities. */
export interface ScannedEvent {
  /** Where the parcel was seen. */
  location: Location;
  /** The weight that this facility's scale showed, in grams. */
  weightInGrams?: number | undefined;
  /** Whether the packaging was damaged at this scan. */
  damaged?: boolean | undefined;
}

/** How fast a parcel travels. */
export const ServiceLevel = {
  economy: "economy",
  standard: "standard",
  express: "express",
} as const;
export type ServiceLevel = (typeof ServiceLevel)[keyof typeof ServiceLevel];

export interface UpdateParcelRequest {
  /**
   * The parcel's number, as {@link CreateParcelCommand} returned it and as it
   * is printed on the label.
   */
  parcelId: string;
  /**
   * Change the parcel only if this is still its revision; otherwise the request
   * fails with `ConflictException`. Leave it out to overwrite whatever is
   * there.
   */
  ifRevision?: number | undefined;
  /**
   * The corrected address. It can be changed until the parcel is
   * `OUT_FOR_DELIVERY`.
   */
  recipient?: Address | undefined;
  /** The new note for the driver. */
  instructions?: string | undefined;
  /** Labels that replace all those the parcel has. */
  tags?: Record<string, string> | undefined;
}

export interface UpdateParcelResponse {
  /** The parcel as it stands after the change. */
  parcel: Parcel;
}
