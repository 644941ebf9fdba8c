// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import { type ClientConfig, ServiceClient } from "@shapewright/runtime";
import { restJson1 } from "@shapewright/runtime/rest-json";
import { ParcelTracking$ } from "./schemas.ts";

/** The configuration of {@link ParcelTrackingClient}. */
export interface ParcelTrackingClientConfig extends ClientConfig {}

/**
 * Parcel Tracking follows parcels from the sender's door to the recipient's. A
 * shop creates a parcel and prints its label; the carrier's scanners record
 * what happens to it; and anybody who holds its number can ask where it is.
 *
 * A parcel's life:
 *
 * 1. {@link CreateParcelCommand} gives it a number,
 *    {@link DownloadLabelCommand} its label.
 * 2. {@link RecordEventCommand} adds each scan, delay and delivery to its
 *    history.
 * 3. {@link GetParcelCommand} and {@link ListEventsCommand} tell where it is
 *    and where it has been.
 *
 * **Note:** Requests are not signed. Put the service behind a gateway that
 * knows your users.
 */
export class ParcelTrackingClient extends ServiceClient {
  constructor(config: ParcelTrackingClientConfig = {}) {
    super(ParcelTracking$, restJson1, config);
  }
}
