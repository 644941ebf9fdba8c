// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import type {
  ErrorSchema,
  ListSchema,
  MapSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
  UnionSchema,
} from "@shapewright/runtime";
import {
  headerBinding,
  idempotencyToken,
  jsonBlob,
  jsonLong,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
  payloadReader,
  targetBinding,
} from "@shapewright/runtime/rest-json";
import {
  ConflictException,
  InternalServiceException,
  InvalidRequestException,
  ParcelNotFoundException,
  ParcelTrackingServiceException,
  ThrottledException,
} from "./errors.ts";

export const Address$: StructureSchema = {
  type: "structure",
  name: "Address",
  members() {
    return {
      name: { target: "string", sensitive: true, correction: "" },
      lines: { target: AddressLines$, correction: [] },
      city: { target: "string", correction: "" },
      postalCode: { target: "string" },
      countryCode: { target: "string", correction: "" },
      phone: { target: "string", sensitive: true },
    };
  },
};

export const AddressLines$: ListSchema = {
  type: "list",
  member: { target: "string", sensitive: true },
};

export const CancelParcelRequest$: StructureSchema = {
  type: "structure",
  name: "CancelParcelRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
      reason: { target: "string", httpQuery: "reason" },
    };
  },
};

export const ConflictException$: ErrorSchema = {
  type: "structure",
  name: "ConflictException",
  members() {
    return {
      message: { target: "string", correction: "" },
      parcelId: { target: "string" },
      status: { target: "string" },
    };
  },
  error: "client",
  httpError: 409,
  get errorClass() {
    return ConflictException;
  },
};

export const CreateParcelRequest$: StructureSchema = {
  type: "structure",
  name: "CreateParcelRequest",
  members() {
    return {
      clientToken: { target: "string", idempotencyToken: true },
      sender: { target: Address$ },
      recipient: { target: Address$ },
      weightInGrams: { target: "integer" },
      serviceLevel: { target: "string" },
      instructions: { target: "string" },
      tags: { target: Tags$ },
    };
  },
};

export const CreateParcelResponse$: StructureSchema = {
  type: "structure",
  name: "CreateParcelResponse",
  members() {
    return {
      parcel: { target: Parcel$, correction: {} },
      labelExpiresAt: { target: "timestamp", timestampFormat: "epoch-seconds" },
    };
  },
};

export const DelayedEvent$: StructureSchema = {
  type: "structure",
  name: "DelayedEvent",
  members() {
    return {
      reason: { target: "string", correction: "" },
      estimatedDelivery: { target: "timestamp", timestampFormat: "date-time" },
    };
  },
};

export const DeliveredEvent$: StructureSchema = {
  type: "structure",
  name: "DeliveredEvent",
  members() {
    return {
      handedTo: { target: "string", correction: "" },
      receivedBy: { target: "string", sensitive: true },
      signature: { target: "blob", sensitive: true },
    };
  },
};

export const DownloadLabelRequest$: StructureSchema = {
  type: "structure",
  name: "DownloadLabelRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
      format: { target: "string", httpQuery: "format" },
    };
  },
};

export const DownloadLabelResponse$: StructureSchema = {
  type: "structure",
  name: "DownloadLabelResponse",
  members() {
    return {
      contentType: { target: "string", httpHeader: "Content-Type" },
      contentLength: { target: "long", httpHeader: "Content-Length" },
      label: { target: "blob", httpPayload: true, streaming: true },
    };
  },
};

export const EventKind$: UnionSchema = {
  type: "union",
  name: "EventKind",
  members() {
    return {
      accepted: { target: ScannedEvent$ },
      scanned: { target: ScannedEvent$ },
      outForDelivery: { target: OutForDeliveryEvent$ },
      delivered: { target: DeliveredEvent$ },
      delayed: { target: DelayedEvent$ },
    };
  },
};

export const RecordedEvent$: StructureSchema = {
  type: "structure",
  name: "RecordedEvent",
  members() {
    return {
      eventId: { target: "string", correction: "" },
      occurredAt: {
        target: "timestamp",
        timestampFormat: "date-time",
        correction: 0,
      },
      event: { target: EventKind$ },
    };
  },
};

export const Events$: ListSchema = {
  type: "list",
  member: { target: RecordedEvent$ },
};

export const GetParcelRequest$: StructureSchema = {
  type: "structure",
  name: "GetParcelRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
    };
  },
};

export const GetParcelResponse$: StructureSchema = {
  type: "structure",
  name: "GetParcelResponse",
  members() {
    return {
      parcel: { target: Parcel$, correction: {} },
    };
  },
};

export const InternalServiceException$: ErrorSchema = {
  type: "structure",
  name: "InternalServiceException",
  members() {
    return {
      message: { target: "string", correction: "" },
    };
  },
  error: "server",
  httpError: 500,
  get errorClass() {
    return InternalServiceException;
  },
};

export const InvalidField$: StructureSchema = {
  type: "structure",
  name: "InvalidField",
  members() {
    return {
      path: { target: "string", correction: "" },
      message: { target: "string", correction: "" },
    };
  },
};

export const InvalidFields$: ListSchema = {
  type: "list",
  member: { target: InvalidField$ },
};

export const InvalidRequestException$: ErrorSchema = {
  type: "structure",
  name: "InvalidRequestException",
  members() {
    return {
      message: { target: "string", correction: "" },
      fieldList: { target: InvalidFields$ },
    };
  },
  error: "client",
  httpError: 400,
  get errorClass() {
    return InvalidRequestException;
  },
};

export const ListEventsRequest$: StructureSchema = {
  type: "structure",
  name: "ListEventsRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
      maxResults: { target: "integer", httpQuery: "maxResults" },
      nextToken: { target: "string", httpQuery: "nextToken" },
    };
  },
};

export const ListEventsResponse$: StructureSchema = {
  type: "structure",
  name: "ListEventsResponse",
  members() {
    return {
      events: { target: Events$, correction: [] },
      nextToken: { target: "string" },
    };
  },
};

export const ListParcelsRequest$: StructureSchema = {
  type: "structure",
  name: "ListParcelsRequest",
  members() {
    return {
      statuses: { target: ParcelStatuses$, httpQuery: "status" },
      createdAfter: {
        target: "timestamp",
        timestampFormat: "date-time",
        httpQuery: "createdAfter",
      },
      maxResults: { target: "integer", httpQuery: "maxResults" },
      nextToken: { target: "string", httpQuery: "nextToken" },
    };
  },
};

export const ListParcelsResponse$: StructureSchema = {
  type: "structure",
  name: "ListParcelsResponse",
  members() {
    return {
      parcels: { target: Parcels$, correction: [] },
      nextToken: { target: "string" },
    };
  },
};

export const Location$: StructureSchema = {
  type: "structure",
  name: "Location",
  members() {
    return {
      facility: { target: "string", correction: "" },
      city: { target: "string" },
      latitude: { target: "double" },
      longitude: { target: "double" },
    };
  },
};

export const OutForDeliveryEvent$: StructureSchema = {
  type: "structure",
  name: "OutForDeliveryEvent",
  members() {
    return {
      estimatedDelivery: { target: "timestamp", timestampFormat: "date-time" },
      stopsBefore: { target: "integer" },
    };
  },
};

export const Parcel$: StructureSchema = {
  type: "structure",
  name: "Parcel",
  members() {
    return {
      parcelId: { target: "string", correction: "" },
      status: { target: "string", correction: "" },
      revision: { target: "long", correction: 0 },
      sender: { target: Address$, correction: {} },
      recipient: { target: Address$, correction: {} },
      weightInGrams: { target: "integer", correction: 0 },
      serviceLevel: { target: "string", correction: "" },
      instructions: { target: "string" },
      createdAt: {
        target: "timestamp",
        timestampFormat: "date-time",
        correction: 0,
      },
      estimatedDelivery: { target: "timestamp", timestampFormat: "date-time" },
      tags: { target: Tags$ },
    };
  },
};

export const ParcelNotFoundException$: ErrorSchema = {
  type: "structure",
  name: "ParcelNotFoundException",
  members() {
    return {
      message: { target: "string", correction: "" },
      parcelId: { target: "string" },
    };
  },
  error: "client",
  httpError: 404,
  get errorClass() {
    return ParcelNotFoundException;
  },
};

export const ParcelStatuses$: ListSchema = {
  type: "list",
  member: { target: "string" },
};

export const ParcelSummary$: StructureSchema = {
  type: "structure",
  name: "ParcelSummary",
  members() {
    return {
      parcelId: { target: "string", correction: "" },
      status: { target: "string", correction: "" },
      createdAt: {
        target: "timestamp",
        timestampFormat: "date-time",
        correction: 0,
      },
      estimatedDelivery: { target: "timestamp", timestampFormat: "date-time" },
      tags: { target: Tags$ },
    };
  },
};

export const Parcels$: ListSchema = {
  type: "list",
  member: { target: ParcelSummary$ },
};

export const RecordEventRequest$: StructureSchema = {
  type: "structure",
  name: "RecordEventRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
      clientToken: {
        target: "string",
        idempotencyToken: true,
        httpHeader: "Idempotency-Key",
      },
      occurredAt: { target: "timestamp", timestampFormat: "date-time" },
      event: { target: EventKind$ },
    };
  },
};

export const RecordEventResponse$: StructureSchema = {
  type: "structure",
  name: "RecordEventResponse",
  members() {
    return {
      eventId: { target: "string", correction: "" },
      status: { target: "string", correction: "" },
      recordedAt: { target: "timestamp", timestampFormat: "epoch-seconds" },
    };
  },
};

export const ScannedEvent$: StructureSchema = {
  type: "structure",
  name: "ScannedEvent",
  members() {
    return {
      location: { target: Location$, correction: {} },
      weightInGrams: { target: "integer" },
      damaged: { target: "boolean" },
    };
  },
};

export const Tags$: MapSchema = {
  type: "map",
  key: { target: "string" },
  value: { target: "string" },
};

export const ThrottledException$: ErrorSchema = {
  type: "structure",
  name: "ThrottledException",
  members() {
    return {
      message: { target: "string", correction: "" },
      retryAfterSeconds: { target: "integer", httpHeader: "Retry-After" },
    };
  },
  error: "client",
  httpError: 429,
  parts: [headerBinding],
  get errorClass() {
    return ThrottledException;
  },
};

export const UpdateParcelRequest$: StructureSchema = {
  type: "structure",
  name: "UpdateParcelRequest",
  members() {
    return {
      parcelId: { target: "string", httpLabel: true },
      ifRevision: { target: "long", httpHeader: "If-Revision" },
      recipient: { target: Address$ },
      instructions: { target: "string" },
      tags: { target: Tags$ },
    };
  },
};

export const UpdateParcelResponse$: StructureSchema = {
  type: "structure",
  name: "UpdateParcelResponse",
  members() {
    return {
      parcel: { target: Parcel$, correction: {} },
    };
  },
};

export const CancelParcel$: OperationSchema = {
  name: "CancelParcel",
  http: { method: "DELETE", uri: "/parcels/{parcelId}", code: 204 },
  input: CancelParcelRequest$,
  errors: [
    ParcelNotFoundException$,
    ConflictException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding],
};

export const CreateParcel$: OperationSchema = {
  name: "CreateParcel",
  http: { method: "POST", uri: "/parcels", code: 201 },
  input: CreateParcelRequest$,
  output: CreateParcelResponse$,
  errors: [
    ConflictException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [jsonLong, jsonMap, jsonTimestamp, idempotencyToken],
};

export const DownloadLabel$: OperationSchema = {
  name: "DownloadLabel",
  http: { method: "GET", uri: "/parcels/{parcelId}/label", code: 200 },
  input: DownloadLabelRequest$,
  output: DownloadLabelResponse$,
  errors: [
    ParcelNotFoundException$,
    ConflictException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding, headerBinding, payloadReader],
};

export const GetParcel$: OperationSchema = {
  name: "GetParcel",
  http: { method: "GET", uri: "/parcels/{parcelId}", code: 200 },
  input: GetParcelRequest$,
  output: GetParcelResponse$,
  errors: [
    ParcelNotFoundException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding, jsonLong, jsonMap, jsonTimestamp],
};

export const ListEvents$: OperationSchema = {
  name: "ListEvents",
  http: { method: "GET", uri: "/parcels/{parcelId}/events", code: 200 },
  input: ListEventsRequest$,
  output: ListEventsResponse$,
  errors: [
    ParcelNotFoundException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding, jsonBlob, jsonTimestamp, jsonUnion],
};

export const ListParcels$: OperationSchema = {
  name: "ListParcels",
  http: { method: "GET", uri: "/parcels", code: 200 },
  input: ListParcelsRequest$,
  output: ListParcelsResponse$,
  errors: [
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding, jsonMap, jsonTimestamp],
};

export const RecordEvent$: OperationSchema = {
  name: "RecordEvent",
  http: { method: "POST", uri: "/parcels/{parcelId}/events", code: 201 },
  input: RecordEventRequest$,
  output: RecordEventResponse$,
  errors: [
    ParcelNotFoundException$,
    ConflictException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [
    targetBinding,
    headerBinding,
    jsonBlob,
    jsonTimestamp,
    jsonUnion,
    idempotencyToken,
  ],
};

export const UpdateParcel$: OperationSchema = {
  name: "UpdateParcel",
  http: { method: "PATCH", uri: "/parcels/{parcelId}", code: 200 },
  input: UpdateParcelRequest$,
  output: UpdateParcelResponse$,
  errors: [
    ParcelNotFoundException$,
    ConflictException$,
    InvalidRequestException$,
    ThrottledException$,
    InternalServiceException$,
  ],
  parts: [targetBinding, headerBinding, jsonLong, jsonMap, jsonTimestamp],
};

export const ParcelTracking$: ServiceSchema = {
  name: "ParcelTracking",
  sdkId: "Parcel Tracking",
  version: "2026-11-01",
  endpointPrefix: "parceltracking",
  auth: [],
  get exception() {
    return ParcelTrackingServiceException;
  },
};
