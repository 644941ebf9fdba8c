// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import {
  type PaginationConfiguration,
  type Paginator,
  paginate,
} from "@shapewright/runtime";
import type { ParcelTrackingClient } from "./client.ts";
import {
  ListEventsCommand,
  type ListEventsCommandInput,
  type ListEventsCommandOutput,
  ListParcelsCommand,
  type ListParcelsCommandInput,
  type ListParcelsCommandOutput,
} from "./commands.ts";

/** The configuration of paginators: the client and the options of pagination. */
export interface ParcelTrackingPaginationConfiguration extends PaginationConfiguration {
  readonly client: ParcelTrackingClient;
}

/** Requests the pages of {@link ListEventsCommand} one by one. */
export function paginateListEvents(
  config: ParcelTrackingPaginationConfiguration,
  input: ListEventsCommandInput,
): Paginator<ListEventsCommandOutput> {
  return paginate(config, input, {
    command: ListEventsCommand,
    inputTokens: ["nextToken"],
    outputTokens: [["nextToken"]],
    pageSize: "maxResults",
  });
}

/** Requests the pages of {@link ListParcelsCommand} one by one. */
export function paginateListParcels(
  config: ParcelTrackingPaginationConfiguration,
  input: ListParcelsCommandInput,
): Paginator<ListParcelsCommandOutput> {
  return paginate(config, input, {
    command: ListParcelsCommand,
    inputTokens: ["nextToken"],
    outputTokens: [["nextToken"]],
    pageSize: "maxResults",
  });
}
