// Generated from model/parcel-tracking/2026-11-01 by shapewright. Changes here are lost.

import type {
  ListConstraints,
  MapConstraints,
  StructureConstraints,
} from "@shapewright/runtime/server";

export const CancelParcelRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
      reason: { enum: ["ordered-by-mistake", "address-unknown", "other"] },
    };
  },
};

export const CreateParcelRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      clientToken: { length: { min: 1, max: 64 } },
      sender: { required: true, target: AddressConstraints },
      recipient: { required: true, target: AddressConstraints },
      weightInGrams: { required: true, range: { min: 1, max: 70000 } },
      serviceLevel: { enum: ["economy", "standard", "express"] },
      instructions: { length: { min: 1, max: 500 } },
      tags: { length: { min: 0, max: 50 }, target: TagsConstraints },
    };
  },
};

export const DownloadLabelRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
      format: { enum: ["pdf", "png", "zpl"] },
    };
  },
};

export const GetParcelRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
    };
  },
};

export const ListEventsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
      maxResults: { range: { min: 1, max: 100 } },
      nextToken: { length: { min: 1, max: 1024 } },
    };
  },
};

export const ListParcelsRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      statuses: {
        length: { min: 1, max: 6 },
        target: ParcelStatusesConstraints,
      },
      maxResults: { range: { min: 1, max: 100 } },
      nextToken: { length: { min: 1, max: 1024 } },
    };
  },
};

export const RecordEventRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
      clientToken: { length: { min: 1, max: 64 } },
      event: { required: true, target: EventKindConstraints },
    };
  },
};

export const UpdateParcelRequestConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      parcelId: {
        required: true,
        length: { min: 8, max: 24 },
        pattern: "^[A-Z]{2}[0-9]{6,20}[A-Z]{0,2}$",
      },
      ifRevision: { range: { min: 1 } },
      recipient: { target: AddressConstraints },
      instructions: { length: { min: 1, max: 500 } },
      tags: { length: { min: 0, max: 50 }, target: TagsConstraints },
    };
  },
};

export const AddressConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      name: { required: true, length: { min: 1, max: 120 } },
      lines: {
        required: true,
        length: { min: 1, max: 3 },
        target: AddressLinesConstraints,
      },
      city: { required: true, length: { min: 1, max: 60 } },
      postalCode: { length: { min: 1, max: 12 } },
      countryCode: {
        required: true,
        length: { min: 2, max: 2 },
        pattern: "^[A-Z]{2}$",
      },
      phone: { pattern: "^\\+[0-9]{6,15}$" },
    };
  },
};

export const TagsConstraints: MapConstraints = {
  type: "map",
  key: { length: { min: 1, max: 64 }, pattern: "^[a-zA-Z0-9._-]+$" },
  value: { length: { min: 0, max: 256 } },
};

export const AddressLinesConstraints: ListConstraints = {
  type: "list",
  member: { length: { min: 1, max: 80 } },
};

export const EventKindConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      accepted: { target: ScannedEventConstraints },
      scanned: { target: ScannedEventConstraints },
      outForDelivery: { target: OutForDeliveryEventConstraints },
      delivered: { target: DeliveredEventConstraints },
      delayed: { target: DelayedEventConstraints },
    };
  },
};

export const ScannedEventConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      location: { required: true, target: LocationConstraints },
      weightInGrams: { range: { min: 1, max: 70000 } },
    };
  },
};

export const OutForDeliveryEventConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      stopsBefore: { range: { min: 0 } },
    };
  },
};

export const DeliveredEventConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      handedTo: {
        required: true,
        enum: ["recipient", "neighbour", "locker", "letterbox"],
      },
      receivedBy: { length: { min: 1, max: 120 } },
      signature: { length: { max: 65536 } },
    };
  },
};

export const DelayedEventConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      reason: {
        required: true,
        enum: ["weather", "customs", "address-unknown", "capacity"],
      },
    };
  },
};

export const LocationConstraints: StructureConstraints = {
  type: "structure",
  members() {
    return {
      facility: { required: true },
      city: { length: { min: 1, max: 60 } },
      latitude: { range: { min: -90, max: 90 } },
      longitude: { range: { min: -180, max: 180 } },
    };
  },
};

export const ParcelStatusesConstraints: ListConstraints = {
  type: "list",
  member: {
    enum: [
      "CREATED",
      "IN_TRANSIT",
      "OUT_FOR_DELIVERY",
      "DELAYED",
      "DELIVERED",
      "CANCELLED",
    ],
  },
};
